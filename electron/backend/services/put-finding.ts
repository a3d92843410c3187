import { nextPlace } from '#shared/checks/latest-finding.ts'
import type { Audit } from '#shared/domain/audit.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { Finding, FindingFields } from '#shared/domain/finding.ts'
import type { CheckFacts } from '#shared/playbook/playbook.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import type { Transaction } from '../store/plan-store.ts'
import { type ActContext, actOn } from './act-context.ts'
import { creation, patching } from './changes.ts'
import { stateChanges } from './check-states.ts'
import { auditOf, checkOf, findingOf } from './find.ts'
import { type Fix, fixForFail, lettingGoOfVain } from './fix-for-fail.ts'
import { keepingFormer } from './judge-check.ts'

type Input = {
  auditId: string
  checkId: string
  patch: { [F in keyof FindingFields]?: FindingFields[F] | undefined }
  fix: boolean
}

/**
 * Writes what was found of a check in an audit, and with it the check's state and the card that is to
 * fix a fail: one act.
 *
 * @throws DomainError NOT_FOUND, INVALID for a day to come or an audit that is finished
 */
export function putFinding(
  context: ActContext & { facts: readonly CheckFacts[] },
  { auditId, checkId, patch, fix }: Input,
): { finding: Finding; fix: Fix | null; unlinked: string[] } {
  const { store, facts, now, today } = context
  openAudit(store.read, auditId)
  const check = checkOf(store.read, checkId)
  if (patch.testedOn && patch.testedOn > today()) {
    throw new DomainError('INVALID', { field: 'finding', reason: 'in-the-future' })
  }
  return store.transact(actOn('findings.put', check.title), (tx) => {
    const { read, write } = tx
    const judged = patch.state !== undefined
    const of = read.findings.ofCheck(checkId)
    if (judged) write(keepingFormer(context, check, of))
    const judgement = judged && {
      testedOn: patch.testedOn ?? today(),
      at: nextPlace(of, now()),
    }
    const id = writeFinding(context, tx, { auditId, checkId }, { ...patch, ...judgement })
    const finding = findingOf(read, id)
    if (patch.state !== undefined || patch.testedOn !== undefined) {
      write(stateChanges(read, [checkId]))
    }
    if (patch.state !== 'fail') return { finding, fix: null, unlinked: [] }
    const unlinked = lettingGoOfVain(tx, check, finding.testedOn!)
    return { finding, fix: fixForFail(context, tx, check, facts, fix), unlinked }
  })
}

/** The audit, under way. @throws DomainError NOT_FOUND, INVALID when it is finished */
export function openAudit(read: PlanReader, auditId: string): Audit {
  const audit = auditOf(read, auditId)
  if (audit.finishedOn === null) return audit
  throw new DomainError('INVALID', { field: 'audit', reason: 'audit-finished' })
}

/** Writes into the audit's finding of a check, which is made with the first that there is to say. */
export function writeFinding(
  { newId, today, now }: ActContext,
  { read, write }: Transaction,
  { auditId, checkId }: { auditId: string; checkId: string },
  patch: { [F in keyof Omit<Finding, 'id'>]?: Finding[F] | undefined },
): string {
  const of = read.findings.ofCheck(checkId)
  const former = of.findLast((finding) => finding.auditId === auditId)
  if (former) {
    write(patching('finding', former, patch))
    return former.id
  }
  const id = newId()
  const said = Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))
  const empty = { state: 'unchecked', note: '', testedOn: today(), device: '' } as const
  const at = nextPlace(of, now())
  write([creation('finding', { id, checkId, auditId, ...empty, at, ...said } as Finding)])
  return id
}
