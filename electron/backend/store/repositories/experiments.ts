import type { Experiment } from '#shared/domain/experiment.ts'
import { plain } from '../codec.ts'
import { type TableShape, entityReader, entityWriter, toEntity } from '../entity-table.ts'
import type { Database, Row } from '../sqlite.ts'

const shape: TableShape<Experiment> = {
  table: 'experiments',
  fields: {
    cardId: plain('card_id'),
    hypothesis: plain('hypothesis'),
    metric: plain('metric'),
    startsOn: plain('starts_on'),
    endsOn: plain('ends_on'),
    state: plain('state'),
    learnt: plain('learnt'),
  },
}

export type ExperimentReader = ReturnType<typeof experimentReader>

export function experimentReader(db: Database) {
  const { byId, all } = entityReader(db, shape)
  const ofCard = db.prepare<[string], Row>(
    'SELECT * FROM experiments WHERE card_id = ? AND deleted = 0 ORDER BY starts_on, id',
  )
  const live = db.prepare<[], Row>(
    `SELECT e.* FROM experiments e JOIN cards c ON c.id = e.card_id AND c.deleted = 0
     WHERE e.deleted = 0 ORDER BY e.starts_on, e.id`,
  )
  return {
    byId,
    all,
    /** By their first day. */
    ofCard: (cardId: string) => ofCard.all(cardId).map((row) => toEntity(shape, row)),
    /** Of all live cards, by their first day. */
    ofLiveCards: () => live.all().map((row) => toEntity(shape, row)),
  }
}

export const experimentWriter = (db: Database) => entityWriter(db, shape)
