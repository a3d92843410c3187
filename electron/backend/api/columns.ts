import type { App } from '../app.ts'
import { createColumn } from '../services/create-column.ts'
import { moveColumn } from '../services/move-column.ts'
import { removeColumn } from '../services/remove-column.ts'
import { updateColumn } from '../services/update-column.ts'
import type { Implementer } from './implementer.ts'

export const columnsApi = (os: Implementer, app: App) =>
  os.columns.router({
    create: os.columns.create.handler(({ input }) => createColumn(app.on(input.planId), input)),
    update: os.columns.update.handler(({ input }) => updateColumn(app.on(input.planId), input)),
    move: os.columns.move.handler(({ input }) => {
      const context = app.on(input.planId)
      moveColumn(context, input)
      return { seq: context.store.seq() }
    }),
    remove: os.columns.remove.handler(({ input }) => {
      const context = app.on(input.planId)
      removeColumn(context, input)
      return { seq: context.store.seq() }
    }),
  })
