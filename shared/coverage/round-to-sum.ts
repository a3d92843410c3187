const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)

/**
 * The values (0 or more) rounded to `digits` decimals so that they add up to the rounded total of the
 * exact ones (largest remainder method): a reader who adds the printed figures gets the printed sum.
 * Each result is less than one unit of the last decimal away from its value.
 */
export function roundToSum(values: readonly number[], digits: number): number[] {
  const unit = 10 ** digits
  return shareOut(
    values.map((value) => value * unit),
    // Sums of floats may miss a half by a hair; rounding a little up settles them all alike.
    Math.round(sumOf(values) * unit + 1e-9),
  ).map((value) => value / unit)
}

/**
 * Whole numbers next to `scaled` that add up to `total`, a whole number next to their sum; none larger
 * than that of a larger value (largest remainders).
 */
export function shareOut(scaled: readonly number[], total: number): number[] {
  const whole = scaled.map((value) => Math.floor(value + 1e-9))
  const left = Math.max(0, total - sumOf(whole))
  const byRemainder = scaled
    .map((value, index) => ({ index, remainder: value - whole[index]! }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, left)) whole[index]! += 1
  return whole
}

export type WonAndLost = { won: number; lost: number; of: number }

/**
 * Points won and lost, rounded so that every printed row (`won + lost = of`) and every printed column
 * adds up, and the columns' sums are the rounded sums of what came in. What is nothing stays nothing
 * where the sums allow it.
 */
export function roundWonAndLost(
  parts: readonly { points: number; lost: number }[],
  digits: number,
): WonAndLost[] {
  const unit = 10 ** digits
  const whole = (values: readonly number[]) =>
    roundToSum(values, digits).map((value) => Math.round(value * unit))
  const of = whole(parts.map(({ points, lost }) => points + lost))
  const total = sumOf(whole(parts.map(({ points }) => points)))
  const bounds = parts.map(({ points, lost }, i) => ({
    least: Math.max(down(points * unit), of[i]! - up(lost * unit)),
    most: Math.min(up(points * unit), of[i]! - down(lost * unit)),
  }))
  const won = bounds.map(({ least }) => least)
  const byRemainder = parts
    .map(({ points }, i) => ({ i, remainder: points * unit - won[i]! }))
    .toSorted((a, b) => b.remainder - a.remainder || a.i - b.i)
    .map(({ i }) => i)
  // Within the bounds first; beyond them only where the sum could not be met otherwise.
  const above = [bounds.map(({ most }) => most), of]
  for (const limit of above) {
    for (const i of byRemainder) {
      const step = Math.min(total - sumOf(won), limit[i]! - won[i]!)
      if (step > 0) won[i]! += step
    }
  }
  for (const i of byRemainder.toReversed()) {
    const step = Math.min(sumOf(won) - total, won[i]!)
    if (step > 0) won[i]! -= step
  }
  return parts.map((_, i) => ({
    won: won[i]! / unit,
    lost: (of[i]! - won[i]!) / unit,
    of: of[i]! / unit,
  }))
}

const down = (value: number): number => Math.floor(value + 1e-9)
const up = (value: number): number => Math.ceil(value - 1e-9)
