import type { Comment } from '#shared/domain/comment.ts'
import { DomainError } from '#shared/domain/errors.ts'
import { type ActContext, actOn } from './act-context.ts'
import { setting } from './changes.ts'
import { cardOf, commentOf } from './find.ts'

/** Changes the words of one's own comment. @throws DomainError INVALID for another's */
export function updateComment(
  { store, now }: ActContext,
  input: { commentId: string; text: string },
): Comment {
  const comment = commentOf(store.read, input.commentId)
  assertOwn(comment, store.person)
  if (comment.text === input.text) return comment
  const card = cardOf(store.read, comment.cardId)
  return store.transact(actOn('comments.update', card.title), ({ read, write }) => {
    write([
      setting('comment', comment.id, 'text', input.text),
      setting('comment', comment.id, 'editedAt', Math.floor(now())),
    ])
    return commentOf(read, comment.id)
  })
}

/** @throws DomainError INVALID when another person wrote it */
export function assertOwn(comment: Comment, person: string): void {
  if (comment.person === person) return
  throw new DomainError('INVALID', { field: 'comment', reason: 'not-your-comment' })
}
