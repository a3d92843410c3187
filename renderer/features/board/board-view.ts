import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'
import type { Column } from '#shared/domain/column.ts'
import { cellKey, type PlanState } from '../../backend/plan-state.ts'
import { keepsCard, keepsTopic, isNoFilter, type BoardFilter } from './board-filter.ts'

export type ItemKind = 'card' | 'topic'
export type ItemKey = `${ItemKind}:${string}`
export const itemKey = (kind: ItemKind, id: string): ItemKey => `${kind}:${id}`
export const idOf = (key: ItemKey): string => key.slice(key.indexOf(':') + 1)
export const isCard = (key: ItemKey): boolean => key.startsWith('card:')

/** What one cell shows, in order. `hidden`: how many more topics there are beyond those. */
export type CellView = { kind: ItemKind; ids: readonly string[]; hidden: number }

/**
 * A row of the board. Cell 0 holds topics, cell i the cards of workflow column i − 1. The row of
 * unsorted topics (`moment: null`) spreads its topics over all cells, row by row.
 */
export type LaneView = { moment: Moment | null; cells: readonly CellView[] }

/** Where an item stands: lane, cell within it, index within that. */
export type Position = { lane: number; column: number; index: number }

export type BoardView = {
  columns: readonly Column[]
  lanes: readonly LaneView[]
  positions: Positions
}

/** Where the items shown stand. */
export type Positions = {
  get(key: ItemKey): Position | undefined
  has(key: ItemKey): boolean
  /** The first item of all; `null`: nothing is shown. */
  first(): ItemKey | null
}

/** Fewest topics a lane shows before it offers the rest. */
export const FEWEST_TOPICS = 2

/**
 * The board as it is shown: filtered, and with a lane's topics held to the height of its fullest
 * cell unless `expanded`, so that a long list of demand does not push the other moments away.
 */
export function buildView(
  state: PlanState,
  topics: readonly BoardTopic[],
  filter: BoardFilter,
  expanded: ReadonlySet<string>,
): BoardView {
  const { columns } = state
  const lanes: LaneView[] = MOMENTS.map((moment) => {
    const cells = columns.map((column): CellView => {
      const all = state.cells.get(cellKey(moment, column.id)) ?? []
      const ids = isNoFilter(filter)
        ? all
        : all.filter((id) => keepsCard(filter, state.cards.get(id)!))
      return { kind: 'card', ids, hidden: 0 }
    })
    const room = Math.max(FEWEST_TOPICS, ...cells.map((cell) => cell.ids.length))
    const own = topics.filter((topic) => topic.moment === moment).map((topic) => topic.id)
    const ids = expanded.has(moment) ? own : own.slice(0, room)
    return { moment, cells: [{ kind: 'topic', ids, hidden: own.length - ids.length }, ...cells] }
  })

  const unsorted = topics.filter((topic) => topic.moment === null).map((topic) => topic.id)
  if (unsorted.length > 0) {
    const width = columns.length + 1
    const cells = Array.from({ length: width }, (_, column): CellView => ({
      kind: 'topic',
      ids: unsorted.filter((_id, i) => i % width === column),
      hidden: 0,
    }))
    lanes.push({ moment: null, cells })
  }
  return { columns, lanes, positions: positionsOf(lanes) }
}

/** Topics in the order of the board: most searched first; `search` of the filter applied. */
export function shownTopics(
  topics: ReadonlyMap<string, BoardTopic>,
  filter: BoardFilter,
): BoardTopic[] {
  return [...topics.values()]
    .filter((topic) => keepsTopic(filter, topic))
    .toSorted(
      (a, b) =>
        b.demand.sum - a.demand.sum ||
        b.demand.keywords - a.demand.keywords ||
        (a.title < b.title ? -1 : a.title > b.title ? 1 : 0),
    )
}

/** How many cards answer each topic; archived cards answer none. */
export function answersByTopic(cards: PlanState['cards']): Map<string, number> {
  const answers = new Map<string, number>()
  for (const card of cards.values()) {
    if (card.archived) continue
    for (const topic of card.topics) answers.set(topic, (answers.get(topic) ?? 0) + 1)
  }
  return answers
}

/** Looked for when asked: a whole board is searched faster than an index of it is made for an edit. */
function positionsOf(lanes: readonly LaneView[]): Positions {
  function get(key: ItemKey): Position | undefined {
    const kind: ItemKind = isCard(key) ? 'card' : 'topic'
    const id = idOf(key)
    for (const [lane, { cells }] of lanes.entries()) {
      for (const [column, cell] of cells.entries()) {
        const index = cell.kind === kind ? cell.ids.indexOf(id) : -1
        if (index >= 0) return { lane, column, index }
      }
    }
    return undefined
  }
  return {
    get,
    has: (key) => get(key) !== undefined,
    first() {
      const cell = lanes.flatMap((lane) => lane.cells).find(({ ids }) => ids.length > 0)
      return cell ? itemKey(cell.kind, cell.ids[0]!) : null
    },
  }
}
