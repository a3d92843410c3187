import type { Column } from '#shared/domain/column.ts'
import { type ActContext, actOn } from './act-context.ts'
import { patching } from './changes.ts'
import { assertProgressNeverFalls } from './column-progress.ts'
import type { ColumnFields } from './create-column.ts'
import { columnOf } from './find.ts'

type ColumnPatch = { [F in keyof ColumnFields]?: ColumnFields[F] | undefined }

/** Changes a column's fields. @throws DomainError INVALID `progress` */
export function updateColumn(
  { store }: ActContext,
  input: { columnId: string; patch: ColumnPatch },
): Column {
  const column = columnOf(store.read, input.columnId)
  return store.transact(actOn('columns.update', column.title), ({ read, write }) => {
    write(patching('column', column, input.patch))
    assertProgressNeverFalls(read.columns.inOrder())
    return columnOf(read, column.id)
  })
}
