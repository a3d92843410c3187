import type { CardKind } from '#shared/domain/card.ts'
import type { Metric } from '#shared/domain/metric.ts'
import type { Result } from '#shared/domain/result.ts'
import { plain } from '../codec.ts'
import { type TableShape, entityReader, entityWriter, toEntity } from '../entity-table.ts'
import type { Database, Row } from '../sqlite.ts'

const shape: TableShape<Result> = {
  table: 'results',
  fields: {
    cardId: plain('card_id'),
    metric: plain('metric'),
    from: plain('first_day'),
    to: plain('last_day'),
    value: plain('value'),
    source: plain('source'),
    currency: plain('currency'),
  },
}

export type ResultReader = ReturnType<typeof resultReader>

/** Cards in the trash take no part: neither does what was measured of them. */
const OF_LIVE_CARDS = 'JOIN cards c ON c.id = r.card_id AND c.deleted = 0 WHERE r.deleted = 0'

export function resultReader(db: Database) {
  const { byId } = entityReader(db, shape)
  const inOrder = db.prepare<[], Row>(
    `SELECT * FROM results WHERE deleted = 0
     ORDER BY card_id, last_day, first_day, metric, source, currency`,
  )
  const state = db.prepare<[string], number>('SELECT deleted FROM results WHERE id = ?').pluck()
  const ofCard = db.prepare<[string], Row>(
    `SELECT * FROM results WHERE card_id = ? AND deleted = 0
     ORDER BY last_day, first_day, metric, source, currency`,
  )
  const ofMetric = db.prepare<[string], Row>(
    `SELECT r.* FROM results r ${OF_LIVE_CARDS} AND r.metric = ?
     ORDER BY r.card_id, r.last_day, r.first_day, r.source, r.currency`,
  )
  const metrics = db.prepare<[], { metric: Metric; cards: number }>(
    `SELECT r.metric, count(DISTINCT r.card_id) AS cards FROM results r ${OF_LIVE_CARDS}
     GROUP BY r.metric`,
  )
  const measured = db
    .prepare<[], number>(`SELECT count(DISTINCT r.card_id) FROM results r ${OF_LIVE_CARDS}`)
    .pluck()
  const ofKind = db.prepare<[string, string], Row>(
    `SELECT r.* FROM results r ${OF_LIVE_CARDS} AND c.kind = ?
     AND r.metric IN (SELECT value FROM json_each(?)) ORDER BY r.card_id, r.last_day, r.first_day`,
  )
  const imported = db
    .prepare<[string, string], string>(
      `SELECT DISTINCT card_id FROM results
       WHERE source = 'search-console' AND first_day = ? AND last_day = ? AND deleted = 0`,
    )
    .pluck()
  return {
    byId,
    /** All of them, one card after the other, each oldest first. */
    inOrder: () => inOrder.all().map((row) => toEntity(shape, row)),
    state: (id: string): 'none' | 'live' | 'deleted' => {
      const deleted = state.get(id)
      return deleted === undefined ? 'none' : deleted === 1 ? 'deleted' : 'live'
    },
    /** Oldest first, by the last day measured. */
    ofCard: (cardId: string) => ofCard.all(cardId).map((row) => toEntity(shape, row)),
    /** Of all live cards, one card after the other, each oldest first. */
    ofMetric: (metric: Metric) => ofMetric.all(metric).map((row) => toEntity(shape, row)),
    /** How many live cards were measured in anything. */
    measuredCards: () => measured.get()!,
    /** Of all live cards of a kind in any of these metrics, one card after the other. */
    ofKind: (kind: CardKind, metrics: readonly Metric[]) =>
      ofKind.all(kind, JSON.stringify(metrics)).map((row) => toEntity(shape, row)),
    /** The metrics that something was measured in, with how many cards each. */
    metrics: () => metrics.all(),
    /** Cards that have figures of an export of exactly these days. */
    importedFor: (from: string, to: string) => imported.all(from, to),
  }
}

export const resultWriter = (db: Database) => entityWriter(db, shape)
