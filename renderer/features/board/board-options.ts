import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import type { ViewOptions } from '#shared/domain/view.ts'

export const DENSITIES = ['comfortable', 'compact'] as const
export type Density = (typeof DENSITIES)[number]

/** How the board is shown, as far as a view keeps it. */
export type BoardOptions = {
  density: Density
  /** Lanes shown as one line. */
  collapsed: ReadonlySet<Moment>
}

/** What a view's options say of the board; anything that is not understood counts as not said. */
export function boardOptions(options: ViewOptions): BoardOptions {
  const { density, collapsed } = options
  const names: readonly unknown[] = Array.isArray(collapsed) ? collapsed : []
  return {
    density: DENSITIES.find((one) => one === density) ?? 'comfortable',
    collapsed: new Set(MOMENTS.filter((moment) => names.includes(moment))),
  }
}

/** The options with a lane collapsed or opened. */
export function withLane(
  collapsed: ReadonlySet<Moment>,
  moment: Moment,
  isCollapsed: boolean,
): ViewOptions {
  return {
    collapsed: MOMENTS.filter((one) => (one === moment ? isCollapsed : collapsed.has(one))),
  }
}
