import type { Card } from '#shared/domain/card.ts'
import { type ActContext, actOn } from './act-context.ts'
import { cardOf, topicOf } from './find.ts'

/** Says that a card answers a topic, or no longer does. */
export function answerTopic(
  { store }: ActContext,
  input: { cardId: string; topicId: string; answers: boolean },
): Card {
  const card = cardOf(store.read, input.cardId)
  if (input.answers) topicOf(store.read, input.topicId)
  return store.transact(actOn('cards.answer', card.title), ({ read, write }) => {
    const op = input.answers ? 'add' : 'remove'
    write([{ op, entity: 'card', entityId: card.id, field: 'topics', value: input.topicId }])
    return cardOf(read, card.id)
  })
}
