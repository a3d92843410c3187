import type { App } from '../app.ts'
import {
  createCreator,
  eraseContact,
  removeCreators,
  updateCreator,
} from '../services/change-creator.ts'
import { listAssets } from '../services/list-assets.ts'
import { putAsset } from '../services/put-asset.ts'
import { startAsset } from '../services/start-asset.ts'
import type { Implementer } from './implementer.ts'

export const creatorsApi = (os: Implementer, app: App) =>
  os.creators.router({
    list: os.creators.list.handler(({ input }) => app.on(input.planId).store.read.creators.all()),
    create: os.creators.create.handler(({ input }) => createCreator(app.on(input.planId), input)),
    update: os.creators.update.handler(({ input }) => updateCreator(app.on(input.planId), input)),
    remove: os.creators.remove.handler(({ input }) => {
      const context = app.on(input.planId)
      removeCreators(context, input)
      return { seq: context.store.seq() }
    }),
    eraseContact: os.creators.eraseContact.handler(({ input }) =>
      eraseContact(app.on(input.planId), input),
    ),
    startAsset: os.creators.startAsset.handler(({ input }) =>
      startAsset(app.on(input.planId), input),
    ),
  })

export const assetsApi = (os: Implementer, app: App) =>
  os.assets.router({
    list: os.assets.list.handler(({ input }) =>
      listAssets(app.on(input.planId).store, input.cardId),
    ),
    put: os.assets.put.handler(({ input }) => putAsset(app.on(input.planId), input)),
  })
