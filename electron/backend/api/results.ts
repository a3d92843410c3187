import type { App } from '../app.ts'
import { putResult } from '../services/put-result.ts'
import { removeResult } from '../services/remove-result.ts'
import { resultsOverview } from '../services/results-overview.ts'
import { strengthLine } from '../services/strength-line.ts'
import type { Implementer } from './implementer.ts'

export const resultsApi = (os: Implementer, app: App) => {
  const read = (planId: string) => app.on(planId).store.read.results
  return os.results.router({
    list: os.results.list.handler(({ input }) => read(input.planId).ofCard(input.cardId)),
    put: os.results.put.handler(({ input }) => putResult(app.on(input.planId), input)),
    remove: os.results.remove.handler(({ input }) => {
      const context = app.on(input.planId)
      removeResult(context, input)
      return { seq: context.store.seq() }
    }),
    strength: os.results.strength.handler(({ input }) =>
      strengthLine({ ...app.on(input.planId), ...app.days }, input),
    ),
    overview: os.results.overview.handler(({ input }) =>
      resultsOverview(app.on(input.planId).store, input.metric),
    ),
    metrics: os.results.metrics.handler(({ input }) => read(input.planId).metrics()),
    readExport: os.results.readExport.handler(({ input: { planId, file }, signal }) => {
      const given = { name: file.name, content: new Blob([file]) }
      return app.work.run(planId, 'results.readExport', given, { signal })
    }),
    importedFor: os.results.importedFor.handler(({ input: { planId, from, to } }) =>
      read(planId).importedFor(from, to),
    ),
    import: os.results.import.handler(({ input, signal }) =>
      app.work.act(input.planId, 'results.import', input, 4 * input.pages.length, signal),
    ),
  })
}
