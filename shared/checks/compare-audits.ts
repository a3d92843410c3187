import type { Check, CheckState } from '../domain/check.ts'
import type { Finding } from '../domain/finding.ts'

export const AUDIT_CHANGES = ['worse', 'better', 'new', 'dropped', 'other', 'same'] as const
export type AuditChange = (typeof AUDIT_CHANGES)[number]

/** What became of one check from an earlier audit to a later one. */
export type CheckChange = { check: Check; from: CheckState; to: CheckState; change: AuditChange }

/**
 * Better: failed, now passes or no longer applies. Worse: fails now and did not, although it had been
 * tested. New: tested for the first time. Dropped: tested before and not now. Other: it applies now and
 * passes, or applies no longer.
 */
export function changeOf(from: CheckState, to: CheckState): AuditChange {
  if (from === to) return 'same'
  if (from === 'unchecked') return 'new'
  if (to === 'unchecked') return 'dropped'
  if (to === 'fail') return 'worse'
  return from === 'fail' ? 'better' : 'other'
}

/** Every check that one of two audits tested, in the order given. */
export function compareAudits(
  checks: readonly Check[],
  earlier: ReadonlyMap<string, Finding>,
  later: ReadonlyMap<string, Finding>,
): CheckChange[] {
  return checks.flatMap((check) => {
    const from = earlier.get(check.id)?.state ?? 'unchecked'
    const to = later.get(check.id)?.state ?? 'unchecked'
    if (from === 'unchecked' && to === 'unchecked') return []
    return [{ check, from, to, change: changeOf(from, to) }]
  })
}
