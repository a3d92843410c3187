import { judges, nextPlace } from '#shared/checks/latest-finding.ts'
import type { Check, CheckState } from '#shared/domain/check.ts'
import type { Finding } from '#shared/domain/finding.ts'
import type { Change } from '#shared/merge/change.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import type { ActContext } from './act-context.ts'
import { creation, setting } from './changes.ts'

/**
 * A check that was set before anybody wrote findings keeps what it said: as a finding of a day that
 * nobody knows, so that taking the first judgement back brings it back.
 */
export function keepingFormer(
  { newId }: ActContext,
  check: Check,
  findings: readonly Finding[],
): Change[] {
  if (check.state === 'unchecked' || findings.some(judges)) return []
  const former = { auditId: null, state: check.state, note: '', testedOn: null, device: '', at: 0 }
  return [creation('finding', { id: newId(), checkId: check.id, ...former } as Finding)]
}

/** A state that is set without an audit: a finding of today; several of one day are one finding. */
export function* settingState(
  context: ActContext,
  read: PlanReader,
  check: Check,
  state: CheckState,
): Generator<Change> {
  if (state === check.state) return
  const { newId, now, today } = context
  const findings = read.findings.ofCheck(check.id)
  yield* keepingFormer(context, check, findings)
  const day = today()
  const at = nextPlace(findings, now())
  const newest = findings.at(-1)
  if (newest?.auditId === null && newest.testedOn === day) {
    yield setting('finding', newest.id, 'state', state)
    yield setting('finding', newest.id, 'at', at)
  } else {
    const finding = { id: newId(), checkId: check.id, auditId: null, state, note: '', device: '' }
    yield creation('finding', { ...finding, testedOn: day, at } as Finding)
  }
}
