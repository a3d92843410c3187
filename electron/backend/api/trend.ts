import type { App } from '../app.ts'
import { sizeOfComparison } from '../services/compare-standpoints.ts'
import { standpointsOf } from '../services/standpoints.ts'
import type { TrendContext } from '../services/trend-context.ts'
import { trendLine } from '../services/trend-line.ts'
import type { Implementer } from './implementer.ts'

export const trendApi = (os: Implementer, app: App) => {
  const on = (planId: string): TrendContext => ({ ...app.on(planId), ...app.days })
  return os.trend.router({
    line: os.trend.line.handler(({ input }) => trendLine(on(input.planId))),
    compare: os.trend.compare.handler(({ input, signal }) => {
      const standpoints = standpointsOf(on(input.planId), input)
      const size = sizeOfComparison(standpoints)
      return app.work.look(input.planId, 'trend.compare', standpoints, size, signal)
    }),
  })
}
