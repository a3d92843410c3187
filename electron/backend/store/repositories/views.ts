import type { View } from '#shared/domain/view.ts'
import { json, plain } from '../codec.ts'
import { type TableShape, entityReader, entityWriter } from '../entity-table.ts'
import type { Database } from '../sqlite.ts'

const shape: TableShape<View> = {
  table: 'views',
  fields: {
    name: plain('name'),
    page: plain('page'),
    filter: json('filter'),
    options: json('options'),
    extra: json('extra'),
  },
}

export type ViewReader = ReturnType<typeof viewReader>

export function viewReader(db: Database) {
  const changed = db.prepare<[number], number>('SELECT 1 FROM views WHERE seq > ? LIMIT 1').pluck()
  return {
    ...entityReader(db, shape),
    anyChangedSince: (seq: number) => changed.get(seq) === 1,
  }
}

export const viewWriter = (db: Database) => entityWriter(db, shape)
