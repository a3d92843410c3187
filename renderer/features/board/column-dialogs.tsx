import { lazy, Suspense, type ComponentProps } from 'react'
import type * as Edit from './column-dialog.tsx'
import type * as Remove from './remove-column-dialog.tsx'

const EditDialog = lazy(async () => ({
  default: (await import('./column-dialog.tsx')).ColumnDialog,
}))
const RemoveDialog = lazy(async () => ({
  default: (await import('./remove-column-dialog.tsx')).RemoveColumnDialog,
}))

/** Columns change seldom: what changes them is fetched when it is asked for. */
export function ColumnDialog(props: ComponentProps<typeof Edit.ColumnDialog>) {
  return (
    <Suspense fallback={null}>
      <EditDialog {...props} />
    </Suspense>
  )
}

export function RemoveColumnDialog(props: ComponentProps<typeof Remove.RemoveColumnDialog>) {
  return (
    <Suspense fallback={null}>
      <RemoveDialog {...props} />
    </Suspense>
  )
}
