import type { Column } from '#shared/domain/column.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { Change } from '#shared/merge/change.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import type { ActContext } from './act-context.ts'
import { setting } from './changes.ts'
import { columnOf } from './find.ts'
import { placing } from './order-keys.ts'

export type Place = { columnId: string; beforeId: string | null }

/** The given place, or the end of the first column. */
export function placeOrFirst(read: PlanReader, place: Place | undefined): Place {
  if (place) return place
  const first = read.columns.inOrder()[0]
  if (!first) throw new DomainError('INVALID', { field: 'columnId', reason: 'no-column' })
  return { columnId: first.id, beforeId: null }
}

/**
 * The order key of a new card in a cell, with changes to neighbours where keys had to give way.
 *
 * @throws DomainError NOT_FOUND for the column
 */
export function newPlace(
  { random }: ActContext,
  read: PlanReader,
  cardId: string,
  moment: Moment,
  place: Place,
): { column: Column; order: string; neighbours: Change[] } {
  const column = columnOf(read, place.columnId)
  const siblings = read.cards.inCell(column.id, moment).filter(({ id }) => id !== cardId)
  const [own, ...others] = placing(siblings, [cardId], place.beforeId, random)
  const neighbours = others.map(({ id, order }) => setting('card', id, 'order', order))
  return { column, order: own!.order, neighbours }
}
