import { type Column, progressNeverFalls } from '#shared/domain/column.ts'
import { DomainError } from '#shared/domain/errors.ts'

/** @throws DomainError INVALID for `progress` when it would fall along the board (coverage-model §2) */
export function assertProgressNeverFalls(columns: readonly Pick<Column, 'progress'>[]): void {
  if (progressNeverFalls(columns)) return
  throw new DomainError('INVALID', { field: 'progress', reason: 'falls-along-the-board' })
}

/** The columns with one more standing before `beforeId` (`null` or unknown: at the right end). */
export function withColumnAt<T extends { id: string }>(
  columns: readonly T[],
  column: T,
  beforeId: string | null,
): T[] {
  const others = columns.filter(({ id }) => id !== column.id)
  const at = others.findIndex(({ id }) => id === beforeId)
  return at === -1 ? [...others, column] : others.toSpliced(at, 0, column)
}
