import { type Card, CARD_SET_FIELDS, type CardSetField } from '#shared/domain/card.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { flag, json, plain } from '../codec.ts'
import { type TableShape, entityReader, entityWriter } from '../entity-table.ts'
import type { Database } from '../sqlite.ts'

const shape: TableShape<Card> = {
  table: 'cards',
  fields: {
    kind: plain('kind'),
    title: plain('title'),
    moment: plain('moment'),
    columnId: plain('column_id'),
    order: plain('order_key'),
    publishedOn: plain('published_on'),
    refreshedOn: plain('refreshed_on'),
    dueOn: plain('due_on'),
    shelfLifeMonths: json('shelf_life'),
    effort: plain('effort'),
    owner: plain('owner'),
    url: plain('url'),
    checkId: plain('check_id'),
    archived: flag('archived'),
    checklist: json('checklist'),
    rights: json('rights'),
    series: json('series'),
    extra: json('extra'),
  },
  sets: { table: 'card_values', owner: 'card_id', fields: CARD_SET_FIELDS },
}

export type CardPlace = { id: string; order: string }
export type CardReader = ReturnType<typeof cardReader>

export function cardReader(db: Database) {
  const cell = db.prepare<[string, string], CardPlace>(
    `SELECT id, order_key AS "order" FROM cards
     WHERE deleted = 0 AND column_id = ? AND moment = ? ORDER BY order_key, id`,
  )
  const having = db
    .prepare<[string, string], string>(
      `SELECT c.id FROM card_values v JOIN cards c ON c.id = v.card_id
       WHERE v.field = ? AND v.value = ? AND c.deleted = 0 ORDER BY c.id`,
    )
    .pluck()
  const inColumn = db
    .prepare<[string], string>(
      `SELECT id FROM cards WHERE deleted = 0 AND column_id = ? ORDER BY moment, order_key, id`,
    )
    .pluck()
  const inSeries = db
    .prepare<[string], string>(
      `SELECT id FROM cards WHERE deleted = 0 AND json_extract(series, '$.id') = ? ORDER BY due_on, id`,
    )
    .pluck()
  const fixing = db
    .prepare<[string], string>(
      'SELECT id FROM cards WHERE deleted = 0 AND check_id = ? ORDER BY id',
    )
    .pluck()
  const owners = db
    .prepare<[], string>('SELECT DISTINCT owner FROM cards WHERE deleted = 0 AND owner IS NOT NULL')
    .pluck()
  return {
    ...entityReader(db, shape),
    /** The cards of one cell, top to bottom. */
    inCell: (columnId: string, moment: Moment) => cell.all(columnId, moment),
    /** Ids of the live cards of a column, cell by cell, top to bottom. */
    idsInColumn: (columnId: string) => inColumn.all(columnId),
    /** Ids of the live cards that answer a topic. */
    idsAnswering: (topicId: string) => having.all('topics', topicId),
    /** Ids of the live cards that have a value in a set field. */
    idsWith: (field: CardSetField, value: string) => having.all(field, value),
    /** Ids of the live cards of a series. */
    idsInSeries: (seriesId: string) => inSeries.all(seriesId),
    /** Ids of the live cards that fix a check. */
    idsFixing: (checkId: string) => fixing.all(checkId),
    /** Everybody who owns a live card. */
    owners: () => owners.all(),
  }
}

export const cardWriter = (db: Database) => entityWriter(db, shape)
