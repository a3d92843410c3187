import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { scorePlan } from '#shared/coverage/score.ts'
import { isFigureChange } from '#shared/coverage/figures.ts'
import type { Board } from '#shared/domain/board.ts'
import { byOrder } from '#shared/domain/card-order.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { PillarWeights } from '#shared/domain/plan.ts'
import type { ScratchChange } from '#shared/domain/scratch-change.ts'
import { TODAY } from '#test/builders/arbitrary-board.ts'
import { arbitraryChange, boardAfter, scratchOf } from '#test/builders/arbitrary-scratch.ts'
import { type TestBackend, type TestClient, startBackend } from './in-process-client.ts'
import { liveRows } from './live-rows.ts'
import { planFile, smallPlan } from './small-plan.ts'

let studio: TestBackend
let client: TestClient
let plans: number

beforeEach(() => {
  plans = 0
  studio = startBackend()
  client = studio.client
})
afterEach(() => studio.end())

/** Four cards in different cells, so that they can be moved among each other. */
const contents = smallPlan()
const [first, second] = contents.cards
const columnIds = contents.columns.map(({ id }) => id)
const cards = [
  first!,
  second!,
  { ...first!, id: 'c-3', title: 'Third', columnId: columnIds.at(-1)!, moment: 'buy' as const },
  { ...second!, id: 'c-4', title: 'Fourth', publishedOn: '2026-01-02' },
]
const aPlan = async () => {
  const file = planFile(smallPlan({ planId: `plan ${++plans}`, cards, briefs: [] }))
  return (await client.plans.importJson({ file })).planId
}
const snapshot = (planId: string) => client.board.snapshot({ planId })
const keep = (planId: string, changes: ScratchChange[]) =>
  client.coverage.keepWhatIf({ planId, changes })

const change = arbitraryChange({
  cards: [...cards.map(({ id }) => id), 'gone'],
  topics: ['t-sizes', 't-lacing', 'gone'],
  checks: contents.checks.slice(0, 1).map(({ id }) => id),
  columns: [...columnIds, 'gone'],
  tactics: contents.settings.tactics.slice(0, 2).map(({ id }) => id),
})
/** Those of a list that fit one after the other, as a window lets them be made; titles tell cards apart. */
function made(board: Board, all: readonly ScratchChange[]): ScratchChange[] {
  const list: ScratchChange[] = []
  const imagined = new Set<string>()
  for (const one of all) {
    const next = one.kind === 'add' ? { ...one, card: { ...one.card, title: one.cardId } } : one
    if (next.kind === 'add' && imagined.has(next.cardId)) continue
    if (scratchOf(board, [...list, next]).misfits.length > 0) continue
    if (next.kind === 'add') imagined.add(next.cardId)
    list.push(next)
  }
  return list
}
const changes = fc.array(change, { minLength: 1, maxLength: 10 })

/** What people see of a board: fields of cards by title, and the titles of each cell from the top. */
function seen({ cards: all, settings, columns, topics }: Board) {
  const cells: Record<string, string[]> = {}
  for (const card of all.toSorted(byOrder)) {
    ;(cells[`${card.moment}/${card.columnId}`] ??= []).push(card.title)
  }
  const fields = all.map(({ id: _id, order: _order, ...card }) => ({
    ...card,
    topics: card.topics.toSorted(),
    tactics: card.tactics.toSorted(),
    elements: card.elements.toSorted(),
  }))
  return {
    settings,
    columns: columns.map(({ order: _order, ...column }) => column),
    topics,
    cells,
    cards: fields.toSorted((a, b) => (a.title < b.title ? -1 : 1)),
  }
}

/** Does each change by the act that a person would do it by, figures first. */
async function doForReal(planId: string, list: readonly ScratchChange[]): Promise<void> {
  const ids = new Map<string, string>()
  const idOf = (id: string) => ids.get(id) ?? id
  const figures = list.filter(isFigureChange)
  for (const one of [...figures, ...list.filter((other) => !isFigureChange(other))]) {
    const { settings } = await snapshot(planId)
    const patch = (part: object) => client.plans.updateSettings({ planId, patch: part })
    switch (one.kind) {
      case 'move': {
        const { moment, columnId } = one
        const beforeId = one.beforeId === null ? null : idOf(one.beforeId)
        const cardIds = one.cardIds.map(idOf)
        await client.cards.moveMany({ planId, cardIds, moment, columnId, beforeId })
        break
      }
      case 'add': {
        const beforeId = one.beforeId === null ? null : idOf(one.beforeId)
        const place = { columnId: one.columnId, beforeId }
        const card = await client.cards.create({ planId, draft: one.card, place })
        ids.set(one.cardId, card.id)
        break
      }
      case 'remove':
        await client.cards.removeMany({ planId, cardIds: one.cardIds.map(idOf) })
        break
      case 'answer': {
        const { topicId, answers } = one
        await client.cards.answer({ planId, cardId: idOf(one.cardId), topicId, answers })
        break
      }
      case 'sort':
        await client.topics.update({
          planId,
          topicId: one.topicId,
          patch: { moment: one.moment },
        })
        break
      case 'progress':
        await client.columns.update({
          planId,
          columnId: one.columnId,
          patch: { progress: one.value },
        })
        break
      case 'moment-weight':
        await patch({ momentWeights: { ...settings.momentWeights, [one.moment]: one.value } })
        break
      case 'target':
        await patch({ targets: { ...settings.targets, [one.moment]: one.value } })
        break
      case 'pillar-weight': {
        const weights: PillarWeights = [...settings.pillarWeights[one.moment]]
        weights[one.pillar] = one.value
        await patch({ pillarWeights: { ...settings.pillarWeights, [one.moment]: weights } })
        break
      }
      case 'tactic':
        await patch({
          tactics: settings.tactics.map((tactic) =>
            tactic.id === one.tacticId ? { ...tactic, weight: one.weight, off: one.off } : tactic,
          ),
        })
    }
  }
}

describe('keeping a what-if', () => {
  it('leaves the plan as doing each of its changes would, with the score that it showed', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const [kept, worked] = [await aPlan(), await aPlan()]
        const before = await snapshot(kept)
        const list = made(before, all)
        if (list.length === 0) return
        const shown = scorePlan(boardAfter(before, scratchOf(before, list)), TODAY)
        await keep(kept, list)
        await doForReal(worked, list)
        const after = await snapshot(kept)
        expect(scorePlan(after, TODAY)).toEqual(shown)
        expect(seen(after)).toEqual(seen(await snapshot(worked)))
      }),
      { numRuns: 40 },
    )
  })

  it('is one act, and one undo takes all of it back', async () => {
    await fc.assert(
      fc.asyncProperty(changes, async (all) => {
        const planId = await aPlan()
        const before = await snapshot(planId)
        const rows = liveRows(studio.libraryFolder, planId)
        await keep(planId, [...made(before, all), target('buy', 33)])
        const after = liveRows(studio.libraryFolder, planId)
        await client.history.undo({ planId })
        expect(liveRows(studio.libraryFolder, planId)).toEqual(rows)
        await client.history.redo({ planId })
        expect(liveRows(studio.libraryFolder, planId)).toEqual(after)
      }),
      { numRuns: 20 },
    )
  })

  it('is named by the one card that it is about, or by how many things', async () => {
    const planId = await aPlan()
    await keep(planId, [move(['c-1'], 'buy')])
    await keep(planId, [move(['c-1', 'c-2'], 'know'), target('buy', 80)])
    const { entries } = await client.history.list({ planId })
    expect(entries.slice(0, 2)).toMatchObject([
      { act: 'coverage.keepWhatIf', subject: '', count: 3 },
      { act: 'coverage.keepWhatIf', subject: 'Size guide', count: 1 },
    ])
  })

  it('is refused as a whole when the plan has no longer what it speaks of', async () => {
    const planId = await aPlan()
    await client.cards.remove({ planId, cardId: 'c-2' })
    const before = await snapshot(planId)
    await expect(keep(planId, [move(['c-1'], 'buy'), move(['c-2'], 'buy')])).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    const zero = (['know', 'go', 'do', 'buy'] as const).map((moment): ScratchChange => ({
      kind: 'moment-weight',
      moment,
      value: 0,
    }))
    await expect(keep(planId, [move(['c-1'], 'buy'), ...zero])).rejects.toMatchObject({
      code: 'INVALID',
      data: { reason: 'weights-zero' },
    })
    const falls: ScratchChange = { kind: 'progress', columnId: columnIds[0]!, value: 1, named: '' }
    await expect(keep(planId, [falls])).rejects.toMatchObject({
      code: 'INVALID',
      data: { reason: 'falls-along-the-board' },
    })
    expect(await snapshot(planId)).toEqual(before)
  })

  it('takes no list that is none', async () => {
    const planId = await aPlan()
    const not: object[] = [{ kind: 'target', moment: 'buy', value: 101 }]
    not.push({ kind: 'moment-weight', moment: 'buy', value: Number.NaN })
    not.push({ kind: 'progress', columnId: 'x', value: -1 })
    not.push({ kind: 'remove', cardIds: ['c-1', 'c-1'] })
    not.push({ kind: 'burn' })
    for (const one of not) {
      await expect(keep(planId, [one as ScratchChange])).rejects.toMatchObject({
        code: 'BAD_REQUEST',
      })
    }
  })
})

function move(cardIds: string[], moment: Moment): ScratchChange {
  return { kind: 'move', cardIds, moment, columnId: columnIds[1]!, beforeId: null, named: '' }
}
function target(moment: Moment, value: number): ScratchChange {
  return { kind: 'target', moment, value }
}
