import fc from 'fast-check'
import { judges, stateByFindings } from '#shared/checks/latest-finding.ts'
import type { Audit } from '#shared/domain/audit.ts'
import { CHECK_STATES } from '#shared/domain/check.ts'
import { EVIDENCE_TYPES } from '#shared/domain/evidence.ts'
import type { Finding } from '#shared/domain/finding.ts'
import { byMoment, MOMENTS } from '#shared/domain/moment.ts'
import type { EvidenceContents, PlanContents } from '#shared/domain/plan-contents.ts'

const text = fc.string({ maxLength: 8 })
const name = fc.string({ minLength: 1, maxLength: 6 })
const day = fc
  .integer({ min: 0, max: 40_000 })
  .map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10))
const share = fc.option(fc.double({ min: 0, max: 1, noNaN: true }).map((n) => n + 0))

const audit: fc.Arbitrary<Audit> = fc.record(
  {
    id: name,
    title: name.filter((title) => title.trim() !== ''),
    moments: fc.subarray([...MOMENTS], { minLength: 1 }),
    startedOn: day,
    finishedOn: fc.option(day),
    quick: fc.option(share.map((value) => byMoment(() => value))),
    device: text,
    who: text,
    note: text,
    extra: fc.constantFrom({}, { 'x-note': [1, null] }),
  },
  { noNullPrototype: true },
)
const finding = fc.record(
  {
    state: fc.constantFrom(...CHECK_STATES),
    note: text,
    testedOn: fc.option(day),
    device: text,
    at: fc.nat(2_000_000_000_000),
    check: fc.nat(),
    audit: fc.nat(),
    pictures: fc.nat(2),
  },
  { noNullPrototype: true },
)

/** The same plan with audits, what they found and pictures of it; each check has the state of its newest finding. */
export const withAudits = (plan: PlanContents): fc.Arbitrary<PlanContents> =>
  fc
    .tuple(
      fc.uniqueArray(audit, { selector: ({ id }) => id, maxLength: 3 }),
      fc.array(finding, { maxLength: 6 }),
    )
    .map(([audits, drawn]) => {
      const evidence: EvidenceContents[] = []
      const found = drawn.flatMap(({ check, audit: which, pictures, ...fields }, i): Finding[] => {
        const of = plan.checks[check % Math.max(1, plan.checks.length)]
        if (!of) return []
        const auditId = audits[which % (audits.length + 1)]?.id ?? null
        for (let n = 0; n < pictures; n += 1) evidence.push(aPicture(`f${i}`, n))
        return [{ id: `f${i}`, checkId: of.id, auditId, ...fields }]
      })
      const findings = plan.checks.flatMap(({ id }) => found.filter((one) => one.checkId === id))
      return {
        ...plan,
        checks: plan.checks.map((check) => {
          const own = findings.filter(({ checkId }) => checkId === check.id)
          return own.some(judges) ? { ...check, state: stateByFindings(own) } : check
        }),
        ...(audits.length > 0 && { audits }),
        ...(findings.length > 0 && { findings }),
        ...(evidence.length > 0 && {
          evidence: findings.flatMap(({ id }) =>
            evidence.filter(({ findingId }) => findingId === id),
          ),
        }),
      }
    })

const aPicture = (findingId: string, n: number): EvidenceContents => ({
  id: `${findingId} ${n}`,
  findingId,
  name: `picture ${n}.png`,
  mime: EVIDENCE_TYPES[n % EVIDENCE_TYPES.length]!,
  size: 3,
  sha256: 'ab'.repeat(32),
  width: n + 1,
  height: null,
  addedAt: n,
  data: n === 0 ? null : 'AAAA',
})
