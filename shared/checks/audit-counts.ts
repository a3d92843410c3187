import { compareText } from '../coverage/compare-text.ts'
import type { Audit } from '../domain/audit.ts'
import type { Check, CheckState } from '../domain/check.ts'
import type { Finding } from '../domain/finding.ts'

/** How many checks of an audit stand how; `unchecked` are left to do. */
export type AuditCounts = Record<CheckState, number>

/** The checks that an audit goes through: those of its moments, most severe first within one. */
export function checksInScope(
  checks: Iterable<Check>,
  { moments }: Pick<Audit, 'moments'>,
  order: readonly Check['moment'][],
): Check[] {
  const of = [...checks]
  return order
    .filter((moment) => moments.includes(moment))
    .flatMap((moment) => of.filter((check) => check.moment === moment).toSorted(bySeverity))
}

/** Most severe first; of one severity by title. */
export const bySeverity = (a: Check, b: Check): number =>
  b.severity - a.severity || compareText(a.title, b.title) || compareText(a.id, b.id)

/** An audit's findings by check; of two that met in a merge the later one. */
export function findingsOfAudit(
  findings: Iterable<Finding>,
  auditId: string | null,
): Map<string, Finding> {
  const byCheck = new Map<string, Finding>()
  for (const finding of findings) {
    if (finding.auditId !== auditId) continue
    const other = byCheck.get(finding.checkId)
    if (!other || other.at <= finding.at) byCheck.set(finding.checkId, finding)
  }
  return byCheck
}

export function countAudit(
  inScope: readonly Check[],
  byCheck: ReadonlyMap<string, Finding>,
): AuditCounts {
  const counts: AuditCounts = { pass: 0, fail: 0, 'not-applicable': 0, unchecked: 0 }
  for (const { id } of inScope) counts[byCheck.get(id)?.state ?? 'unchecked'] += 1
  return counts
}
