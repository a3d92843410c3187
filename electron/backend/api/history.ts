import type { App } from '../app.ts'
import { historyPage, historyStatus } from '../services/history.ts'
import { sizeOfRedo } from '../services/redo-act.ts'
import { sizeOfUndo } from '../services/undo-act.ts'
import type { Implementer } from './implementer.ts'

export const historyApi = (os: Implementer, app: App) =>
  os.history.router({
    status: os.history.status.handler(({ input }) => historyStatus(app.on(input.planId).store)),
    list: os.history.list.handler(({ input }) => historyPage(app.on(input.planId).store, input)),
    undo: os.history.undo.handler(({ input, signal }) => {
      const size = sizeOfUndo(app.on(input.planId), input)
      return app.work.act(input.planId, 'history.undo', input, size, signal)
    }),
    redo: os.history.redo.handler(({ input, signal }) => {
      const size = sizeOfRedo(app.on(input.planId), input)
      return app.work.act(input.planId, 'history.redo', input, size, signal)
    }),
    activity: os.history.activity.handler(({ input }) =>
      app.on(input.planId).store.read.log.of(input.entity, input.entityId, input.limit),
    ),
  })
