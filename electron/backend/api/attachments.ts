import type { App } from '../app.ts'
import { addAttachment } from '../services/add-attachment.ts'
import { cardCounts } from '../services/card-counts.ts'
import { keepThumbnail } from '../services/keep-thumbnail.ts'
import { readAttachment, readThumbnail } from '../services/read-attachment.ts'
import { removeAttachment } from '../services/remove-attachment.ts'
import type { Implementer } from './implementer.ts'

export const attachmentsApi = (os: Implementer, app: App) =>
  os.attachments.router({
    list: os.attachments.list.handler(({ input }) => {
      const { read } = app.on(input.planId).store
      return read.attachments
        .ofCard(input.cardId)
        .map((attachment) => ({ ...attachment, stored: read.blobs.has(attachment.sha256) }))
    }),
    add: os.attachments.add.handler(({ input }) => addAttachment(app.on(input.planId), input)),
    read: os.attachments.read.handler(({ input }) =>
      readAttachment(app.on(input.planId).store, input.attachmentId),
    ),
    thumbnail: os.attachments.thumbnail.handler(({ input }) =>
      readThumbnail(app.on(input.planId).store, input.attachmentId),
    ),
    keepThumbnail: os.attachments.keepThumbnail.handler(async ({ input }) => {
      await keepThumbnail(app.on(input.planId), input)
      return {}
    }),
    remove: os.attachments.remove.handler(({ input }) => {
      const context = app.on(input.planId)
      removeAttachment(context, input)
      return { seq: context.store.seq() }
    }),
    counts: os.attachments.counts.handler(({ input }) => cardCounts(app.on(input.planId).store)),
  })
