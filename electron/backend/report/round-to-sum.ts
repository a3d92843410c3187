/**
 * The values rounded to `digits` decimals so that they add up to the rounded total of the exact
 * values (largest remainder method): a reader who adds the printed figures gets the printed sum.
 * Each result differs from its value by less than one unit of the last decimal.
 */
export function roundToSum(values: readonly number[], digits: number): number[] {
  const unit = 10 ** digits
  const scaled = values.map((value) => value * unit)
  const floors = scaled.map(Math.floor)
  // Sums of floats may miss a whole number by a hair; without this, 2.9999999 would lose a unit.
  const whole = Math.round(scaled.reduce((sum, value) => sum + value, 0) + 1e-9)
  const left = whole - floors.reduce((sum, value) => sum + value, 0)
  const byRemainder = scaled
    .map((value, index) => ({ index, remainder: value - Math.floor(value) }))
    .toSorted((a, b) => b.remainder - a.remainder || a.index - b.index)
  for (const { index } of byRemainder.slice(0, Math.max(0, left))) floors[index]! += 1
  return floors.map((value) => value / unit)
}
