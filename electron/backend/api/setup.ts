import type { App } from '../app.ts'
import type { ActContext } from '../services/act-context.ts'
import { finishSetup } from '../services/finish-setup.ts'
import { makeFirstCards } from '../services/make-first-cards.ts'
import { readSetupFacts } from '../services/read-setup-facts.ts'
import { takeSetupStep } from '../services/take-setup-step.ts'
import { tickStep } from '../services/tick-step.ts'
import type { Implementer } from './implementer.ts'

export const setupApi = (os: Implementer, app: App) => {
  const acting = (planId: string, act: (context: ActContext) => void) => {
    const context = app.on(planId)
    act(context)
    return { seq: context.store.seq() }
  }
  const making = () => {
    return { playbook: app.playbook().playbook, resourcesFolder: app.options.resourcesFolder }
  }
  return os.setup.router({
    facts: os.setup.facts.handler(({ input }) => readSetupFacts(app.on(input.planId).store)),
    take: os.setup.take.handler(({ input }) =>
      acting(input.planId, (context) => takeSetupStep(context, input, app.playbook().playbook)),
    ),
    finish: os.setup.finish.handler(({ input }) =>
      acting(input.planId, (context) => finishSetup(context, input)),
    ),
    makeCards: os.setup.makeCards.handler(({ input }) =>
      acting(input.planId, (context) => makeFirstCards({ ...context, ...making() }, input)),
    ),
    tick: os.setup.tick.handler(({ input }) =>
      acting(input.planId, (context) => tickStep(context, input)),
    ),
  })
}
