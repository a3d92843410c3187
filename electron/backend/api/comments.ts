import type { App } from '../app.ts'
import { addComment } from '../services/add-comment.ts'
import { knownPeople } from '../services/known-people.ts'
import { removeComment } from '../services/remove-comment.ts'
import { updateComment } from '../services/update-comment.ts'
import type { Implementer } from './implementer.ts'

export const commentsApi = (os: Implementer, app: App) =>
  os.comments.router({
    list: os.comments.list.handler(({ input }) =>
      app.on(input.planId).store.read.comments.ofCard(input.cardId),
    ),
    add: os.comments.add.handler(({ input }) => addComment(app.on(input.planId), input)),
    update: os.comments.update.handler(({ input }) => updateComment(app.on(input.planId), input)),
    remove: os.comments.remove.handler(({ input }) => {
      const context = app.on(input.planId)
      removeComment(context, input)
      return { seq: context.store.seq() }
    }),
    people: os.comments.people.handler(({ input }) => knownPeople(app.on(input.planId).store)),
  })
