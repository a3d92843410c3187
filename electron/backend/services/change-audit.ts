import type { Audit, AuditFields } from '#shared/domain/audit.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import { DomainError } from '#shared/domain/errors.ts'
import { byMoment } from '#shared/domain/moment.ts'
import { type ActContext, actOn } from './act-context.ts'
import { creation, deletion, patching } from './changes.ts'
import { stateChanges } from './check-states.ts'
import { auditOf } from './find.ts'
import { openAudit } from './put-finding.ts'
import { readBoard } from './read-board.ts'

type Patch = { [F in keyof AuditFields]?: AuditFields[F] | undefined }

/** Begins an audit. @throws DomainError INVALID for a day to come */
export function createAudit(
  { store, newId, today }: ActContext,
  { fields }: { fields: AuditFields },
): Audit {
  assertNotToCome(fields.startedOn, today())
  return store.transact(actOn('audits.create', fields.title), ({ read, write }) => {
    const id = newId()
    write([creation('audit', { id, ...fields, finishedOn: null, quick: null, extra: {} } as Audit)])
    return auditOf(read, id)
  })
}

/** Changes what is said of an audit, finished or not. @throws DomainError NOT_FOUND, INVALID for a day to come */
export function updateAudit(
  { store, today }: ActContext,
  { auditId, patch }: { auditId: string; patch: Patch },
): Audit {
  const audit = auditOf(store.read, auditId)
  if (patch.startedOn) assertNotToCome(patch.startedOn, today())
  return store.transact(actOn('audits.update', audit.title), ({ read, write }) => {
    write(patching('audit', audit, patch))
    return auditOf(read, auditId)
  })
}

/** Ends an audit and keeps “be quick” as it is now. @throws DomainError NOT_FOUND, INVALID when it is finished */
export function finishAudit({ store, today }: ActContext, input: { auditId: string }): Audit {
  const audit = openAudit(store.read, input.auditId)
  const { moments } = scorePlan(readBoard(store), today())
  const quick = byMoment((moment) => moments[moment].pillars.quick)
  return store.transact(actOn('audits.finish', audit.title), ({ read, write }) => {
    write(patching('audit', audit, { finishedOn: today(), quick }))
    return auditOf(read, audit.id)
  })
}

/** Takes a finished audit up again. @throws DomainError NOT_FOUND */
export function resumeAudit({ store }: ActContext, input: { auditId: string }): Audit {
  const audit = auditOf(store.read, input.auditId)
  return store.transact(actOn('audits.resume', audit.title), ({ read, write }) => {
    write(patching('audit', audit, { finishedOn: null, quick: null }))
    return auditOf(read, audit.id)
  })
}

/**
 * Puts an audit into the trash with what it found; the checks go back to what was found before.
 *
 * @throws DomainError NOT_FOUND
 */
export function removeAudit({ store }: ActContext, input: { auditId: string }): void {
  const audit = auditOf(store.read, input.auditId)
  store.transact(actOn('audits.remove', audit.title), ({ read, write }) => {
    write([deletion('audit', audit.id)])
    write(stateChanges(read, read.findings.checksOfAudit(audit.id)))
  })
}

function assertNotToCome(day: string, today: string): void {
  if (day > today) throw new DomainError('INVALID', { field: 'audit', reason: 'in-the-future' })
}
