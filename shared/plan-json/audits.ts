import type { Check } from '../domain/check.ts'
import { MOMENTS } from '../domain/moment.ts'
import type { PlanContents } from '../domain/plan-contents.ts'
import { readFile } from './attachment-in-file.ts'
import type { AuditInFile, FindingInFile } from './audits-in-file.ts'
import { Elsewhere, keptElsewhere, withExtra } from './extra.ts'
import { KNOWN } from './known-keys.ts'
import { ownIds, refuse } from './problem.ts'

type Audits = NonNullable<PlanContents['audits']>
type Findings = NonNullable<PlanContents['findings']>
type Pictures = NonNullable<PlanContents['evidence']>

/** Audits. Left out: all moments, under way, tested nowhere by nobody. */
export function readAudits(list: readonly AuditInFile[], newId: () => string): Audits {
  const ids = ownIds(list, (i) => `audits[${i}]`, newId)
  return list.map((raw, i) => ({
    id: ids[i]!,
    title: raw.title,
    moments: raw.moments ?? [...MOMENTS],
    startedOn: raw.startedOn,
    finishedOn: raw.finishedOn ?? null,
    quick: raw.quick ?? null,
    device: raw.device ?? '',
    who: raw.who ?? '',
    note: raw.note ?? '',
    extra: new Elsewhere().joinedWith(raw, KNOWN.audit, `audits[${i}]`),
  }))
}

/** What the findings of all checks are read with: ids are of the whole file. */
export type FindingsOf = {
  auditIds: ReadonlySet<string>
  newId: () => string
  seen: { findings: Set<string>; images: Set<string> }
}

/** The findings of one check. Left out: without an audit, on a day that nobody knows, in the order of the file. */
export function readFindings(
  list: readonly FindingInFile[],
  { checkId, path, elsewhere }: { checkId: string; path: string; elsewhere: Elsewhere },
  { auditIds, newId, seen }: FindingsOf,
): { findings: Findings; evidence: Pictures } {
  const ids = ownIds(list, (i) => `${path}.findings[${i}]`, newId, seen.findings)
  const evidence: Pictures = []
  const findings = list.map((raw, i) => {
    const at = `${path}.findings[${i}]`
    const { audit: auditId = null, state, note = '', testedOn = null, device = '' } = raw
    if (auditId !== null && !auditIds.has(auditId)) refuse(`${at}.audit`, `no audit “${auditId}”`)
    elsewhere.keep('findings', ids[i]!, raw, KNOWN.finding)
    const images = raw.images ?? []
    const own = ownIds(images, (n) => `${at}.images[${n}]`, newId, seen.images)
    for (const [n, image] of images.entries()) {
      elsewhere.keep('findingImages', own[n]!, image, KNOWN.attachment)
      const file = readFile(image, `${at}.images[${n}]`)
      evidence.push({ id: own[n]!, findingId: ids[i]!, ...file })
    }
    return { id: ids[i]!, checkId, auditId, state, note, testedOn, device, at: raw.at ?? i }
  })
  return { findings, evidence }
}

/** The audits of a plan as its file has them; `undefined`: it has none. */
export const formatAudits = ({ audits }: PlanContents): object[] | undefined =>
  audits?.map(({ extra, id, ...audit }) => withExtra({ id, ...audit }, extra))

/** Writes the findings of a check, one check after the other. */
export function findingsWriter({ findings = [], evidence = [] }: PlanContents) {
  const byCheck = grouped(findings, ({ checkId }) => checkId)
  const byFinding = grouped(evidence, ({ findingId }) => findingId)
  return ({ id: checkId, extra }: Check): object[] | undefined =>
    byCheck.get(checkId)?.map(({ id, auditId, state, note, testedOn, at, device }) => {
      const images = byFinding
        .get(id)
        ?.map(({ findingId: _, id: imageId, ...file }) =>
          withExtra({ id: imageId, ...file }, keptElsewhere(extra, 'findingImages', imageId)),
        )
      return withExtra(
        { id, audit: auditId, state, note, testedOn, at, device, images },
        keptElsewhere(extra, 'findings', id),
      )
    })
}

function grouped<T>(things: readonly T[], keyOf: (thing: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const thing of things) {
    const group = groups.get(keyOf(thing))
    if (group) group.push(thing)
    else groups.set(keyOf(thing), [thing])
  }
  return groups
}
