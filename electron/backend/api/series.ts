import type { App } from '../app.ts'
import { editFollowing } from '../services/edit-following.ts'
import { removeFollowing } from '../services/remove-following.ts'
import { startSeries } from '../services/start-series.ts'
import type { Implementer } from './implementer.ts'

export const seriesApi = (os: Implementer, app: App) =>
  os.series.router({
    start: os.series.start.handler(({ input }) => startSeries(app.on(input.planId), input)),
    editFollowing: os.series.editFollowing.handler(({ input }) => {
      const context = app.on(input.planId)
      editFollowing(context, input)
      return { seq: context.store.seq() }
    }),
    removeFollowing: os.series.removeFollowing.handler(({ input }) => {
      const context = app.on(input.planId)
      removeFollowing(context, input)
      return { seq: context.store.seq() }
    }),
  })
