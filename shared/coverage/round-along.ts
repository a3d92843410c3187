/**
 * The values rounded to `digits` decimals so that they add up, in any part from the first on, to what
 * their exact sum rounds to: each is less than one unit of the last decimal away from its value.
 * Unlike largest remainders it takes values of either sign.
 */
export function roundAlong(values: readonly number[], digits: number): number[] {
  const unit = 10 ** digits
  let exact = 0
  let told = 0
  return values.map((value) => {
    exact += value
    const reached = Math.round(exact * unit)
    const step = reached - told
    told = reached
    return step / unit
  })
}
