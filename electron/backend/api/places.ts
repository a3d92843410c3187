import type { App } from '../app.ts'
import { listPlaces } from '../services/list-places.ts'
import { putPlace } from '../services/put-place.ts'
import type { Implementer } from './implementer.ts'

export const placesApi = (os: Implementer, app: App) =>
  os.places.router({
    list: os.places.list.handler(({ input }) =>
      listPlaces(app.on(input.planId).store, input.cardId),
    ),
    put: os.places.put.handler(({ input }) => putPlace(app.on(input.planId), input)),
  })
