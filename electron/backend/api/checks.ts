import type { App } from '../app.ts'
import { createCheck } from '../services/create-check.ts'
import { removeCheck } from '../services/remove-check.ts'
import { updateCheck } from '../services/update-check.ts'
import type { Implementer } from './implementer.ts'

export const checksApi = (os: Implementer, app: App) =>
  os.checks.router({
    create: os.checks.create.handler(({ input }) => createCheck(app.on(input.planId), input)),
    update: os.checks.update.handler(({ input }) => updateCheck(app.on(input.planId), input)),
    remove: os.checks.remove.handler(({ input }) => {
      const context = app.on(input.planId)
      removeCheck(context, input)
      return { seq: context.store.seq() }
    }),
  })
