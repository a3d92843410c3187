import type { Check } from '#shared/domain/check.ts'
import { json, plain } from '../codec.ts'
import { type TableShape, entityReader, entityWriter } from '../entity-table.ts'
import type { Database } from '../sqlite.ts'

const shape: TableShape<Check> = {
  table: 'checks',
  fields: {
    moment: plain('moment'),
    title: plain('title'),
    severity: plain('severity'),
    state: plain('state'),
    howTo: plain('how_to'),
    extra: json('extra'),
  },
}

export type CheckReader = ReturnType<typeof checkReader>

export const checkReader = (db: Database) => entityReader(db, shape)
export const checkWriter = (db: Database) => entityWriter(db, shape)
