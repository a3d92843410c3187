import { type ActContext, actOn } from './act-context.ts'
import { deletion } from './changes.ts'
import { attachmentOf } from './find.ts'

/** Takes a file off its card. Its bytes stay in the plan, so that undo brings it back. */
export function removeAttachment({ store }: ActContext, input: { attachmentId: string }): void {
  const attachment = attachmentOf(store.read, input.attachmentId)
  store.transact(actOn('attachments.remove', attachment.name), ({ write }) => {
    write([deletion('attachment', attachment.id)])
  })
}
