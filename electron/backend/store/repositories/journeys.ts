import type { Journey } from '#shared/domain/journey.ts'
import { json, plain } from '../codec.ts'
import { type TableShape, entityReader, entityWriter } from '../entity-table.ts'
import type { Database } from '../sqlite.ts'

const shape: TableShape<Journey> = {
  table: 'journeys',
  fields: {
    title: plain('title'),
    audience: plain('audience'),
    note: plain('note'),
    order: plain('order_key'),
    extra: json('extra'),
  },
  sets: { table: 'journey_values', owner: 'journey_id', fields: ['skipped'] },
}

export type JourneyReader = ReturnType<typeof journeyReader>

export function journeyReader(db: Database) {
  const reader = entityReader(db, shape)
  return {
    ...reader,
    inOrder: () =>
      reader.all().toSorted((a, b) => compare(a.order, b.order) || compare(a.id, b.id)),
  }
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export const journeyWriter = (db: Database) => entityWriter(db, shape)
