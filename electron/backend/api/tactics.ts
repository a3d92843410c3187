import type { App } from '../app.ts'
import { addTactic, adoptTactic, removeTactic, updateTactic } from '../services/change-tactic.ts'
import type { Implementer } from './implementer.ts'

export const tacticsApi = (os: Implementer, app: App) =>
  os.tactics.router({
    add: os.tactics.add.handler(({ input }) => addTactic(app.on(input.planId), input)),
    adopt: os.tactics.adopt.handler(({ input }) => {
      const { playbook } = app.playbook()
      return adoptTactic({ ...app.on(input.planId), playbook }, input)
    }),
    update: os.tactics.update.handler(({ input }) => updateTactic(app.on(input.planId), input)),
    remove: os.tactics.remove.handler(({ input }) => {
      const context = app.on(input.planId)
      removeTactic(context, input)
      return { seq: context.store.seq() }
    }),
  })
