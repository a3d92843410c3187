import fc from 'fast-check'
import type { ScratchBase, ScratchGiven } from '#shared/coverage/scratch-copy.ts'
import { applyScratch, type ScratchResult } from '#shared/coverage/what-if.ts'
import type { Board } from '#shared/domain/board.ts'
import { byOrder } from '#shared/domain/card-order.ts'
import { CARD_KINDS, ELEMENTS } from '#shared/domain/card.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import type { ScratchChange } from '#shared/domain/scratch-change.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'
import { TODAY } from './arbitrary-board.ts'

/** What changes may speak of; some of it may not be in the plan. */
export type ScratchIds = Record<'cards' | 'topics' | 'checks' | 'columns' | 'tactics', string[]>

/** Changes of a scratch copy; those of cards also speak of three imagined ones, `new-0` to `new-2`. */
export function arbitraryChange(ids: ScratchIds): fc.Arbitrary<ScratchChange> {
  const moment = fc.constantFrom(...MOMENTS)
  const imagined = fc.constantFrom('new-0', 'new-1', 'new-2')
  const card = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...ids.cards) },
    { weight: 1, arbitrary: imagined },
  )
  const cardIds = fc.uniqueArray(card, { minLength: 1, maxLength: 4 })
  const columnId = fc.constantFrom(...ids.columns)
  const beforeId = fc.option(card)
  const topicId = fc.constantFrom(...ids.topics)
  const weight = fc.constantFrom(0, 0, 0.5, 1, 3)
  const draft = fc.record({
    kind: fc.constantFrom(...CARD_KINDS),
    title: fc.constantFrom('One', 'Two'),
    moment,
    topics: fc.subarray(ids.topics),
    channels: fc.constant<string[]>([]),
    tactics: fc.subarray(ids.tactics),
    elements: fc.subarray([...ELEMENTS]),
    checkId: fc.option(fc.constantFrom(...ids.checks)),
  })
  const of = <K extends ScratchChange['kind'], F>(kind: K, fields: fc.Arbitrary<F>) =>
    fields.map((rest) => ({ kind, ...rest }))
  const named = fc.constant('')
  return fc.oneof(
    of('move', fc.record({ cardIds, moment, columnId, beforeId, named })),
    of('add', fc.record({ cardId: imagined, card: draft, columnId, beforeId })),
    of('remove', fc.record({ cardIds, named })),
    of(
      'answer',
      fc.record({ cardId: card, topicId, answers: fc.boolean(), named, topicNamed: named }),
    ),
    of('sort', fc.record({ topicId, moment, named })),
    of('moment-weight', fc.record({ moment, value: weight })),
    of(
      'pillar-weight',
      fc.record({
        moment,
        pillar: fc.constantFrom(0 as const, 1 as const, 2 as const),
        value: weight,
      }),
    ),
    of('target', fc.record({ moment, value: fc.nat(100) })),
    of('progress', fc.record({ columnId, value: fc.constantFrom(0, 0.2, 0.5, 1), named })),
    of(
      'tactic',
      fc.record({
        tacticId: fc.constantFrom(...ids.tactics),
        weight: fc.integer({ min: 1, max: 3 }),
        off: fc.boolean(),
        named,
      }),
    ),
  )
}

export function scratchBaseOf(board: Board): ScratchBase<BoardTopic> {
  const cards = new Map(board.cards.map((card) => [card.id, card]))
  const topics = new Map(board.topics.map((topic) => [topic.id, topic]))
  return {
    settings: board.settings,
    columns: board.columns,
    card: (id) => cards.get(id),
    topic: (id) => topics.get(id),
    hasCheck: (id) => board.checks.some((check) => check.id === id),
    cell: (moment, columnId) =>
      [...cards.values()]
        .filter((card) => card.moment === moment && card.columnId === columnId)
        .toSorted(byOrder),
  }
}

/** Keys that stand between any two of a test's own: more of a letter that no other key has. */
const place: ScratchGiven['place'] = (siblings, ids, beforeId) => {
  const found = siblings.findIndex(({ id }) => id === beforeId)
  const all = siblings.map(({ id }) => id).toSpliced(found < 0 ? siblings.length : found, 0, ...ids)
  return all.map((id, i) => ({ id, order: `p${String(i).padStart(4, '0')}` }))
}

export function scratchOf(
  board: Board,
  changes: readonly ScratchChange[],
): ScratchResult<BoardTopic> {
  return applyScratch(scratchBaseOf(board), changes, { today: TODAY, place })
}

/** The board as the scratch copy has it. */
export function boardAfter(board: Board, result: ScratchResult<BoardTopic>): Board {
  const { settings, columns, cards, topics } = result
  const known = new Set(board.cards.map(({ id }) => id))
  const made = [...cards].flatMap(([id, card]) => (card && !known.has(id) ? [card] : []))
  return {
    ...board,
    settings,
    columns: [...columns],
    cards: [
      ...board.cards.flatMap((card) => {
        const now = cards.get(card.id)
        return now === null ? [] : [now ?? card]
      }),
      ...made,
    ],
    topics: board.topics.map((topic) => topics.get(topic.id) ?? topic),
  }
}
