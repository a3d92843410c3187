import type { App } from '../app.ts'
import { topicActivity } from '../services/activity.ts'
import { answerTopics } from '../services/answer-topics.ts'
import { createTopic } from '../services/create-topic.ts'
import { topicFieldHistory } from '../services/field-history.ts'
import { mergeTopics } from '../services/merge-topics.ts'
import { proposeTopicAnswers } from '../services/propose-topic-answers.ts'
import { removeTopic } from '../services/remove-topic.ts'
import { updateTopic } from '../services/update-topic.ts'
import { restoreTopicField } from '../services/restore-topic-field.ts'
import type { Implementer } from './implementer.ts'

export const topicsApi = (os: Implementer, app: App) =>
  os.topics.router({
    create: os.topics.create.handler(({ input }) => createTopic(app.on(input.planId), input)),
    update: os.topics.update.handler(({ input }) => updateTopic(app.on(input.planId), input)),
    merge: os.topics.merge.handler(({ input }) => {
      const context = app.on(input.planId)
      mergeTopics(context, input)
      return { seq: context.store.seq() }
    }),
    split: os.topics.split.handler(({ input, signal }) =>
      app.work.act(input.planId, 'topics.split', input, input.keywordIds.length, signal),
    ),
    proposals: os.topics.proposals.handler(({ input, signal }) =>
      proposeTopicAnswers(app.on(input.planId), signal),
    ),
    answer: os.topics.answer.handler(({ input }) => {
      const context = app.on(input.planId)
      answerTopics(context, input)
      return { seq: context.store.seq() }
    }),
    remove: os.topics.remove.handler(({ input }) => {
      const context = app.on(input.planId)
      removeTopic(context, input)
      return { seq: context.store.seq() }
    }),
    activity: os.topics.activity.handler(({ input }) =>
      topicActivity(app.on(input.planId).store, input),
    ),
    fieldHistory: os.topics.fieldHistory.handler(({ input }) =>
      topicFieldHistory(app.on(input.planId).store.read, input),
    ),
    restoreField: os.topics.restoreField.handler(({ input }) =>
      restoreTopicField(app.on(input.planId), input),
    ),
  })
