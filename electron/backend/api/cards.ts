import type { App } from '../app.ts'
import { answerTopic } from '../services/answer-topic.ts'
import { createCard } from '../services/create-card.ts'
import { moveCard } from '../services/move-card.ts'
import { moveCards } from '../services/move-cards.ts'
import { removeCard } from '../services/remove-card.ts'
import { removeCards } from '../services/remove-cards.ts'
import { startCardFromTopic } from '../services/start-card-from-topic.ts'
import { updateCard } from '../services/update-card.ts'
import { updateCards } from '../services/update-cards.ts'
import type { Implementer } from './implementer.ts'

export const cardsApi = (os: Implementer, app: App) =>
  os.cards.router({
    create: os.cards.create.handler(({ input }) => createCard(app.on(input.planId), input)),
    update: os.cards.update.handler(({ input }) => updateCard(app.on(input.planId), input)),
    move: os.cards.move.handler(({ input }) => moveCard(app.on(input.planId), input)),
    remove: os.cards.remove.handler(({ input }) => {
      const context = app.on(input.planId)
      removeCard(context, input)
      return { seq: context.store.seq() }
    }),
    updateMany: os.cards.updateMany.handler(({ input }) => {
      const context = app.on(input.planId)
      updateCards(context, input)
      return { seq: context.store.seq() }
    }),
    moveMany: os.cards.moveMany.handler(({ input }) => {
      const context = app.on(input.planId)
      moveCards(context, input)
      return { seq: context.store.seq() }
    }),
    removeMany: os.cards.removeMany.handler(({ input }) => {
      const context = app.on(input.planId)
      removeCards(context, input)
      return { seq: context.store.seq() }
    }),
    answer: os.cards.answer.handler(({ input }) => answerTopic(app.on(input.planId), input)),
    startFromTopic: os.cards.startFromTopic.handler(({ input }) =>
      startCardFromTopic(app.on(input.planId), input),
    ),
  })
