import type { Evidence } from '#shared/domain/evidence.ts'
import { plain } from '../codec.ts'
import { type TableShape, entityReader, entityWriter, toEntity } from '../entity-table.ts'
import type { Database, Row } from '../sqlite.ts'

const shape: TableShape<Evidence> = {
  table: 'evidence',
  fields: {
    findingId: plain('finding_id'),
    name: plain('name'),
    mime: plain('mime'),
    size: plain('size'),
    sha256: plain('sha256'),
    width: plain('width'),
    height: plain('height'),
    addedAt: plain('added_at'),
  },
}

export type EvidenceReader = ReturnType<typeof evidenceReader>

export function evidenceReader(db: Database) {
  const { byId, all } = entityReader(db, shape)
  const ofFinding = db.prepare<[string], Row>(
    'SELECT * FROM evidence WHERE finding_id = ? AND deleted = 0 ORDER BY added_at, rowid',
  )
  const findingOf = db
    .prepare<[string], string>('SELECT finding_id FROM evidence WHERE id = ?')
    .pluck()
  return {
    byId,
    all,
    /** Oldest first. */
    ofFinding: (findingId: string) => ofFinding.all(findingId).map((row) => toEntity(shape, row)),
    /** The finding of a picture, also of one in the trash. */
    findingOf: (id: string) => findingOf.get(id) ?? null,
  }
}

export const evidenceWriter = (db: Database) => entityWriter(db, shape)
