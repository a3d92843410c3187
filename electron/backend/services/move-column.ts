import { type ActContext, actOn } from './act-context.ts'
import { setting } from './changes.ts'
import { assertProgressNeverFalls } from './column-progress.ts'
import { columnOf } from './find.ts'
import { placing } from './order-keys.ts'

/** Moves a column before another (`null`: to the right end). @throws DomainError INVALID `progress` */
export function moveColumn(
  { store, random }: ActContext,
  input: { columnId: string; beforeId: string | null },
): void {
  const column = columnOf(store.read, input.columnId)
  store.transact(actOn('columns.move', column.title), ({ read, write }) => {
    if (input.beforeId === column.id) return
    if (input.beforeId !== null) columnOf(read, input.beforeId)
    const others = read.columns.inOrder().filter(({ id }) => id !== column.id)
    const placed = placing(others, [column.id], input.beforeId, random)
    write(placed.map(({ id, order }) => setting('column', id, 'order', order)))
    assertProgressNeverFalls(read.columns.inOrder())
  })
}
