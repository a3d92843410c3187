import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'
import type { Column } from '#shared/domain/column.ts'
import type { Card } from '#shared/domain/card.ts'
import { PackedCards } from '#shared/contract/packed-cards.ts'
import type { CardFilter } from '#shared/domain/card-filter.ts'
import { cellKey, cellsOf, type CellKey, type PlanState } from '../../backend/plan-state.ts'
import { keepsTopic } from '../views/filter-context.ts'

export type ItemKind = 'card' | 'topic'
export type ItemKey = `${ItemKind}:${string}`
export const itemKey = (kind: ItemKind, id: string): ItemKey => `${kind}:${id}`
export const idOf = (key: ItemKey): string => key.slice(key.indexOf(':') + 1)
export const isCard = (key: ItemKey): boolean => key.startsWith('card:')

/** What one cell shows, in order. `hidden`: how many more there are beyond those. */
export type CellView = { kind: ItemKind; ids: readonly string[]; hidden: number }

/**
 * A row of the board. Cell 0 holds topics, cell i the cards of workflow column i − 1. The row of
 * unsorted topics (`moment: null`) spreads its topics over all cells, row by row.
 */
export type LaneView = {
  moment: Moment | null
  /** Shown as one line: its cells show nothing and hide all they have. */
  collapsed: boolean
  cells: readonly CellView[]
}

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

/** What of a plan the board shows. */
export type Shown = {
  topics: readonly BoardTopic[]
  /** The test that cards must pass; `null`: every card that is not archived is shown. */
  fits: ((card: Card) => boolean) | null
  /** Moments whose topics are shown beyond the height of the lane's fullest cell. */
  expanded: ReadonlySet<string>
  collapsed: ReadonlySet<Moment>
}

/**
 * The board as it is shown: filtered, and with a lane's topics held to the height of its fullest
 * cell unless `expanded`, so that a long list of demand does not push the other moments away.
 */
export function buildView(state: PlanState, shown: Shown): BoardView {
  const { columns } = state
  const { topics, expanded, collapsed } = shown
  const shownCells = cellsShown(state, shown.fits)
  const lanes: LaneView[] = MOMENTS.map((moment) => {
    const cells = columns.map((column): CellView => {
      const ids = shownCells.get(cellKey(moment, column.id)) ?? []
      return { kind: 'card', ids, hidden: 0 }
    })
    const room = Math.max(FEWEST_TOPICS, ...cells.map((cell) => cell.ids.length))
    const own = topics.filter((topic) => topic.moment === moment).map((topic) => topic.id)
    const ids = expanded.has(moment) ? own : own.slice(0, room)
    const all: CellView[] = [{ kind: 'topic', ids, hidden: own.length - ids.length }, ...cells]
    return collapsed.has(moment)
      ? { moment, collapsed: true, cells: all.map(folded) }
      : { moment, collapsed: false, cells: all }
  })

  const unsorted = topics.filter((topic) => topic.moment === null).map((topic) => topic.id)
  if (unsorted.length > 0) {
    const width = columns.length + 1
    const cells = Array.from({ length: width }, (_, column): CellView => ({
      kind: 'topic',
      ids: unsorted.filter((_id, i) => i % width === column),
      hidden: 0,
    }))
    lanes.push({ moment: null, collapsed: false, cells })
  }
  return { columns, lanes, positions: positionsOf(lanes) }
}

function folded({ kind, ids, hidden }: CellView): CellView {
  return { kind, ids: [], hidden: ids.length + hidden }
}

function cellsShown(
  { cards, cells }: PlanState,
  fits: Shown['fits'],
): ReadonlyMap<CellKey, readonly string[]> {
  return fits ? cellsOf([...cards.values()].filter(fits)) : cells
}

/** Every card that the filter leaves, in the order of the board, those of collapsed lanes left out. */
export function shownCards(view: BoardView): string[] {
  return view.lanes.flatMap(({ cells }) =>
    cells.flatMap((cell) => (cell.kind === 'card' ? cell.ids : [])),
  )
}

/** Topics in the order of the board: most searched first; what the filter asks of topics applied. */
export function shownTopics(
  topics: ReadonlyMap<string, BoardTopic>,
  filter: CardFilter,
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
export function answersByTopic(cards: PlanState['cards']): ReadonlyMap<string, number> {
  if (cards instanceof PackedCards) return cards.answers
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
