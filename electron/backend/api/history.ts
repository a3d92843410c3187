import type { App } from '../app.ts'
import { historyStatus } from '../services/history.ts'
import { redoAct } from '../services/redo-act.ts'
import { undoAct } from '../services/undo-act.ts'
import type { Implementer } from './implementer.ts'

export const historyApi = (os: Implementer, app: App) =>
  os.history.router({
    status: os.history.status.handler(({ input }) => historyStatus(app.on(input.planId).store)),
    undo: os.history.undo.handler(({ input }) => undoAct(app.on(input.planId))),
    redo: os.history.redo.handler(({ input }) => redoAct(app.on(input.planId))),
    activity: os.history.activity.handler(({ input }) =>
      app.on(input.planId).store.read.log.of(input.entity, input.entityId, input.limit),
    ),
  })
