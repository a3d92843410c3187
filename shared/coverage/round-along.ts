import { shareOut } from './round-to-sum.ts'

/**
 * The steps (of either sign) from one figure to another rounded to `digits` decimals, so that whoever
 * adds all of them to the rounded figure gets the rounded one that they lead to. Each is less than one
 * unit of the last decimal away from its value, and none is shown above one that is larger.
 */
export function roundAlong(from: number, values: readonly number[], digits: number): number[] {
  const unit = 10 ** digits
  const to = values.reduce((sum, value) => sum + value, from)
  const total = Math.round(to * unit) - Math.round(from * unit)
  // `+ 0`: a step that is nothing has no sign.
  return shareOut(
    values.map((value) => value * unit),
    total,
  ).map((whole) => whole / unit + 0)
}
