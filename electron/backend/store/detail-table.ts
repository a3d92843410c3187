import { type TableShape, entityReader, toEntity } from './entity-table.ts'
import type { Database, Row } from './sqlite.ts'

/** Reads details of cards: the id of one is the id of its card, and there is none until it has a value. */
export type DetailReader<T> = {
  /** That of a card; null where it has none. */
  byId: (cardId: string) => T | null
  state: (cardId: string) => 'none' | 'live' | 'deleted'
  /** Those of cards in the trash too. */
  all: () => T[]
  /** Those of all live cards. */
  ofLiveCards: () => T[]
}

export function detailReader<T extends { id: string }>(
  db: Database,
  shape: TableShape<T>,
): DetailReader<T> {
  const { byId, all } = entityReader(db, shape)
  const state = db
    .prepare<[string], number>(`SELECT deleted FROM ${shape.table} WHERE id = ?`)
    .pluck()
  const live = db.prepare<[], Row>(
    `SELECT d.* FROM ${shape.table} d JOIN cards c ON c.id = d.id AND c.deleted = 0
     WHERE d.deleted = 0 ORDER BY d.rowid`,
  )
  return {
    byId,
    all,
    state: (cardId) => {
      const deleted = state.get(cardId)
      return deleted === undefined ? 'none' : deleted === 1 ? 'deleted' : 'live'
    },
    ofLiveCards: () => live.all().map((row) => toEntity(shape, row)),
  }
}
