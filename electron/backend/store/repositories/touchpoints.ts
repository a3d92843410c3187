import { inPathOrder, type Touchpoint } from '#shared/domain/journey.ts'
import { json, plain } from '../codec.ts'
import { type TableShape, entityReader, entityWriter } from '../entity-table.ts'
import type { Database } from '../sqlite.ts'

const shape: TableShape<Touchpoint> = {
  table: 'touchpoints',
  fields: {
    journeyId: plain('journey_id'),
    stage: plain('stage'),
    title: plain('title'),
    channel: plain('channel'),
    note: plain('note'),
    order: plain('order_key'),
    extra: json('extra'),
  },
  sets: { table: 'touchpoint_values', owner: 'touchpoint_id', fields: ['cards'] },
}

export type TouchpointReader = ReturnType<typeof touchpointReader>

export function touchpointReader(db: Database) {
  const reader = entityReader(db, shape)
  const ofJourney = db
    .prepare<[string], string>('SELECT id FROM touchpoints WHERE journey_id = ? AND deleted = 0')
    .pluck()
  const live = db
    .prepare<[], string>(
      `SELECT t.id FROM touchpoints t JOIN journeys j ON j.id = t.journey_id AND j.deleted = 0
       WHERE t.deleted = 0`,
    )
    .pluck()
  return {
    ...reader,
    /** The live steps of a journey, as a shopper takes them. */
    ofJourney: (journeyId: string): Touchpoint[] =>
      inPathOrder(ofJourney.all(journeyId).flatMap((id) => reader.byId(id) ?? [])),
    /** Of all journeys that are not in the trash. */
    ofLiveJourneys: (): Touchpoint[] => {
      const ids = new Set(live.all())
      return inPathOrder(reader.all().filter(({ id }) => ids.has(id)))
    },
  }
}

export const touchpointWriter = (db: Database) => entityWriter(db, shape)
