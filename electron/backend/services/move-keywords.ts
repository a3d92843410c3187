import { type ActContext, actOnMany } from './act-context.ts'
import { setting } from './changes.ts'
import { keywordOf, topicOf } from './find.ts'
import { takeOverMoment } from './take-over-moment.ts'

/** Moves keywords to a topic; they take over its moment. */
export function moveKeywords(
  { store }: ActContext,
  input: { keywordIds: readonly string[]; topicId: string },
): void {
  const topic = topicOf(store.read, input.topicId)
  const keywords = input.keywordIds.map((id) => keywordOf(store.read, id))
  const label = actOnMany(
    'keywords.moveToTopic',
    keywords.map(({ phrase }) => phrase),
  )
  store.transact(label, ({ write }) => {
    const moving = keywords.filter(({ topicId }) => topicId !== topic.id)
    write(moving.map(({ id }) => setting('keyword', id, 'topicId', topic.id)))
    write(
      takeOverMoment(
        moving.map(({ id }) => id),
        topic.moment,
      ),
    )
  })
}
