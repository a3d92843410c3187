import type { App } from '../app.ts'
import { acceptPlan } from '../services/accept-plan.ts'
import { keepWhatIf } from '../services/keep-what-if.ts'
import type { Implementer } from './implementer.ts'

export const coverageApi = (os: Implementer, app: App) =>
  os.coverage.router({
    acceptPlan: os.coverage.acceptPlan.handler(({ input }) => {
      const context = app.on(input.planId)
      acceptPlan(context, input.plan)
      return { seq: context.store.seq() }
    }),
    keepWhatIf: os.coverage.keepWhatIf.handler(({ input }) => {
      const context = app.on(input.planId)
      keepWhatIf(context, input)
      return { seq: context.store.seq() }
    }),
  })
