/** One measured promise. `limit` and `measured` are in `unit`; less is better unless `atLeast`. */
export type Figure = {
  name: string
  unit: string
  measured: number
  /** `null`: told only, nothing is promised yet. */
  limit: number | null
  atLeast?: boolean
  /** What the limit is made of: `5 × 940 ms of bare inserts`. */
  of?: string
}

/** How much of its limit a figure takes: above 1 it is over. `null` without a limit. */
export function ratioOf({ measured, limit, atLeast = false }: Figure): number | null {
  if (limit === null) return null
  return atLeast ? limit / measured : measured / limit
}

export const isOver = (figure: Figure): boolean => (ratioOf(figure) ?? 0) > 1

/** A limit that is a multiple of what something bare took in the same run. */
export function times(factor: number, bare: number, what: string, unit = 'ms') {
  return { limit: factor * bare, of: `${factor} × ${say(bare)} ${unit} of ${what}` }
}

export function printFigures(figures: readonly Figure[]): void {
  const rows = figures.map((figure) => {
    const ratio = ratioOf(figure)
    return [
      isOver(figure) ? 'OVER' : ratio === null ? '' : 'ok',
      figure.name,
      `${say(figure.measured)} ${figure.unit}`,
      figure.limit === null ? '–' : `${figure.atLeast ? '≥' : '≤'} ${say(figure.limit)}`,
      ratio === null ? '–' : ratio.toFixed(2),
      figure.of ?? '',
    ]
  })
  const head = ['', 'figure', 'measured', 'limit', 'ratio', 'limit is']
  const all = [head, ...rows]
  const widths = head.map((_, at) => Math.max(...all.map((row) => row[at]!.length)))
  for (const row of all) {
    const cells = row.map((cell, at) =>
      at >= 2 && at <= 4 ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!),
    )
    console.log(cells.join('  ').trimEnd())
  }
}

function say(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2
  return value.toLocaleString('en-GB', {
    maximumFractionDigits: digits,
    minimumFractionDigits: digits,
  })
}
