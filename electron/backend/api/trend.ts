import type { App } from '../app.ts'
import { sizeOfComparison } from '../services/compare-standpoints.ts'
import { newsBegin } from '../services/grown-topics.ts'
import { standpointOf, standpointsOf } from '../services/standpoints.ts'
import type { TrendContext } from '../services/trend-context.ts'
import { trendLine } from '../services/trend-line.ts'
import type { Implementer } from './implementer.ts'

export const trendApi = (os: Implementer, app: App) => {
  const on = (planId: string): TrendContext => ({ ...app.on(planId), ...app.days })
  return os.trend.router({
    line: os.trend.line.handler(({ input }) => trendLine(on(input.planId))),
    scoreOf: os.trend.scoreOf.handler(({ input, signal }) => {
      const context = on(input.planId)
      const standpoint = standpointOf(context, 'day', input.at)
      const size = context.store.seq() - standpoint.seq
      return app.work.look(input.planId, 'trend.scoreOf', standpoint, size, signal)
    }),
    grownTopics: os.trend.grownTopics.handler(({ input, signal }) => {
      const context = on(input.planId)
      const begin = newsBegin(context)
      const size = context.store.seq() - begin.seq
      return app.work.look(input.planId, 'trend.grownTopics', begin, size, signal)
    }),
    compare: os.trend.compare.handler(({ input, signal }) => {
      const standpoints = standpointsOf(on(input.planId), input)
      const size = sizeOfComparison(standpoints)
      return app.work.look(input.planId, 'trend.compare', standpoints, size, signal)
    }),
  })
}
