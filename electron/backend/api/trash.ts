import type { App } from '../app.ts'
import { listTrash } from '../services/list-trash.ts'
import { restoreFromTrash } from '../services/restore-from-trash.ts'
import type { Implementer } from './implementer.ts'

export const trashApi = (os: Implementer, app: App) =>
  os.trash.router({
    list: os.trash.list.handler(({ input }) => listTrash(app.on(input.planId).store, input)),
    restore: os.trash.restore.handler(({ input }) => {
      const context = app.on(input.planId)
      const restored = restoreFromTrash(context, input)
      return { restored, seq: context.store.seq() }
    }),
  })
