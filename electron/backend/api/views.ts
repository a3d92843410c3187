import type { App } from '../app.ts'
import { createView } from '../services/create-view.ts'
import { removeView } from '../services/remove-view.ts'
import { updateView } from '../services/update-view.ts'
import type { Implementer } from './implementer.ts'

export const viewsApi = (os: Implementer, app: App) =>
  os.views.router({
    create: os.views.create.handler(({ input }) => createView(app.on(input.planId), input)),
    update: os.views.update.handler(({ input }) => updateView(app.on(input.planId), input)),
    remove: os.views.remove.handler(({ input }) => {
      const context = app.on(input.planId)
      removeView(context, input)
      return { seq: context.store.seq() }
    }),
  })
