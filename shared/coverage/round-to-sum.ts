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

/** Whole numbers next to `scaled` that add up to `total`, a whole number next to their sum. */
function shareOut(scaled: readonly number[], total: number): number[] {
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
 * adds up, and the columns' sums are the rounded sums of what came in.
 */
export function roundWonAndLost(
  parts: readonly { points: number; lost: number }[],
  digits: number,
): WonAndLost[] {
  const unit = 10 ** digits
  const of = roundToSum(
    parts.map(({ points, lost }) => points + lost),
    digits,
  )
  const won = roundToSum(
    parts.map(({ points }) => points),
    digits,
  )
  // A part won in full may have been rounded up where its whole was rounded down.
  return parts.map((_, index) => {
    const lost = Math.max(0, Math.round((of[index]! - won[index]!) * unit) / unit)
    return { won: won[index]!, lost, of: Math.round((won[index]! + lost) * unit) / unit }
  })
}
