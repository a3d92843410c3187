import type { App } from '../app.ts'
import { appendToBrief } from '../services/append-to-brief.ts'
import { briefVersions, readBriefVersion } from '../services/brief-versions.ts'
import { readBrief } from '../services/read-brief.ts'
import { restoreBrief } from '../services/restore-brief.ts'
import type { Implementer } from './implementer.ts'

export const briefsApi = (os: Implementer, app: App) =>
  os.briefs.router({
    get: os.briefs.get.handler(({ input }) => readBrief(app.on(input.planId).store, input)),
    append: os.briefs.append.handler(({ input }) => {
      const context = app.on(input.planId)
      appendToBrief(context, input)
      return { seq: context.store.seq() }
    }),
    versions: os.briefs.versions.handler(({ input }) =>
      briefVersions(app.on(input.planId).store, input),
    ),
    version: os.briefs.version.handler(({ input }) =>
      readBriefVersion(app.on(input.planId).store, input),
    ),
    restore: os.briefs.restore.handler(({ input }) => {
      const context = app.on(input.planId)
      restoreBrief(context, input)
      return { seq: context.store.seq() }
    }),
  })
