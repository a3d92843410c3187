import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scorePlan } from '#shared/coverage/score.ts'
import { without, withChange } from '#shared/coverage/scratch-list.ts'
import { progressNeverFalls } from '#shared/domain/column.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { planSettingsSchema } from '#shared/domain/plan.ts'
import {
  scratchChangeSchema,
  scratchChangesSchema,
  type ScratchChange,
} from '#shared/domain/scratch-change.ts'
import { aBoard, aTactic } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aTopic } from '#test/builders/a-topic.ts'
import { arbitraryBoard, IDS, TODAY } from '#test/builders/arbitrary-board.ts'
import {
  arbitraryChange,
  boardAfter,
  scratchBaseOf,
  scratchOf,
} from '#test/builders/arbitrary-scratch.ts'

const changes = fc.array(arbitraryChange(IDS), { maxLength: 12 })
const read = (change: object): ScratchChange => scratchChangeSchema.parse(change)
const move = (
  cardIds: string[],
  columnId: string,
  moment = 'know',
  beforeId: string | null = null,
) => read({ kind: 'move', cardIds, moment, columnId, beforeId })
const imagined = (columnId = 'live', topics: string[] = []) =>
  read({
    kind: 'add',
    cardId: 'new-0',
    columnId,
    card: {
      kind: 'guide',
      title: 'Size guide',
      moment: 'know',
      topics,
      channels: [],
      tactics: [],
      elements: [],
      checkId: null,
    },
  })
const weigh = (moment: string, value: number) => read({ kind: 'moment-weight', moment, value })
const progress = (columnId: string, value: number) => read({ kind: 'progress', columnId, value })

const board = aBoard({
  cards: [
    aCard({ id: 'a', columnId: 'draft', order: 'a0' }),
    aCard({ id: 'b', columnId: 'draft', order: 'a1' }),
    aCard({ id: 'c', columnId: 'live', publishedOn: '2026-01-01' }),
  ],
  topics: [aTopic({ id: 't' }), aTopic({ id: 'u' })],
  settings: { tactics: [aTactic({ id: 'faq', weight: 2 })] },
})
const cardsAfter = (list: ScratchChange[]) =>
  new Map(boardAfter(board, scratchOf(board, list)).cards.map((card) => [card.id, card]))

describe('a scratch copy', () => {
  it('publishes today what it moves to the last column, and an imagined card that stands there', () => {
    const cards = cardsAfter([move(['a'], 'live'), imagined()])
    expect(cards.get('a')).toMatchObject({ columnId: 'live', publishedOn: TODAY })
    expect(cards.get('new-0')).toMatchObject({
      columnId: 'live',
      publishedOn: TODAY,
      archived: false,
    })
    expect(cardsAfter([imagined('draft')]).get('new-0')!.publishedOn).toBeNull()
  })

  it('lets cards stand in the order of the board before the one they are dropped on', () => {
    const cards = cardsAfter([move(['b', 'a'], 'live', 'know', 'c')])
    const inLive = [...cards.values()].filter(({ columnId }) => columnId === 'live')
    const ids = inLive.toSorted((x, y) => (x.order < y.order ? -1 : 1)).map(({ id }) => id)
    expect(ids).toEqual(['a', 'b', 'c'])
  })

  it('measures cards by the progress that it gives to columns, wherever in the list that stands', () => {
    const list = [move(['a'], 'scheduled'), progress('scheduled', 1)]
    expect(cardsAfter(list).get('a')!.publishedOn).toBe(TODAY)
  })

  it('tells what of a change is gone, and does the rest of it', () => {
    const list = [
      move(['a', 'gone'], 'live'),
      move(['gone'], 'live'),
      imagined('live', ['t', 'no-topic']),
      move(['b'], 'no-column'),
      read({ kind: 'tactic', tacticId: 'gone', weight: 1, off: true }),
    ]
    const { misfits, fitting } = scratchOf(board, list)
    expect(misfits).toEqual([
      { at: 0, why: 'cards-gone', gone: 1, partly: true },
      { at: 1, why: 'cards-gone', gone: 1, partly: false },
      { at: 2, why: 'topics-gone', gone: 1, partly: true },
      { at: 3, why: 'column-gone', gone: 1, partly: false },
      { at: 4, why: 'tactic-gone', gone: 1, partly: false },
    ])
    expect(fitting).toEqual([move(['a'], 'live'), imagined('live', ['t'])])
  })

  it('leaves out the weight that would leave no weight, and the progress that would fall', () => {
    const zero = MOMENTS.map((moment) => weigh(moment, 0))
    const { misfits, settings } = scratchOf(board, zero)
    expect(misfits).toEqual([{ at: 3, why: 'weights-zero', gone: 1, partly: false }])
    expect(settings.momentWeights).toEqual({ know: 0, go: 0, do: 0, buy: 1 })
    const fallen = scratchOf(board, [progress('draft', 0.9)])
    expect(fallen.misfits).toMatchObject([{ at: 0, why: 'progress-falls' }])
    expect(fallen.columns).toEqual(board.columns)
  })

  it('bears a figure that is right only with a later one', () => {
    const { misfits, columns } = scratchOf(board, [
      progress('draft', 0.9),
      progress('review', 0.9),
      progress('scheduled', 0.95),
    ])
    expect(misfits).toEqual([])
    expect(columns.map((column) => column.progress)).toEqual([0, 0.1, 0.9, 0.9, 0.95, 1])
  })

  it('has a score whatever its changes, and is the plan again without them', () => {
    fc.assert(
      fc.property(arbitraryBoard(), changes, (plan, list) => {
        const result = scratchOf(plan, list)
        const after = boardAfter(plan, result)
        expect(planSettingsSchema.safeParse(after.settings).success).toBe(true)
        expect(progressNeverFalls(after.columns)).toBe(true)
        const { overall, moments } = scorePlan(after, TODAY)
        for (const score of [overall, ...MOMENTS.map((moment) => moments[moment].score)]) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(100.000001)
        }
        expect(boardAfter(plan, scratchOf(plan, []))).toEqual(plan)
      }),
    )
  })

  it('is the same when only what fits is done', () => {
    fc.assert(
      fc.property(arbitraryBoard(), changes, (plan, list) => {
        const result = scratchOf(plan, list)
        const again = scratchOf(plan, result.fitting)
        expect(again.misfits).toEqual([])
        expect(boardAfter(plan, again)).toEqual(boardAfter(plan, result))
        expect(scratchChangesSchema.parse(JSON.parse(JSON.stringify(result.fitting)))).toEqual(
          result.fitting,
        )
      }),
    )
  })
})

describe('the list of a scratch copy', () => {
  const below = scratchBaseOf(board)
  const listOf = (...made: ScratchChange[]) =>
    made.reduce<ScratchChange[]>((list, change) => withChange(below, list, change), [])

  it('has one move a card, none when it is back', () => {
    expect(listOf(move(['a', 'b'], 'live'), move(['a'], 'review'))).toEqual([
      move(['b'], 'live'),
      move(['a'], 'review'),
    ])
    expect(listOf(move(['a'], 'live'), move(['a'], 'draft'))).toEqual([])
  })

  it('has one of each figure, none when it is as in the plan', () => {
    expect(listOf(weigh('buy', 2), weigh('know', 3), weigh('buy', 4))).toEqual([
      weigh('buy', 4),
      weigh('know', 3),
    ])
    expect(listOf(weigh('buy', 2), weigh('buy', 1))).toEqual([])
  })

  it('imagines a card anew when it is moved, given a topic or taken out', () => {
    const answer = read({ kind: 'answer', cardId: 'new-0', topicId: 't', answers: true })
    const [moved] = listOf(imagined(), move(['new-0'], 'draft', 'buy'), answer)
    expect(moved).toMatchObject({
      kind: 'add',
      columnId: 'draft',
      card: { moment: 'buy', topics: ['t'] },
    })
    expect(listOf(imagined(), answer, read({ kind: 'remove', cardIds: ['new-0'] }))).toEqual([])
  })

  it('forgets what was done to a card that is taken out', () => {
    const out = read({ kind: 'remove', cardIds: ['a'] })
    const answer = read({ kind: 'answer', cardId: 'a', topicId: 't', answers: true })
    expect(listOf(move(['a'], 'live'), answer, out)).toEqual([out])
  })

  it('shows the plan that its changes, each as it was made, lead to', () => {
    const cards = fc.array(
      arbitraryChange(IDS).filter(({ kind }) => kind !== 'progress' && kind !== 'add'),
      { maxLength: 10 },
    )
    const facts = ({ cards: all, settings, topics }: ReturnType<typeof boardAfter>) => ({
      settings,
      topics,
      cards: all
        .map(({ id, moment, columnId, topics: own }) => ({
          id,
          moment,
          columnId,
          own: own.toSorted(),
        }))
        .toSorted((x, y) => (x.id < y.id ? -1 : 1)),
    })
    fc.assert(
      fc.property(arbitraryBoard(), cards, (plan, made) => {
        // As in the window: what does not fit, or comes too late, is not made at all.
        const own = scratchBaseOf(plan)
        let list: ScratchChange[] = []
        let all: ScratchChange[] = []
        for (const change of made) {
          if (scratchOf(plan, [...all, change]).misfits.length > 0) continue
          all = [...all, change]
          list = withChange(own, list, change)
        }
        const kept = scratchOf(plan, list)
        expect(kept.misfits).toEqual([])
        expect(facts(boardAfter(plan, kept))).toEqual(facts(boardAfter(plan, scratchOf(plan, all))))
      }),
    )
  })

  it('lets each change be taken back with no other losing its ground', () => {
    fc.assert(
      fc.property(arbitraryBoard(), changes, (plan, made) => {
        const own = scratchBaseOf(plan)
        let list: ScratchChange[] = []
        for (const change of made) {
          const next = withChange(own, list, change)
          if (scratchOf(plan, next).misfits.length === 0) list = next
        }
        list.forEach((_change, at) => {
          const { misfits } = scratchOf(plan, without(list, at))
          expect(misfits.filter(({ why }) => why.endsWith('gone'))).toEqual([])
        })
      }),
    )
  })
})
