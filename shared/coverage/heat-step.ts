/** Where the steps of the heat scale begin above 0: the gap band in two, then one for each band. */
export const HEAT_EDGES = [20, 40, 70, 85] as const

/**
 * Step of the heat scale, 0 to 5, for a cell's value of 0 to 100: 0 for what shows as 0, then by the
 * value as it is shown, so that the colour never contradicts the number.
 */
export function heatStep(value: number): number {
  const shown = Math.round(value)
  if (shown <= 0) return 0
  return 1 + HEAT_EDGES.filter((edge) => shown >= edge).length
}

/** What each step stands for: `0`, `< 20`, `20–39` … `85+`. */
export const HEAT_STEP_LABELS: readonly string[] = [
  '0',
  `< ${HEAT_EDGES[0]}`,
  ...HEAT_EDGES.map((edge, i) => {
    const next = HEAT_EDGES[i + 1]
    return next === undefined ? `${edge}+` : `${edge}–${next - 1}`
  }),
]
