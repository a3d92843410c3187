import type { ResultRow } from '#shared/contract/results.ts'
import { byCard } from '#shared/domain/by-card.ts'
import type { Experiment } from '#shared/domain/experiment.ts'
import type { Metric } from '#shared/domain/metric.ts'
import type { Result } from '#shared/domain/result.ts'
import { newestOf } from '#shared/results/newest.ts'
import type { PlanStore } from '../store/plan-store.ts'

/** One metric over the plan: the newest figures of each card that was measured in it. */
export function resultsOverview({ read }: PlanStore, metric: Metric): ResultRow[] {
  return [...byCard(read.results.ofMetric(metric))].flatMap(([cardId, figures]) => {
    const newest = newestOf(figures)
    if (!newest) return []
    const { currency, last, before, line } = newest
    return [{ cardId, currency, last: shown(last), before: before && shown(before), line }]
  })
}

const shown = ({ from, to, value, source }: Result) => ({ from, to, value, source })

/** Experiments of a card, or of all live cards, with the figures that say what came of them. */
export function listExperiments(
  { read, consistently }: PlanStore,
  cardId: string | null,
): { experiments: Experiment[]; results: Result[] } {
  return consistently(() => {
    const experiments =
      cardId === null ? read.experiments.ofLiveCards() : read.experiments.ofCard(cardId)
    const results = [...byCard(experiments)].flatMap(([id, own]) => {
      const metrics = new Set(own.map(({ metric }) => metric))
      return read.results.ofCard(id).filter(({ metric }) => metrics.has(metric))
    })
    return { experiments, results }
  })
}
