import { judges, stateByFindings } from '../checks/latest-finding.ts'
import type { PlanContents } from '../domain/plan-contents.ts'
import type { Locale } from '../domain/plan.ts'
import { defaultChecks } from '../playbook/default-plan.ts'
import type { Playbook } from '../playbook/playbook.ts'
import { type FindingsOf, readFindings } from './audits.ts'
import { Elsewhere } from './extra.ts'
import type { CheckInFile } from './file-schema.ts'
import { KNOWN } from './known-keys.ts'
import { ownIds } from './problem.ts'

type Read = Pick<PlanContents, 'checks'> & Required<Pick<PlanContents, 'findings' | 'evidence'>>

/**
 * The checks with what was found of them; the product's, unchecked, when the file has none to say.
 * Left out of one check: what the product's check of the same id has, else its id as title, severity
 * 1, moment `buy`; unchecked. Where there are findings, they say the state and not the file's `state`.
 */
export function readChecks(
  list: readonly CheckInFile[] | undefined,
  locale: Locale,
  playbook: Playbook,
  given: Omit<FindingsOf, 'seen'>,
): Read {
  const defaults = defaultChecks(locale, playbook)
  if (!list) return { checks: defaults, findings: [], evidence: [] }
  const { newId } = given
  const of = { ...given, seen: { findings: new Set<string>(), images: new Set<string>() } }
  const ids = ownIds(list, (i) => `checks[${i}]`, newId)
  const findings: Read['findings'] = []
  const evidence: Read['evidence'] = []
  const checks = list.map((raw, i) => {
    const id = ids[i]!
    const path = `checks[${i}]`
    const elsewhere = new Elsewhere()
    const found = readFindings(raw.findings ?? [], { checkId: id, path, elsewhere }, of)
    findings.push(...found.findings)
    evidence.push(...found.evidence)
    const usual = defaults.find((check) => check.id === id)
    return {
      id,
      moment: raw.moment ?? usual?.moment ?? 'buy',
      title: raw.title ?? usual?.title ?? id,
      severity: raw.severity ?? usual?.severity ?? 1,
      state: found.findings.some(judges)
        ? stateByFindings(found.findings)
        : (raw.state ?? 'unchecked'),
      howTo: raw.howTo ?? '',
      extra: elsewhere.joinedWith(raw, KNOWN.check, path),
    }
  })
  return { checks, findings, evidence }
}
