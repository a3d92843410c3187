import type { App } from '../app.ts'
import { explainKeyword } from '../services/explain-keyword.ts'
import { exportKeywordsCsv } from '../services/export-keywords-csv.ts'
import type { Implementer } from './implementer.ts'

export const keywordsApi = (os: Implementer, app: App) =>
  os.keywords.router({
    list: os.keywords.list.handler(({ input }) => {
      const { store } = app.on(input.planId)
      return store.consistently(() => store.read.keywords.find(input.query))
    }),
    ids: os.keywords.ids.handler(({ input }) => {
      const { list, offset, count } = input
      const { store } = app.on(input.planId)
      return { ids: store.consistently(() => store.read.keywords.idsFound(list, offset, count)) }
    }),
    explain: os.keywords.explain.handler(({ input }) =>
      explainKeyword(app.on(input.planId), input),
    ),
    exportCsv: os.keywords.exportCsv.handler(({ input }) =>
      exportKeywordsCsv(app.on(input.planId).store, input.list),
    ),
    facets: os.keywords.facets.handler(({ input }) => {
      const { store } = app.on(input.planId)
      return store.consistently(() => store.read.keywords.facets())
    }),
    exclude: os.keywords.exclude.handler(async ({ input, signal }) => {
      await app.work.act(input.planId, 'keywords.exclude', input, input.keywordIds.length, signal)
      return { seq: app.on(input.planId).store.seq() }
    }),
    setMoment: os.keywords.setMoment.handler(async ({ input, signal }) => {
      await app.work.act(input.planId, 'keywords.setMoment', input, input.keywordIds.length, signal)
      return { seq: app.on(input.planId).store.seq() }
    }),
    moveToTopic: os.keywords.moveToTopic.handler(async ({ input, signal }) => {
      await app.work.act(
        input.planId,
        'keywords.moveToTopic',
        input,
        input.keywordIds.length,
        signal,
      )
      return { seq: app.on(input.planId).store.seq() }
    }),
    remove: os.keywords.remove.handler(async ({ input, signal }) => {
      await app.work.act(input.planId, 'keywords.remove', input, input.keywordIds.length, signal)
      return { seq: app.on(input.planId).store.seq() }
    }),
  })
