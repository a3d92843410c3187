import type { Scoreboard } from '#shared/coverage/scoreboard.ts'
import {
  type PreparedScoreboard,
  scoreboardFrom,
  standingOf,
  standingScoreboard,
  type Standing,
} from '#shared/coverage/standing.ts'
import type { PlanScore } from '#shared/coverage/types.ts'
import type { BoardDelta } from '#shared/contract/board.ts'
import { PackedCards } from '#shared/contract/packed-cards.ts'
import type { Board } from '#shared/domain/board.ts'
import type { Card } from '#shared/domain/card.ts'
import type { Check } from '#shared/domain/check.ts'
import type { Column } from '#shared/domain/column.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import type { PlanSettings } from '#shared/domain/plan.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'
import type { View } from '#shared/domain/view.ts'
import { ENTITIES, type Entity } from '#shared/merge/change.ts'
import { byOrder } from '#shared/domain/card-order.ts'

export type CellKey = `${Moment}/${string}`
export const cellKey = (moment: Moment, columnId: string): CellKey => `${moment}/${columnId}`

/** A plan as the window holds it; replaced as a whole on every edit, parts shared. */
export type PlanState = {
  readonly planId: string
  readonly seq: number
  /** Whether all cards are here; a window shows the first screen before the others have come. */
  readonly whole: boolean
  /** Up to which sequence the feed has told of changes to each table, also to those not held here. */
  readonly changedAt: Readonly<Record<Entity, number>>
  readonly today: IsoDate
  readonly settings: PlanSettings
  readonly columns: readonly Column[]
  readonly cards: ReadonlyMap<string, Card>
  readonly topics: ReadonlyMap<string, BoardTopic>
  readonly checks: ReadonlyMap<string, Check>
  /** Saved views of all pages. */
  readonly views: readonly View[]
  /** Ids of the cards of each cell, in order; archived ones are left out. */
  readonly cells: ReadonlyMap<CellKey, readonly string[]>
  readonly score: PlanScore
}

/** The state and the running score behind it, which is mutable and private to the model. */
export type Held = { state: PlanState; scoreboard: PreparedScoreboard }

/** A board at a sequence, with the plan's saved views; left out: none. Its standing, if known. */
export type Snapshot = Omit<Board, 'cards'> & {
  cards: readonly Card[] | PackedCards
  seq: number
  views?: readonly View[]
  standing?: Standing
}

export function holdSnapshot(board: Snapshot, today: IsoDate): Held {
  const whole = !(board.cards instanceof PackedCards) || board.cards.whole
  // A part of the cards can not be measured: then the standing is the best that is known.
  const known = !whole || board.standing?.score.today === today ? (board.standing ?? null) : null
  const scoreboardOf = whole ? scoreboardFrom : standingScoreboard
  const cards =
    board.cards instanceof PackedCards
      ? board.cards
      : new Map(board.cards.map((card) => [card.id, card]))
  const scoreboard = scoreboardOf(
    { ...board, cards },
    today,
    known ?? standingOf({ ...board, cards: [...cards.values()] }, today),
  )
  return {
    scoreboard,
    state: {
      planId: board.planId,
      seq: board.seq,
      whole,
      changedAt: everythingAt(board.seq),
      today,
      settings: board.settings,
      columns: board.columns,
      cards,
      topics: new Map(board.topics.map((topic) => [topic.id, topic])),
      checks: new Map(board.checks.map((check) => [check.id, check])),
      views: board.views ?? [],
      cells:
        cards instanceof PackedCards
          ? cellsOfPacked(cards)
          : cellsOf([...cards.values()].filter((card) => !card.archived)),
      score: scoreboard.score(),
    },
  }
}

/** What a delta says to a state. Typing in a brief says nothing: then every part stays as it is. */
export function applyDelta({ state, scoreboard }: Held, delta: BoardDelta): PlanState {
  const seq = Math.max(state.seq, delta.seq)
  if (isEmpty(delta)) return { ...state, seq }
  if (delta.settings) scoreboard.setSettings(delta.settings)
  if (delta.columns) scoreboard.setColumns(delta.columns)
  for (const topic of delta.topics) scoreboard.putTopic(topic)
  for (const id of delta.removed.topics) scoreboard.removeTopic(id)
  for (const check of delta.checks) scoreboard.putCheck(check)
  for (const id of delta.removed.checks) scoreboard.removeCheck(id)
  const withCards = replaceCards(state, scoreboard, delta.cards, delta.removed.cards)
  return {
    ...withCards,
    seq,
    settings: delta.settings ?? state.settings,
    columns: delta.columns ?? state.columns,
    topics: replaced(state.topics, delta.topics, delta.removed.topics),
    checks: replaced(state.checks, delta.checks, delta.removed.checks),
    views: delta.views ?? state.views,
    score: scoreboard.score(),
  }
}

function isEmpty({
  settings,
  columns,
  views,
  cards,
  topics,
  checks,
  removed,
}: BoardDelta): boolean {
  if (settings || columns || views) return false
  const lists = [cards, topics, checks, removed.cards, removed.topics, removed.checks]
  return lists.every((list) => list.length === 0)
}

/** With what the feed told: these tables have changed, up to this sequence. */
export function withChanged(state: PlanState, tables: readonly Entity[], seq: number): PlanState {
  if (tables.length === 0) return state
  const told = Object.fromEntries(tables.map((table) => [table, seq]))
  return { ...state, changedAt: { ...state.changedAt, ...told } }
}

function everythingAt(seq: number): PlanState['changedAt'] {
  return Object.fromEntries(ENTITIES.map((entity) => [entity, seq])) as Record<Entity, number>
}

/** Whether two states differ in nothing but their sequences. */
export function hasSameContent(a: PlanState, b: PlanState): boolean {
  return (Object.keys(a) as (keyof PlanState)[]).every(
    (part) => part === 'seq' || part === 'changedAt' || a[part] === b[part],
  )
}

/** Cards put and taken away, with only the cells they touch sorted again. */
export function replaceCards(
  state: PlanState,
  scoreboard: Scoreboard,
  put: readonly Card[],
  removed: readonly string[],
): PlanState {
  if (put.length === 0 && removed.length === 0) return state
  const touched = new Set<CellKey>()
  const gone = new Set(removed)
  for (const id of [...put.map((card) => card.id), ...removed]) {
    const before = state.cards.get(id)
    if (before) touched.add(cellKey(before.moment, before.columnId))
  }
  for (const card of put) {
    touched.add(cellKey(card.moment, card.columnId))
    scoreboard.putCard(card)
  }
  for (const id of removed) scoreboard.removeCard(id)

  const cards = replaced(state.cards, put, removed)
  const cells = new Map(state.cells)
  const arriving = new Map<CellKey, string[]>()
  for (const card of put) {
    const key = cellKey(card.moment, card.columnId)
    const ids = arriving.get(key)
    if (ids) ids.push(card.id)
    else arriving.set(key, [card.id])
  }
  for (const key of touched) {
    const kept = (cells.get(key) ?? []).filter((id) => !gone.has(id))
    const ids = [...new Set([...kept, ...(arriving.get(key) ?? [])])]
    const members = ids
      .flatMap((id) => cards.get(id) ?? [])
      .filter((card) => !card.archived && cellKey(card.moment, card.columnId) === key)
      .toSorted(byOrder)
    // Those that have not come yet stand below the others, in their order.
    const coming = state.whole ? [] : ids.filter((id) => !cards.has(id))
    cells.set(key, [...members.map((card) => card.id), ...coming])
  }
  return { ...state, cards, cells, score: scoreboard.score() }
}

/** The plan as the pure functions of shared/coverage read it. */
export function boardOfState(state: PlanState): Board {
  return {
    planId: state.planId,
    settings: state.settings,
    columns: [...state.columns],
    cards: [...state.cards.values()],
    topics: [...state.topics.values()],
    checks: [...state.checks.values()],
  }
}

/** Ids of these cards by cell, in order. */
export function cellsOf(cards: Iterable<Card>): Map<CellKey, readonly string[]> {
  const groups = new Map<CellKey, Card[]>()
  for (const card of cards) {
    if (!MOMENTS.includes(card.moment)) continue
    const key = cellKey(card.moment, card.columnId)
    const group = groups.get(key)
    if (group) group.push(card)
    else groups.set(key, [card])
  }
  const cells = new Map<CellKey, readonly string[]>()
  for (const [key, group] of groups) {
    cells.set(
      key,
      group.toSorted(byOrder).map((card) => card.id),
    )
  }
  return cells
}

/** The same of all cards that are not archived, with no card made: they were packed in order. */
function cellsOfPacked(cards: PackedCards): Map<CellKey, readonly string[]> {
  const [id, moment, columnId] = [
    cards.column('id'),
    cards.column('moment'),
    cards.column('columnId'),
  ]
  const archived = cards.column('archived')
  const cells = new Map<CellKey, string[]>()
  for (let i = 0; i < cards.size; i += 1) {
    if (archived(i) || !MOMENTS.includes(moment(i))) continue
    const key = cellKey(moment(i), columnId(i))
    const cell = cells.get(key)
    if (cell) cell.push(id(i))
    else cells.set(key, [id(i)])
  }
  return cells
}

function replaced<T extends { id: string }>(
  map: ReadonlyMap<string, T>,
  put: readonly T[],
  removed: readonly string[],
): ReadonlyMap<string, T> {
  if (put.length === 0 && removed.length === 0) return map
  const next = new Map(map)
  for (const item of put) next.set(item.id, item)
  for (const id of removed) next.delete(id)
  return next
}
