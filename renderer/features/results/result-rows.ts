import type { ResultRow } from '#shared/contract/results.ts'
import type { Card } from '#shared/domain/card.ts'
import type { Experiment } from '#shared/domain/experiment.ts'
import { isLessBetter, type Metric } from '#shared/domain/metric.ts'
import { perDay, shareOfChange } from '#shared/results/series.ts'

export const SORTS = ['card', 'strength', 'last', 'change', 'days'] as const
export type Sort = (typeof SORTS)[number]
export type Order = { by: Sort; down: boolean }

export type ShownRow = ResultRow & {
  card: Card
  strength: number
  /** The change as a share of the figure before, of sums by day; `null`: there is none to compare with. */
  change: number | null
  isTried: boolean
}

/** The rows with what the window knows of their cards; cards that are gone have none. */
export function shownRows(
  metric: Metric,
  rows: readonly ResultRow[],
  cards: ReadonlyMap<string, Card>,
  strengthOf: (cardId: string) => number,
  experiments: readonly Pick<Experiment, 'cardId' | 'state'>[],
): ShownRow[] {
  const tried = new Set(
    experiments.filter(({ state }) => state === 'running').map(({ cardId }) => cardId),
  )
  return rows.flatMap((row) => {
    const card = cards.get(row.cardId)
    if (!card) return []
    const ofDay = (figure: ResultRow['last']) => perDay({ metric, ...figure })
    const change = row.before && shareOfChange(ofDay(row.before), ofDay(row.last))
    const strength = card.archived ? 0 : strengthOf(card.id)
    return [{ ...row, card, strength, change, isTried: tried.has(card.id) }]
  })
}

/** Rows in an order; those without a change come last whichever way, equal ones by their title. */
export function ordered(rows: readonly ShownRow[], { by, down }: Order): ShownRow[] {
  const titles = new Intl.Collator()
  const byTitle = (a: ShownRow, b: ShownRow) =>
    titles.compare(a.card.title, b.card.title) || (a.cardId < b.cardId ? -1 : 1)
  const compare: Record<Sort, (a: ShownRow, b: ShownRow) => number> = {
    card: byTitle,
    strength: (a, b) => a.strength - b.strength,
    last: (a, b) => a.last.value - b.last.value,
    change: (a, b) => (a.change ?? 0) - (b.change ?? 0),
    days: (a, b) => (a.last.to < b.last.to ? -1 : a.last.to > b.last.to ? 1 : 0),
  }
  return rows.toSorted((a, b) => {
    if (by === 'change' && (a.change === null) !== (b.change === null)) {
      return a.change === null ? 1 : -1
    }
    return compare[by](a, b) * (down ? -1 : 1) || byTitle(a, b)
  })
}

/** Where one looks first: the most of what more is better of, the least of the rest. */
export const firstOrder = (metric: Metric): Order => ({ by: 'last', down: !isLessBetter(metric) })
