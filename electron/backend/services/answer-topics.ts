import { type ActContext, actOnMany } from './act-context.ts'
import { cardOf, topicOf } from './find.ts'

/** Says of several pairs that the card answers the topic, as one act. */
export function answerTopics(
  { store }: ActContext,
  input: { answers: readonly { topicId: string; cardId: string }[] },
): void {
  const titles = input.answers.map(({ topicId, cardId }) => {
    cardOf(store.read, cardId)
    return topicOf(store.read, topicId).title
  })
  store.transact(actOnMany('topics.answer', titles), ({ write }) => {
    write(
      input.answers.map(({ topicId, cardId }) => {
        return { op: 'add', entity: 'card', entityId: cardId, field: 'topics', value: topicId }
      }),
    )
  })
}
