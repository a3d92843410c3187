import type { View } from '#shared/domain/view.ts'
import { type ActContext, actOn } from './act-context.ts'
import { patching } from './changes.ts'
import type { ViewFields } from './create-view.ts'
import { viewOf } from './find.ts'

type ViewPatch = { [F in keyof Omit<ViewFields, 'page'>]?: ViewFields[F] | undefined }

/** Renames a view, or gives it another filter and other options. */
export function updateView(
  { store }: ActContext,
  input: { viewId: string; patch: ViewPatch },
): View {
  const view = viewOf(store.read, input.viewId)
  return store.transact(actOn('views.update', view.name), ({ read, write }) => {
    write(patching('view', view, input.patch))
    return viewOf(read, view.id)
  })
}
