import { type ActContext, actOn } from './act-context.ts'
import { deletion } from './changes.ts'
import { cardOf, commentOf } from './find.ts'
import { assertOwn } from './update-comment.ts'

/** Deletes one's own comment; undo brings it back. @throws DomainError INVALID for another's */
export function removeComment({ store }: ActContext, input: { commentId: string }): void {
  const comment = commentOf(store.read, input.commentId)
  assertOwn(comment, store.person)
  const card = cardOf(store.read, comment.cardId)
  store.transact(actOn('comments.remove', card.title), ({ write }) => {
    write([deletion('comment', comment.id)])
  })
}
