import type { Column } from '#shared/domain/column.ts'
import { plain } from '../codec.ts'
import { type TableShape, entityReader, entityWriter, toEntity } from '../entity-table.ts'
import type { Database, Row } from '../sqlite.ts'

const shape: TableShape<Column> = {
  table: 'columns',
  fields: {
    title: plain('title'),
    progress: plain('progress'),
    limit: plain('card_limit'),
    order: plain('order_key'),
  },
}

export type ColumnReader = ReturnType<typeof columnReader>

export function columnReader(db: Database) {
  const inOrder = db.prepare<[], Row>(
    'SELECT * FROM columns WHERE deleted = 0 ORDER BY order_key, id',
  )
  const changed = db
    .prepare<[number], number>('SELECT 1 FROM columns WHERE seq > ? LIMIT 1')
    .pluck()
  const { byId, withTrash } = entityReader(db, shape)
  return {
    byId,
    withTrash,
    /** Left to right. */
    inOrder: () => inOrder.all().map((row) => toEntity(shape, row)),
    anyChangedSince: (seq: number) => changed.get(seq) === 1,
  }
}

export const columnWriter = (db: Database) => entityWriter(db, shape)
