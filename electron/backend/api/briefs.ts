import type { App } from '../app.ts'
import { appendToBrief } from '../services/append-to-brief.ts'
import { readBrief } from '../services/read-brief.ts'
import type { Implementer } from './implementer.ts'

export const briefsApi = (os: Implementer, app: App) =>
  os.briefs.router({
    get: os.briefs.get.handler(({ input }) => readBrief(app.on(input.planId).store, input)),
    append: os.briefs.append.handler(({ input }) => {
      const context = app.on(input.planId)
      appendToBrief(context, input)
      return { seq: context.store.seq() }
    }),
  })
