import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BoardDelta } from '#shared/contract/board.ts'
import { createScoreboard } from '#shared/coverage/scoreboard.ts'
import { scratchChangeSchema, type ScratchChange } from '#shared/domain/scratch-change.ts'
import type { Board } from '#shared/domain/board.ts'
import { createPlanModel } from '#renderer/backend/plan-model.ts'
import { boardOfState, cellsOf } from '#renderer/backend/plan-state.ts'
import {
  createScratch,
  type Scratch,
  type ScratchStore,
} from '#renderer/features/what-if/scratch.ts'
import { scratchStorage } from '#renderer/features/what-if/scratch-storage.ts'
import { aBoard } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aTopic } from '#test/builders/a-topic.ts'
import {
  arbitraryBoard,
  arbitraryCard,
  arbitraryTopic,
  IDS,
  TODAY,
} from '#test/builders/arbitrary-board.ts'
import { arbitraryChange } from '#test/builders/arbitrary-scratch.ts'
import { expectClose } from '#test/shared/coverage/close-to.ts'

/** As a browser's, with so much room. */
function aStorage(room = Infinity): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (text.length > room) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, text)
    },
    removeItem: (key: string) => void kept.delete(key),
  } as Storage
}
const open = (board: Board) => createPlanModel({ ...board, seq: 1 }, TODAY)
const delta = (part: Partial<BoardDelta>): BoardDelta => ({
  seq: 2,
  settings: null,
  columns: null,
  views: null,
  cards: [],
  topics: [],
  checks: [],
  removed: { cards: [], topics: [], checks: [] },
  ...part,
})
const removed = (id: string) => delta({ removed: { cards: [id], topics: [], checks: [] } })
const read = (change: object): ScratchChange => scratchChangeSchema.parse(change)
const move = (id: string, columnId: string) =>
  read({ kind: 'move', cardIds: [id], moment: 'know', columnId })
const weigh = (moment: string, value: number) => read({ kind: 'moment-weight', moment, value })
const start = (board: Board, store: ScratchStore = scratchStorage(aStorage(), 'p')) => {
  const plan = open(board)
  const scratch = createScratch(plan, store)
  return { plan, scratch, stop: scratch.follow() }
}

const board = aBoard({
  cards: [
    aCard({ id: 'a', columnId: 'draft', topics: ['t'] }),
    aCard({ id: 'b', columnId: 'idea' }),
  ],
  topics: [aTopic({ id: 't' })],
})
const overall = ({ model }: Scratch) => model.state().score.overall
const columnOf = ({ model }: Scratch, id: string) => model.state().cards.get(id)?.columnId

describe('the scratch copy of a window', () => {
  it('leaves the plan alone', () => {
    const { plan, scratch } = start(board)
    const before = plan.state()
    scratch.record(move('a', 'live'))
    expect(columnOf(scratch, 'a')).toBe('live')
    expect(overall(scratch)).toBeGreaterThan(before.score.overall)
    expect(plan.state()).toBe(before)
  })

  it('takes back any change, and undoes and does again the last ones', () => {
    const { scratch } = start(board)
    scratch.record(move('a', 'live'))
    scratch.record(move('b', 'live'))
    scratch.takeBack(0)
    expect([columnOf(scratch, 'a'), columnOf(scratch, 'b')]).toEqual(['draft', 'live'])
    scratch.undo()
    expect(columnOf(scratch, 'a')).toBe('live')
    scratch.undo()
    expect(columnOf(scratch, 'b')).toBe('idea')
    expect(scratch.state()).toMatchObject({ canUndo: true, canRedo: true })
    scratch.redo()
    expect(columnOf(scratch, 'b')).toBe('live')
    scratch.clear()
    expect(scratch.state()).toMatchObject({ changes: [], canUndo: false, canRedo: false })
    expect(columnOf(scratch, 'b')).toBe('idea')
  })

  it('refuses figures with which the plan would have no score, and stays as it is', () => {
    const { scratch } = start(board)
    for (const moment of ['know', 'go', 'do']) expect(scratch.record(weigh(moment, 0))).toBeNull()
    const before = scratch.state()
    expect(scratch.record(weigh('buy', 0))).toBe('weights-zero')
    const falls = read({ kind: 'progress', columnId: 'idea', value: 1 })
    expect(scratch.record(falls)).toBe('progress-falls')
    expect(scratch.state()).toBe(before)
  })

  it('goes along with the plan: what no longer fits is left out until it does again', () => {
    const { plan, scratch, stop } = start(board)
    scratch.record(move('a', 'live'))
    scratch.record(move('b', 'live'))
    const card = plan.state().cards.get('a')!
    plan.apply(removed('a'))
    expect(scratch.state().misfits).toMatchObject([{ at: 0, why: 'cards-gone' }])
    expect(scratch.state().fitting).toHaveLength(1)
    expect(columnOf(scratch, 'a')).toBeUndefined()
    plan.apply(delta({ cards: [{ ...card, title: 'Back' }] }))
    expect(scratch.state().misfits).toEqual([])
    expect(scratch.model.state().cards.get('a')).toMatchObject({ title: 'Back', columnId: 'live' })
    stop()
    plan.apply(removed('a'))
    expect(columnOf(scratch, 'a')).toBe('live')
  })

  it('is there again after a reload, without what cannot be read', () => {
    const storage = aStorage()
    const { scratch } = start(board, scratchStorage(storage, 'p'))
    scratch.record(move('a', 'live'))
    const key = 'moment-studio:what-if:p'
    const kept = JSON.parse(storage.getItem(key)!) as unknown[]
    storage.setItem(key, JSON.stringify([...kept, { kind: 'burn' }, weigh('buy', 3)]))
    const again = start(board, scratchStorage(storage, 'p')).scratch
    expect(columnOf(again, 'a')).toBe('live')
    expect(again.state()).toMatchObject({
      unread: 1,
      changes: [move('a', 'live'), weigh('buy', 3)],
    })
    again.forgetUnread()
    expect(again.state().unread).toBe(0)
    storage.setItem(key, '{"not":')
    expect(start(board, scratchStorage(storage, 'p')).scratch.state()).toMatchObject({
      unread: 1,
      changes: [],
    })
  })

  it('says when its list cannot be kept', () => {
    const { scratch } = start(board, scratchStorage(aStorage(5), 'p'))
    expect(scratch.record(move('a', 'live'))).toBeNull()
    expect(scratch.state().isKept).toBe(false)
    expect(columnOf(scratch, 'a')).toBe('live')
  })

  it('shows after any edits, here and in the plan, what a copy made at once would show', () => {
    type Step =
      | { do: 'record'; change: ScratchChange }
      | { do: 'take-back'; at: number }
      | { do: 'undo' | 'redo' }
      | { do: 'apply'; delta: BoardDelta }
    const step: fc.Arbitrary<Step> = fc.oneof(
      {
        weight: 6,
        arbitrary: arbitraryChange(IDS).map((change) => ({ do: 'record' as const, change })),
      },
      { weight: 1, arbitrary: fc.nat(5).map((at) => ({ do: 'take-back' as const, at })) },
      { weight: 1, arbitrary: fc.constantFrom({ do: 'undo' as const }, { do: 'redo' as const }) },
      {
        weight: 2,
        arbitrary: fc
          .oneof(
            fc
              .constantFrom(...IDS.cards)
              .chain(arbitraryCard)
              .map((card) => delta({ cards: [card] })),
            fc
              .constantFrom(...IDS.topics)
              .chain((id) => arbitraryTopic(id))
              .map((topic) => delta({ topics: [topic] })),
            fc.constantFrom(...IDS.cards).map(removed),
          )
          .map((one) => ({ do: 'apply' as const, delta: one })),
      },
    )
    fc.assert(
      fc.property(arbitraryBoard(), fc.array(step, { maxLength: 15 }), (first, steps) => {
        const storage = aStorage()
        const { plan, scratch } = start(first, scratchStorage(storage, 'p'))
        for (const one of steps) {
          if (one.do === 'record') scratch.record(one.change)
          else if (one.do === 'take-back') {
            if (one.at < scratch.state().changes.length) scratch.takeBack(one.at)
          } else if (one.do === 'apply') plan.apply(one.delta)
          else scratch[one.do]()
        }
        const shown = scratch.model.state()
        const fresh = createScratch(plan, scratchStorage(storage, 'p'))
        const other = fresh.model.state()
        expect(scratch.state().changes).toEqual(fresh.state().changes)
        expect(scratch.state().misfits).toEqual(fresh.state().misfits)
        expect(Object.fromEntries(shown.cards)).toEqual(Object.fromEntries(other.cards))
        expect(shown.settings).toEqual(other.settings)
        expect(shown.columns).toEqual(other.columns)
        const cells = cellsOf([...shown.cards.values()].filter((card) => !card.archived))
        for (const [key, ids] of cells) expect(shown.cells.get(key)).toEqual(ids)
        expectClose(shown.score, createScoreboard(boardOfState(shown), TODAY).score())
      }),
    )
  })
})
