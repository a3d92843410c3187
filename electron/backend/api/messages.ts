import type { App } from '../app.ts'
import { listMessages, outlineMessages } from '../services/list-messages.ts'
import { putMessage } from '../services/put-message.ts'
import { startMessage } from '../services/start-message.ts'
import type { Implementer } from './implementer.ts'

export const messagesApi = (os: Implementer, app: App) =>
  os.messages.router({
    list: os.messages.list.handler(({ input }) =>
      listMessages(app.on(input.planId).store, input.cardId),
    ),
    outline: os.messages.outline.handler(({ input }) =>
      outlineMessages(app.on(input.planId).store),
    ),
    put: os.messages.put.handler(({ input }) => putMessage(app.on(input.planId), input)),
    start: os.messages.start.handler(({ input }) =>
      startMessage(app.on(input.planId), app.playbook().playbook, input),
    ),
  })
