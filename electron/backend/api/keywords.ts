import type { App } from '../app.ts'
import { excludeKeywords } from '../services/exclude-keywords.ts'
import { explainKeyword } from '../services/explain-keyword.ts'
import { moveKeywords } from '../services/move-keywords.ts'
import { removeKeywords } from '../services/remove-keywords.ts'
import { setKeywordMoment } from '../services/set-keyword-moment.ts'
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
    facets: os.keywords.facets.handler(({ input }) => {
      const { store } = app.on(input.planId)
      return store.consistently(() => store.read.keywords.facets())
    }),
    exclude: os.keywords.exclude.handler(({ input }) => {
      const context = app.on(input.planId)
      excludeKeywords(context, input)
      return { seq: context.store.seq() }
    }),
    setMoment: os.keywords.setMoment.handler(({ input }) => {
      const context = app.on(input.planId)
      setKeywordMoment(context, input)
      return { seq: context.store.seq() }
    }),
    moveToTopic: os.keywords.moveToTopic.handler(({ input }) => {
      const context = app.on(input.planId)
      moveKeywords(context, input)
      return { seq: context.store.seq() }
    }),
    remove: os.keywords.remove.handler(({ input }) => {
      const context = app.on(input.planId)
      removeKeywords(context, input)
      return { seq: context.store.seq() }
    }),
  })
