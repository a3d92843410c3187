import type { Column } from '#shared/domain/column.ts'
import { type ActContext, actOn } from './act-context.ts'
import { creation, setting } from './changes.ts'
import { assertProgressNeverFalls, withColumnAt } from './column-progress.ts'
import { columnOf } from './find.ts'
import { placing } from './order-keys.ts'

export type ColumnFields = Omit<Column, 'id' | 'order'>

/** Makes a column before another (`null`: at the right end). @throws DomainError INVALID `progress` */
export function createColumn(
  { store, newId, random }: ActContext,
  input: { fields: ColumnFields; beforeId: string | null },
): Column {
  return store.transact(actOn('columns.create', input.fields.title), ({ read, write }) => {
    const id = newId()
    const columns = read.columns.inOrder()
    if (input.beforeId !== null) columnOf(read, input.beforeId)
    const [own, ...others] = placing(columns, [id], input.beforeId, random)
    const column: Column = { id, ...input.fields, order: own!.order }
    assertProgressNeverFalls(withColumnAt(columns, column, input.beforeId))
    write(others.map((other) => setting('column', other.id, 'order', other.order)))
    write([creation('column', column)])
    return column
  })
}
