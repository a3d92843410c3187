import type { IsoDate } from '#shared/domain/iso-date.ts'
import { compareText } from './compare-text.ts'
import type { NextStep } from './next-step.ts'
import { stepCandidates } from './step-candidates.ts'
import type { CoverageInput } from './types.ts'

/** What to do next, best first: most points for the effort (coverage-model §7). */
export function nextSteps(
  input: CoverageInput,
  today: IsoDate,
  effortIfUnset?: number,
): NextStep[] {
  return ranked(stepCandidates(input, today, effortIfUnset).candidates).map(({ step }) => step)
}

/**
 * By points for the effort, then by points, then by id, so that the order does not hang on that of the
 * cards; points that differ by rounding alone are equal.
 */
export function ranked<T extends { step: NextStep }>(candidates: readonly T[]): T[] {
  return candidates
    .map((candidate) => {
      const { gain, effort, id } = candidate.step
      return { candidate, rate: rounded(rateOf(gain, effort)), gain: rounded(gain), id }
    })
    .toSorted(
      (a, b) => descending(a.rate, b.rate) || descending(a.gain, b.gain) || compareText(a.id, b.id),
    )
    .map(({ candidate }) => candidate)
}

/** Points for one unit of effort; what takes none comes before all else. */
export function rateOf(gain: number, effort: number): number {
  return effort > 0 ? gain / effort : Infinity
}

/** To nine digits: more than anybody sees, less than adding up in another order changes. */
function rounded(points: number): number {
  return Math.round(points * 1e9)
}

/** Infinite ones too, which a difference does not compare. */
function descending(a: number, b: number): number {
  return a > b ? -1 : a < b ? 1 : 0
}
