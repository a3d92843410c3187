import type { Measure } from './types.ts'
import type { TopicWeight } from './topic-weight.ts'
import { weightedMeanBounds } from './weighted-mean.ts'

/** Demand of a moment, 0 to 1, with the ends of its range; all `null` where it has no topics. */
export type DemandMeasure = { value: Measure; low: Measure; high: Measure }

/**
 * The topics of one moment with weight and coverage, each in a slot of plain number arrays, so that
 * measuring thousands of them again after an edit is a few linear passes (coverage-model §3).
 */
export class DemandTable {
  readonly #slots = new Map<string, number>()
  readonly #ids: string[] = []
  readonly #known: boolean[] = []
  readonly #covered: number[] = []
  readonly #point: number[] = []
  readonly #low: number[] = []
  readonly #high: number[] = []
  #ofUnknown: TopicWeight

  constructor(ofUnknown: TopicWeight) {
    this.#ofUnknown = ofUnknown
  }

  /** `weight: null` where no volume is known. `covered`: 0 to 1. */
  put(topicId: string, weight: TopicWeight | null, covered: number): void {
    const slot = this.#slots.get(topicId) ?? this.#ids.length
    this.#slots.set(topicId, slot)
    this.#ids[slot] = topicId
    this.#known[slot] = weight !== null
    this.#covered[slot] = covered
    this.#weigh(slot, weight ?? this.#ofUnknown)
  }

  cover(topicId: string, covered: number): void {
    const slot = this.#slots.get(topicId)
    if (slot !== undefined) this.#covered[slot] = covered
  }

  remove(topicId: string): void {
    const slot = this.#slots.get(topicId)
    if (slot === undefined) return
    const lastId = this.#ids.at(-1)!
    for (const column of [this.#covered, this.#point, this.#low, this.#high]) {
      column[slot] = column.at(-1)!
      column.pop()
    }
    this.#ids[slot] = lastId
    this.#known[slot] = this.#known.at(-1)!
    this.#ids.pop()
    this.#known.pop()
    this.#slots.set(lastId, slot)
    this.#slots.delete(topicId)
  }

  /** Weighs every topic of unknown volume anew; true when that may change the measure. */
  weighUnknown(ofUnknown: TopicWeight): boolean {
    const now = this.#ofUnknown
    if (now.point === ofUnknown.point && now.low === ofUnknown.low && now.high === ofUnknown.high) {
      return false
    }
    this.#ofUnknown = ofUnknown
    this.#known.forEach((known, slot) => {
      if (!known) this.#weigh(slot, ofUnknown)
    })
    return this.#known.includes(false)
  }

  measure(): DemandMeasure {
    if (this.#ids.length === 0) return { value: null, low: null, high: null }
    let sum = 0
    let weights = 0
    let certain = true
    for (let slot = 0; slot < this.#ids.length; slot += 1) {
      sum += this.#point[slot]! * this.#covered[slot]!
      weights += this.#point[slot]!
      if (this.#low[slot] !== this.#high[slot]) certain = false
    }
    const value = sum / weights
    if (certain) return { value, low: value, high: value }
    const bounds = weightedMeanBounds(this.#covered, this.#low, this.#high)
    // Rounding alone could put the value a hair outside its own bounds.
    return { value, low: Math.min(value, bounds.low), high: Math.max(value, bounds.high) }
  }

  /** Every topic with its weight in the mean, the ends of that, and how well it is covered. */
  rows(): { topicId: string; weight: number; low: number; high: number; covered: number }[] {
    return this.#ids.map((topicId, slot) => ({
      topicId,
      weight: this.#point[slot]!,
      low: this.#low[slot]!,
      high: this.#high[slot]!,
      covered: this.#covered[slot]!,
    }))
  }

  #weigh(slot: number, weight: TopicWeight): void {
    this.#point[slot] = weight.point
    this.#low[slot] = weight.low
    this.#high[slot] = weight.high
  }
}
