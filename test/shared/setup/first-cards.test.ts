import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { lastColumn } from '#shared/coverage/card-when-done.ts'
import { createScoreboard } from '#shared/coverage/scoreboard.ts'
import type { Board } from '#shared/domain/board.ts'
import { emptyCardFields, type Card } from '#shared/domain/card.ts'
import { defaultPlan } from '#shared/playbook/default-plan.ts'
import { PLAYBOOK } from '#shared/playbook/playbook.ts'
import { type FirstCard, firstCards } from '#shared/setup/first-cards.ts'
import { arbitraryBoard } from '#test/builders/arbitrary-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aCheck } from '#test/builders/a-check.ts'
import { aTopic } from '#test/builders/a-topic.ts'

const TODAY = '2026-11-21'

function aNewPlan(rest: Partial<Board> = {}, locale: 'en' | 'ru' = 'en'): Board {
  const { settings, columns, checks } = defaultPlan({
    name: 'New',
    client: '',
    locale,
    path: 'search',
  })
  const ordered = columns.map((column, i) => ({ ...column, order: `a${i}` }))
  return { planId: 'p', settings, columns: ordered, checks, cards: [], topics: [], ...rest }
}
const suggested = (board: Board, most = 10) => firstCards(board, TODAY, PLAYBOOK, most)

/** Those cards live, each as the studio would have it then. */
function withLive(board: Board, first: readonly FirstCard[]): Board {
  const last = lastColumn(board.columns)!
  const publishedOn = last.progress >= 1 ? TODAY : null
  const cards = first.map(({ id, draft }): Card => {
    const fields = { ...emptyCardFields(), ...(draft as Card), checklist: [] }
    return { ...fields, id, columnId: last.id, publishedOn, order: 'a0' }
  })
  return { ...board, cards: [...board.cards, ...cards] }
}
const scoreOf = (board: Board) => createScoreboard(board, TODAY).score().overall

describe('the first cards of a plan', () => {
  it('are ten different tactics as the playbook has them, of several moments', () => {
    const first = suggested(aNewPlan())
    expect(first).toHaveLength(10)
    expect(new Set(first.map(({ tacticId }) => tacticId)).size).toBe(10)
    expect(new Set(first.map(({ draft }) => draft.moment)).size).toBeGreaterThan(1)
    for (const { draft } of first) {
      expect(draft.checklist!.length).toBeGreaterThan(1)
      expect(draft.channels!.length).toBeGreaterThan(0)
      expect(draft.elements!.length).toBeGreaterThan(0)
    }
  })

  it('are worth less and less, and together what their gains say', () => {
    const board = aNewPlan({ topics: [aTopic({ moment: 'go' }), aTopic({ moment: 'do' })] })
    const first = suggested(board)
    const gains = first.map(({ gain }) => gain)
    expect(gains).toEqual(gains.toSorted((a, b) => b - a))
    const sum = gains.reduce((all, gain) => all + gain, 0)
    expect(scoreOf(withLive(board, first)) - scoreOf(board)).toBeCloseTo(sum, 8)
  })

  it('answer what people search for, named and labelled as the topic is', () => {
    const topic = aTopic({ title: 'Choosing shoes', audiences: ['Beginners'], volumes: [5000] })
    const [card, ...others] = suggested(aNewPlan({ topics: [topic] })).filter(
      ({ topicId }) => topicId !== null,
    )
    expect(others).toEqual([])
    expect(card!.draft).toMatchObject({
      title: 'Choosing shoes',
      moment: 'know',
      topics: [topic.id],
      audiences: ['Beginners'],
    })
    expect(card!.tacticId).not.toBeNull()
  })

  it('leave out what is switched off, carried out, answered or fixed already', () => {
    const board = aNewPlan({ topics: [aTopic({ id: 't' })], checks: [aCheck({ id: 'c' })] })
    const [best] = suggested(board)
    const tactics = board.settings.tactics.map((tactic) =>
      tactic.id === best!.tacticId ? { ...tactic, off: true } : tactic,
    )
    const off = suggested({ ...board, settings: { ...board.settings, tactics } }, 40)
    expect(off.some(({ tacticId }) => tacticId === best!.tacticId)).toBe(false)
    const cards = [
      aCard({ tactics: [best!.tacticId!], topics: ['t'], checkId: 'c', columnId: 'idea' }),
    ]
    const rest = suggested({ ...board, cards }, 40)
    expect(rest.some(({ tacticId }) => tacticId === best!.tacticId)).toBe(false)
    expect(rest.some(({ topicId, checkId }) => topicId === 't' || checkId === 'c')).toBe(false)
  })

  it('fix what fails', () => {
    const failing = aCheck({ id: 'own', state: 'fail', severity: 3, title: 'Slow cart' })
    const first = suggested(aNewPlan({ checks: [failing] }))
    expect(first.find(({ checkId }) => checkId === 'own')?.draft).toMatchObject({
      kind: 'fix',
      title: 'Slow cart',
    })
  })

  it('are in the language of the plan', () => {
    const titles = suggested(aNewPlan({}, 'ru')).flatMap(({ draft }) => [
      draft.title,
      ...draft.checklist!.map(({ text }) => text),
    ])
    expect(titles.every((title) => /[а-я]/i.test(title))).toBe(true)
  })

  it('are those that weighing everything anew each time would choose', () => {
    fc.assert(
      fc.property(arbitraryBoard(), (board) => {
        const first = firstCards(board, TODAY, PLAYBOOK, 4)
        let now = board
        for (const card of first) {
          const gain = scoreOf(withLive(now, [card])) - scoreOf(now)
          expect(gain).toBeCloseTo(card.gain, 6)
          const [next] = firstCards(now, TODAY, PLAYBOOK, 1)
          expect(next!.gain).toBeCloseTo(card.gain, 6)
          now = withLive(now, [card])
        }
      }),
      { numRuns: 60 },
    )
  })
})
