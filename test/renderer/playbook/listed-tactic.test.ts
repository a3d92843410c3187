import { describe, expect, it } from 'vitest'
import {
  cardsBy,
  listTactics,
  matchesTactic,
  sectionOf,
} from '#renderer/features/playbook/listed-tactic.ts'
import { defaultTactics } from '#shared/playbook/default-plan.ts'
import { PLAYBOOK } from '#shared/playbook/playbook.ts'
import { aTactic, someSettings } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'

const plan = (tactics = defaultTactics('en')) => someSettings({ tactics })
const list = (settings = plan(), cards: Parameters<typeof cardsBy>[0] = []) =>
  listTactics(PLAYBOOK, settings, cardsBy(cards, 'tactics'), 'ru')
const find = (id: string, ...of: Parameters<typeof list>) =>
  list(...of).find((one) => one.id === id)!

describe('the tactics of the view', () => {
  it('are the playbook’s in its order, then the plan’s own', () => {
    const own = aTactic({ id: 'mine', title: 'Mine' })
    const ids = list(plan([own, ...defaultTactics('en')])).map(({ id }) => id)
    expect(ids).toEqual([...PLAYBOOK.tactics.map(({ id }) => id), 'mine'])
  })

  it('are told in the reader’s language, one that the plan renamed by its own name', () => {
    expect(find('ugc').title).toBe('Контент покупателей (UGC)')
    const renamed = defaultTactics('en').map((one) =>
      one.id === 'ugc' ? { ...one, title: 'Our customers' } : one,
    )
    expect(find('ugc', plan(renamed)).title).toBe('Our customers')
  })

  it('are carried by cards that are not archived, and unused, off or absent without', () => {
    const off = defaultTactics('en')
      .filter(({ id }) => id !== 'comparison')
      .map((one) => ({ ...one, off: one.id === 'interactive' }))
    const cards = [
      aCard({ id: 'a', tactics: ['ugc'] }),
      aCard({ id: 'b', tactics: ['step-video'], archived: true }),
    ]
    const stateOf = (id: string) => find(id, plan(off), cards).state
    expect(['ugc', 'step-video', 'interactive', 'comparison'].map(stateOf)).toEqual([
      'carried',
      'unused',
      'off',
      'absent',
    ])
    expect(find('ugc', plan(off), cards).cardIds).toEqual(['a'])
  })

  it('stand under the moment that the plan gives them, those for any moment by themselves', () => {
    const moved = [aTactic({ id: 'ugc', moment: 'buy' }), aTactic({ id: 'chatbot', moment: 'go' })]
    expect(sectionOf(find('ugc', plan(moved)))).toBe('buy')
    expect(sectionOf(find('chatbot', plan(moved)))).toBe('any')
  })

  it('are found by words of their name, why, checklist, reason and note', () => {
    const noted = defaultTactics('en').map((one) =>
      one.id === 'ugc' ? { ...one, note: 'With Mei' } : one,
    )
    const ugc = find('ugc', plan(noted))
    for (const words of [['ugc'], ['согласие', 'фото'], ['mei'], []]) {
      expect(matchesTactic(ugc, words, 'ru')).toBe(true)
    }
    expect(matchesTactic(ugc, ['согласие', 'такси'], 'ru')).toBe(false)
  })
})
