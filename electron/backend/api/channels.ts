import type { App } from '../app.ts'
import {
  addChannel,
  removeChannel,
  resetChannels,
  updateChannel,
} from '../services/change-channel.ts'
import type { Implementer } from './implementer.ts'

export const channelsApi = (os: Implementer, app: App) =>
  os.channels.router({
    add: os.channels.add.handler(({ input }) => addChannel(app.on(input.planId), input)),
    update: os.channels.update.handler(({ input }) => updateChannel(app.on(input.planId), input)),
    remove: os.channels.remove.handler(({ input }) => {
      const context = app.on(input.planId)
      removeChannel(context, input)
      return { seq: context.store.seq() }
    }),
    reset: os.channels.reset.handler(({ input }) => {
      const context = app.on(input.planId)
      resetChannels({ ...context, playbook: app.playbook().playbook })
      return { seq: context.store.seq() }
    }),
  })
