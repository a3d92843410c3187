import type { CheckState } from '../domain/check.ts'
import type { Finding } from '../domain/finding.ts'

type Judged = Pick<Finding, 'auditId' | 'state' | 'testedOn' | 'at' | 'id'>

/**
 * Whether a finding says something of its check. One of an audit that is unchecked holds a note or a
 * picture so far; one without an audit sets the check back.
 */
export const judges = ({ auditId, state }: Pick<Finding, 'auditId' | 'state'>): boolean =>
  auditId === null || state !== 'unchecked'

/** By the day of the test, then in the order of the acts. A day that nobody knows comes first. */
export function byTest(a: Judged, b: Judged): number {
  const [dayA, dayB] = [a.testedOn ?? '', b.testedOn ?? '']
  if (dayA !== dayB) return dayA < dayB ? -1 : 1
  if (a.at !== b.at) return a.at - b.at
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** The newest judgement among the findings of one check; `null` where nobody has judged it. */
export function latestFinding<F extends Judged>(findings: Iterable<F>): F | null {
  let latest: F | null = null
  for (const finding of findings) {
    if (judges(finding) && (latest === null || byTest(latest, finding) < 0)) latest = finding
  }
  return latest
}

/** The state of a check by its findings; without any it is unchecked. */
export const stateByFindings = (findings: Iterable<Judged>): CheckState =>
  latestFinding(findings)?.state ?? 'unchecked'

/** The place of a judgement made now: after all others of the check, also where the clock was set back. */
export function nextPlace(findings: readonly Pick<Finding, 'at'>[], now: number): number {
  return findings.reduce((at, finding) => Math.max(at, finding.at + 1), Math.floor(now))
}
