import type { Loss, MomentExplanation, PartExplanation } from './loss.ts'
import type { Pillar } from './moment-score.ts'
import { roundToSum, roundWonAndLost, type WonAndLost } from './round-to-sum.ts'

const DIGITS = 1

export type BreakdownLine = WonAndLost & { part: PartExplanation }
/** A pillar with its parts; `counts`: whether it has a share of the score. */
export type BreakdownGroup = WonAndLost & {
  pillar: Pillar
  counts: boolean
  lines: BreakdownLine[]
}
export type Breakdown = { groups: BreakdownGroup[]; total: WonAndLost }

/**
 * A moment's points by pillar and part, with one decimal, rounded so that what is shown adds up in
 * every row, every pillar and the whole.
 */
export function breakdownOf({ parts }: Pick<MomentExplanation, 'parts'>): Breakdown {
  const rounded = roundWonAndLost(parts, DIGITS)
  const lines = parts.map((part, index) => ({ part, ...rounded[index]! }))
  const groups = [...new Set(parts.map(({ pillar }) => pillar))].map((pillar) => {
    const own = lines.filter(({ part }) => part.pillar === pillar)
    return { pillar, counts: own.some(({ part }) => part.share > 0), lines: own, ...totals(own) }
  })
  return { groups, total: totals(lines) }
}

/** The first of the losses, and the rest together, rounded so that they add up to all of them. */
export function shownLosses(
  losses: readonly Loss[],
  most: number,
): { shown: { loss: Loss; points: number }[]; rest: { count: number; points: number } } {
  const first = losses.slice(0, most)
  const left = losses.slice(most)
  const sum = left.reduce((all, { points }) => all + points, 0)
  const points = roundToSum([...first.map((loss) => loss.points), sum], DIGITS)
  return {
    shown: first.map((loss, index) => ({ loss, points: points[index]! })),
    rest: { count: left.length, points: points.at(-1)! },
  }
}

function totals(lines: readonly WonAndLost[]): WonAndLost {
  const sum = (of: (line: WonAndLost) => number): number =>
    tidy(lines.reduce((total, line) => total + of(line), 0))
  return { won: sum(({ won }) => won), lost: sum(({ lost }) => lost), of: sum((line) => line.of) }
}

/** Without the hair that sums of decimals leave. */
const tidy = (points: number): number => Math.round(points * 10 ** DIGITS) / 10 ** DIGITS
