import type { Comment } from '#shared/domain/comment.ts'
import { type ActContext, actOn } from './act-context.ts'
import { creation } from './changes.ts'
import { cardOf, commentOf } from './find.ts'

/** Puts a remark of the person who works here on a card. */
export function addComment(
  { store, newId, now }: ActContext,
  input: { cardId: string; text: string },
): Comment {
  const card = cardOf(store.read, input.cardId)
  return store.transact(actOn('comments.add', card.title), ({ read, write }) => {
    const id = newId()
    const { cardId, text } = input
    const at = Math.floor(now())
    write([
      creation('comment', {
        id,
        cardId,
        text,
        at,
        person: store.person,
        editedAt: null,
      } as Comment),
    ])
    return commentOf(read, id)
  })
}
