import type { Comment } from '#shared/domain/comment.ts'
import { plain } from '../codec.ts'
import { type TableShape, entityReader, entityWriter, toEntity } from '../entity-table.ts'
import type { Database, Row } from '../sqlite.ts'

const shape: TableShape<Comment> = {
  table: 'comments',
  fields: {
    cardId: plain('card_id'),
    text: plain('text'),
    at: plain('at'),
    person: plain('person'),
    editedAt: plain('edited_at'),
  },
}

export type CommentReader = ReturnType<typeof commentReader>

export function commentReader(db: Database) {
  const { byId, all } = entityReader(db, shape)
  const ofCard = db.prepare<[string], Row>(
    'SELECT * FROM comments WHERE card_id = ? AND deleted = 0 ORDER BY at, rowid',
  )
  const people = db
    .prepare<[], string>("SELECT DISTINCT person FROM comments WHERE deleted = 0 AND person <> ''")
    .pluck()
  const counts = db.prepare<[], { cardId: string; count: number }>(
    'SELECT card_id AS cardId, count(*) AS count FROM comments WHERE deleted = 0 GROUP BY card_id',
  )
  return {
    byId,
    all,
    /** Oldest first. */
    ofCard: (cardId: string) => ofCard.all(cardId).map((row) => toEntity(shape, row)),
    /** Everybody who wrote one that still stands. */
    people: () => people.all(),
    /** How many each card has; cards without are left out. */
    counts: () => counts.all(),
  }
}

export const commentWriter = (db: Database) => entityWriter(db, shape)
