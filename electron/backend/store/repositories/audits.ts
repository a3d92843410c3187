import type { Audit } from '#shared/domain/audit.ts'
import { json, plain } from '../codec.ts'
import { type TableShape, entityReader, entityWriter } from '../entity-table.ts'
import type { Database } from '../sqlite.ts'

const shape: TableShape<Audit> = {
  table: 'audits',
  fields: {
    title: plain('title'),
    moments: json('moments'),
    startedOn: plain('started_on'),
    finishedOn: plain('finished_on'),
    quick: json('quick'),
    device: plain('device'),
    who: plain('who'),
    note: plain('note'),
    extra: json('extra'),
  },
}

export type AuditReader = ReturnType<typeof auditReader>

export const auditReader = (db: Database) => entityReader(db, shape)
export const auditWriter = (db: Database) => entityWriter(db, shape)
