import type { Attachment } from '#shared/domain/attachment.ts'
import { plain } from '../codec.ts'
import { type TableShape, entityReader, entityWriter, toEntity } from '../entity-table.ts'
import type { Database, Row } from '../sqlite.ts'

const shape: TableShape<Attachment> = {
  table: 'attachments',
  fields: {
    cardId: plain('card_id'),
    name: plain('name'),
    mime: plain('mime'),
    size: plain('size'),
    sha256: plain('sha256'),
    width: plain('width'),
    height: plain('height'),
    addedAt: plain('added_at'),
  },
}

export type AttachmentReader = ReturnType<typeof attachmentReader>

export function attachmentReader(db: Database) {
  const { byId, all } = entityReader(db, shape)
  const ofCard = db.prepare<[string], Row>(
    'SELECT * FROM attachments WHERE card_id = ? AND deleted = 0 ORDER BY added_at, rowid',
  )
  const counts = db.prepare<[], { cardId: string; count: number }>(
    'SELECT card_id AS cardId, count(*) AS count FROM attachments WHERE deleted = 0 GROUP BY card_id',
  )
  return {
    byId,
    all,
    /** Oldest first. */
    ofCard: (cardId: string) => ofCard.all(cardId).map((row) => toEntity(shape, row)),
    /** How many each card has; cards without are left out. */
    counts: () => counts.all(),
  }
}

export const attachmentWriter = (db: Database) => entityWriter(db, shape)
