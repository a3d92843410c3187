import type { View } from '#shared/domain/view.ts'
import { type ActContext, actOn } from './act-context.ts'
import { creation } from './changes.ts'

export type ViewFields = Omit<View, 'id' | 'extra'>

/** Saves a view under a name; two views may share one, as two copies of a plan may make them. */
export function createView({ store, newId }: ActContext, input: { fields: ViewFields }): View {
  return store.transact(actOn('views.create', input.fields.name), ({ write }) => {
    const view: View = { id: newId(), ...input.fields, extra: {} }
    write([creation('view', view)])
    return view
  })
}
