import type { App } from '../app.ts'
import { compareDates } from '../services/compare-dates.ts'
import type { TrendContext } from '../services/trend-context.ts'
import { trendLine } from '../services/trend-line.ts'
import type { Implementer } from './implementer.ts'

export const trendApi = (os: Implementer, app: App) => {
  const on = (planId: string): TrendContext => ({ ...app.on(planId), ...app.days })
  return os.trend.router({
    line: os.trend.line.handler(({ input }) => trendLine(on(input.planId))),
    compare: os.trend.compare.handler(({ input }) => compareDates(on(input.planId), input)),
  })
}
