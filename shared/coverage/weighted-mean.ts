import type { Measure } from './types.ts'

export type Weighted = { readonly weight: number }

/** The mean of `valueOf(item)` by weight; `null` where there is nothing to weigh. */
export function weightedMean<T extends Weighted>(
  items: Iterable<T>,
  valueOf: (item: T) => number,
): Measure {
  let sum = 0
  let weights = 0
  for (const item of items) {
    sum += item.weight * valueOf(item)
    weights += item.weight
  }
  return weights > 0 ? sum / weights : null
}

/**
 * The smallest and the largest mean of `values` when every weight may lie anywhere between its `low`
 * and its `high` (coverage-model §4, Range). At either bound the weights, in order of value, switch
 * once from one end of their intervals to the other, and the switch stands at the bound itself. So
 * the switch is found without sorting: take the mean, weigh anew on either side of it, repeat
 * until nothing moves (Dinkelbach 1967; a handful of linear passes). All low weights are above 0.
 */
export function weightedMeanBounds(
  values: readonly number[],
  low: readonly number[],
  high: readonly number[],
): { low: number; high: number } {
  return { low: bound(values, low, high, -1), high: bound(values, low, high, 1) }
}

function bound(
  values: readonly number[],
  low: readonly number[],
  high: readonly number[],
  direction: 1 | -1,
): number {
  let best = direction * -Infinity
  for (;;) {
    let sum = 0
    let weights = 0
    for (let i = 0; i < values.length; i += 1) {
      const favoured = direction * (values[i]! - best) > 0 && Number.isFinite(best)
      const weight = favoured ? high[i]! : low[i]!
      sum += weight * values[i]!
      weights += weight
    }
    const mean = sum / weights
    if (!(direction * (mean - best) > 0)) return best
    best = mean
  }
}
