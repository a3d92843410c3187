import { type Creator, CREATOR_SET_FIELDS } from '#shared/domain/creator.ts'
import { json, plain } from '../codec.ts'
import { type TableShape, entityReader, entityWriter } from '../entity-table.ts'
import type { Database } from '../sqlite.ts'

const shape: TableShape<Creator> = {
  table: 'creators',
  fields: {
    name: plain('name'),
    platforms: json('platforms'),
    rates: json('rates'),
    email: plain('email'),
    phone: plain('phone'),
    contact: plain('contact'),
    notes: plain('notes'),
    consent: json('consent'),
    extra: json('extra'),
  },
  sets: { table: 'creator_values', owner: 'creator_id', fields: CREATOR_SET_FIELDS },
}

export const creatorReader = (db: Database) => entityReader(db, shape)
export const creatorWriter = (db: Database) => entityWriter(db, shape)
