import type { Finding } from '#shared/domain/finding.ts'
import { plain } from '../codec.ts'
import { type TableShape, entityReader, entityWriter, toEntity } from '../entity-table.ts'
import type { Database, Row } from '../sqlite.ts'

const shape: TableShape<Finding> = {
  table: 'findings',
  fields: {
    checkId: plain('check_id'),
    auditId: plain('audit_id'),
    state: plain('state'),
    note: plain('note'),
    testedOn: plain('tested_on'),
    device: plain('device'),
    at: plain('at'),
  },
}

/** Findings go with their audit: those of one in the trash count nowhere. */
const WITH_AUDIT = `FROM findings f LEFT JOIN audits a ON a.id = f.audit_id
  WHERE f.deleted = 0 AND (f.audit_id IS NULL OR a.deleted = 0)`

export type FindingReader = ReturnType<typeof findingReader>

export function findingReader(db: Database) {
  const { byId } = entityReader(db, shape)
  const ofCheck = db.prepare<[string], Row>(
    `SELECT f.* ${WITH_AUDIT} AND f.check_id = ? ORDER BY f.at, f.id`,
  )
  const live = db.prepare<[], Row>(
    `SELECT f.* ${WITH_AUDIT} AND EXISTS (SELECT 1 FROM checks c
       WHERE c.id = f.check_id AND c.deleted = 0) ORDER BY f.check_id, f.at, f.id`,
  )
  const checksOf = db
    .prepare<[string], string>(
      'SELECT DISTINCT check_id FROM findings WHERE audit_id = ? AND deleted = 0',
    )
    .pluck()
  return {
    byId,
    /** In the order of the acts, whether the check is live or not. */
    ofCheck: (checkId: string) => ofCheck.all(checkId).map((row) => toEntity(shape, row)),
    /** Of all live checks, each one's in the order of the acts. */
    ofLiveChecks: () => live.all().map((row) => toEntity(shape, row)),
    /** Ids of the checks that an audit has findings of, also of one in the trash. */
    checksOfAudit: (auditId: string) => checksOf.all(auditId),
  }
}

export const findingWriter = (db: Database) => entityWriter(db, shape)
