import type { App } from '../app.ts'
import {
  createExperiment,
  removeExperiment,
  updateExperiment,
} from '../services/change-experiment.ts'
import { listExperiments } from '../services/results-overview.ts'
import type { Implementer } from './implementer.ts'

export const experimentsApi = (os: Implementer, app: App) =>
  os.experiments.router({
    list: os.experiments.list.handler(({ input }) =>
      listExperiments(app.on(input.planId).store, input.cardId),
    ),
    create: os.experiments.create.handler(({ input }) =>
      createExperiment(app.on(input.planId), input),
    ),
    update: os.experiments.update.handler(({ input }) =>
      updateExperiment(app.on(input.planId), input),
    ),
    remove: os.experiments.remove.handler(({ input }) => {
      const context = app.on(input.planId)
      removeExperiment(context, input)
      return { seq: context.store.seq() }
    }),
  })
