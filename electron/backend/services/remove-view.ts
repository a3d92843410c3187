import { type ActContext, actOn } from './act-context.ts'
import { deletion } from './changes.ts'
import { viewOf } from './find.ts'

export function removeView({ store }: ActContext, input: { viewId: string }): void {
  const view = viewOf(store.read, input.viewId)
  store.transact(actOn('views.remove', view.name), ({ write }) => {
    write([deletion('view', view.id)])
  })
}
