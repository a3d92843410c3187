import type { App } from '../app.ts'
import { historyPage, historyStatus } from '../services/history.ts'
import { redoAct } from '../services/redo-act.ts'
import { undoAct } from '../services/undo-act.ts'
import type { Implementer } from './implementer.ts'

export const historyApi = (os: Implementer, app: App) =>
  os.history.router({
    status: os.history.status.handler(({ input }) => historyStatus(app.on(input.planId).store)),
    list: os.history.list.handler(({ input }) => historyPage(app.on(input.planId).store, input)),
    undo: os.history.undo.handler(({ input }) => undoAct(app.on(input.planId), input)),
    redo: os.history.redo.handler(({ input }) => redoAct(app.on(input.planId), input)),
    activity: os.history.activity.handler(({ input }) =>
      app.on(input.planId).store.read.log.of(input.entity, input.entityId, input.limit),
    ),
  })
