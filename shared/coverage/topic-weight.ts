import type { Demand } from '#shared/domain/topic.ts'

/** A topic's weight `w` and the ends between which it may lie (coverage-model §§3–4). */
export type TopicWeight = { point: number; low: number; high: number }

const NO_OTHER_TOPIC: TopicWeight = { point: 1, low: 1, high: 1 }

/**
 * `log10(10 + Σ volume)`, or `null` when no volume of the topic is known. The ends enclose the point
 * even where a range below one search has its counted middle above its high end.
 */
export function knownWeight(demand: Demand): TopicWeight | null {
  if (demand.known === 0) return null
  const point = weigh(demand.sum)
  return {
    point,
    low: Math.min(point, weigh(demand.low)),
    high: Math.max(point, weigh(demand.high)),
  }
}

function weigh(searches: number): number {
  return Math.log10(10 + searches)
}

/** The known weights of a plan's topics, in order: what a topic of unknown volume is weighed by. */
export class KnownWeights {
  readonly #sorted: number[]

  constructor(points: Iterable<number> = []) {
    this.#sorted = [...points].toSorted((a, b) => a - b)
  }

  add(point: number): void {
    this.#sorted.splice(this.#rank(point), 0, point)
  }

  /** `point`: one that was added before. */
  remove(point: number): void {
    this.#sorted.splice(this.#rank(point), 1)
  }

  /** Weight of a topic of which every volume is unknown: the median, anywhere from least to most. */
  ofUnknown(): TopicWeight {
    const count = this.#sorted.length
    if (count === 0) return NO_OTHER_TOPIC
    const middle = (this.#sorted[(count - 1) >> 1]! + this.#sorted[count >> 1]!) / 2
    return { point: middle, low: this.#sorted[0]!, high: this.#sorted[count - 1]! }
  }

  /** How many weights are smaller than `point`. */
  #rank(point: number): number {
    let from = 0
    let to = this.#sorted.length
    while (from < to) {
      const middle = (from + to) >> 1
      if (this.#sorted[middle]! < point) from = middle + 1
      else to = middle
    }
    return from
  }
}
