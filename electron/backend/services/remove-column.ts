import { DomainError } from '#shared/domain/errors.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import type { Change } from '#shared/merge/change.ts'
import { publishing } from '#shared/domain/publishing.ts'
import { type ActContext, actOn } from './act-context.ts'
import { deletion, patching } from './changes.ts'
import { cardOf, columnOf } from './find.ts'
import { placing } from './order-keys.ts'

/**
 * Deletes a column; its cards go to the end of `moveCardsTo`, cell by cell, in their order.
 *
 * @throws DomainError INVALID when that is the column itself, as it must be for the last one
 */
export function removeColumn(
  { store, random, today }: ActContext,
  input: { columnId: string; moveCardsTo: string },
): void {
  const column = columnOf(store.read, input.columnId)
  const target = columnOf(store.read, input.moveCardsTo)
  if (column.id === target.id) {
    throw new DomainError('INVALID', { field: 'moveCardsTo', reason: 'same-column' })
  }
  store.transact(actOn('columns.remove', column.title), ({ read, write }) => {
    const changes: Change[] = []
    for (const moment of MOMENTS) {
      const ids = read.cards.inCell(column.id, moment).map(({ id }) => id)
      const placed = placing(read.cards.inCell(target.id, moment), ids, null, random)
      for (const { id, order } of placed) {
        const card = cardOf(read, id)
        const progress = { from: column.progress, to: target.progress }
        const live = publishing(card, progress, today())
        changes.push(...patching('card', card, { columnId: target.id, order, ...live }))
      }
    }
    write(changes)
    write([deletion('column', column.id)])
  })
}
