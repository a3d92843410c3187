import type { App } from '../app.ts'
import { exportPlacesCsv } from '../services/export-places-csv.ts'
import { listPlaces } from '../services/list-places.ts'
import { putPlace } from '../services/put-place.ts'
import type { Implementer } from './implementer.ts'

export const placesApi = (os: Implementer, app: App) =>
  os.places.router({
    list: os.places.list.handler(({ input }) =>
      listPlaces(app.on(input.planId).store, input.cardId),
    ),
    put: os.places.put.handler(({ input }) => putPlace(app.on(input.planId), input)),
    readFile: os.places.readFile.handler(({ input: { planId, file }, signal }) => {
      const given = { name: file.name, content: new Blob([file]) }
      return app.work.run(planId, 'places.readFile', given, { signal })
    }),
    import: os.places.import.handler(({ input, signal }) =>
      app.work.act(input.planId, 'places.import', input, 3 * input.places.length, signal),
    ),
    exportCsv: os.places.exportCsv.handler(({ input }) =>
      exportPlacesCsv(app.on(input.planId).store),
    ),
  })
