/**
 * The steps from one figure to another rounded to `digits` decimals, so that whoever adds them to the
 * rounded figure gets the rounded one that they lead to, after each of them: each is less than one
 * unit of the last decimal away from its value. Unlike largest remainders it takes either sign.
 */
export function roundAlong(from: number, values: readonly number[], digits: number): number[] {
  const unit = 10 ** digits
  let exact = from
  let told = Math.round(from * unit)
  return values.map((value) => {
    exact += value
    const reached = Math.round(exact * unit)
    const step = reached - told
    told = reached
    return step / unit
  })
}
