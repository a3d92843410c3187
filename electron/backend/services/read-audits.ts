import type { AuditList, CheckGuide } from '#shared/contract/audits.ts'
import { mimeOf } from '#shared/domain/attachment.ts'
import { DomainError } from '#shared/domain/errors.ts'
import { isEvidenceType } from '#shared/domain/evidence.ts'
import type { Locale } from '#shared/domain/plan.ts'
import { type CheckFacts, inLocale } from '#shared/playbook/playbook.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { evidenceOf } from './find.ts'

/** All audits, what was found of every live check in the order of the acts, and its pictures. */
export const listAudits = ({ read, consistently }: PlanStore): AuditList =>
  consistently(() => {
    const findings = read.findings.ofLiveChecks()
    const evidence = findings.flatMap(({ id }) => read.evidence.ofFinding(id))
    const stored = evidence.map((one) => ({ ...one, stored: read.blobs.has(one.sha256) }))
    return { audits: read.audits.all(), findings, evidence: stored }
  })

/** How the checks of the playbook are tested and fixed, in one language. */
export const checkGuides = (facts: readonly CheckFacts[], locale: Locale): CheckGuide[] =>
  facts.map(({ id, howTo, passes, why, fix }) => ({
    checkId: id,
    howTo: howTo.map((step) => inLocale(step, locale)),
    passes: inLocale(passes, locale),
    why: inLocale(why, locale),
    fix: {
      title: inLocale(fix.title, locale),
      steps: fix.steps.map((step) => inLocale(step, locale)),
    },
  }))

/**
 * A picture as it was added; what a plan file calls one and is none has no type that a window shows.
 *
 * @throws DomainError NOT_FOUND for the picture, or for `file` when the plan came without its bytes
 */
export function readEvidence({ read }: PlanStore, evidenceId: string): File {
  const { sha256, name, mime } = evidenceOf(read, evidenceId)
  const bytes = read.blobs.bytes(sha256)
  if (!bytes) throw new DomainError('NOT_FOUND', { what: 'file', id: name })
  const type = isEvidenceType(mime) ? mime : 'application/octet-stream'
  return new File([new Uint8Array(bytes)], name, { type })
}

/** Its small picture; `null`: none was made. */
export function readEvidenceThumbnail({ read }: PlanStore, evidenceId: string): File | null {
  const { sha256, name } = evidenceOf(read, evidenceId)
  const bytes = read.blobs.thumbnail(sha256)
  return bytes && new File([new Uint8Array(bytes)], name, { type: mimeOf(bytes, '') })
}
