import type { Result } from '../domain/result.ts'
import { byDays, daysOf, perDay, withoutOverlap } from './series.ts'

/** Figures of a line that is drawn small. */
const LINE = 12

/** Periods are of about the same length when the longer is at most so many times the shorter: months are. */
const ALIKE = 1.25

export type Newest = {
  currency: string
  last: Result
  /** The newest figure of the same source and about as many days that ends before the last begins. */
  before: Result | null
  line: number[]
}

/** The newest of one card's figures in one metric, with what they can be compared with. */
export function newestOf(figures: readonly Result[]): Newest | null {
  const sorted = figures.toSorted(
    (a, b) => byDays(a, b) || (a.source < b.source ? -1 : a.source > b.source ? 1 : 0),
  )
  const last = sorted.at(-1)
  if (!last) return null
  const { currency } = last
  const own = sorted.filter((figure) => figure.currency === currency)
  const before = own.findLast(
    (figure) => figure.source === last.source && figure.to < last.from && areAlike(figure, last),
  )
  return {
    currency,
    last,
    before: before ?? null,
    line: withoutOverlap(own).slice(-LINE).map(perDay),
  }
}

function areAlike(a: Result, b: Result): boolean {
  const [one, other] = [daysOf(a), daysOf(b)]
  return Math.max(one, other) <= ALIKE * Math.min(one, other)
}
