import { CHECK_STATES } from '#shared/domain/check.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { PIXEL } from '#test/contract/calls/talk-calls.ts'
import { type Given, pick, type RandomActs } from './random-act.ts'

const FIRST = '2026-11-01'

async function auditIn({ client, planId, b }: Given) {
  return pick((await client.audits.list({ planId })).audits, b)
}

/** A check and an audit to find something of it in. */
async function placeOfFinding(given: Given) {
  const check = pick(given.board.checks, given.c)
  const audit = await auditIn(given)
  return check && audit && { planId: given.planId, auditId: audit.id, checkId: check.id }
}

export const AUDIT_ACTS: RandomActs<'audits' | 'findings' | 'evidence'> = {
  'audits.create': async ({ client, planId, title, moment, a, b }) => {
    const moments = a % 2 === 0 ? [...MOMENTS] : [moment]
    const startedOn = addDays(FIRST, b % 20)
    const fields = { title, moments, startedOn, device: `phone ${a % 3}`, who: '', note: '' }
    return client.audits.create({ planId, fields })
  },

  'audits.update': async (given) => {
    const audit = await auditIn(given)
    const { client, planId, title, moment, c } = given
    const patch = { title, moments: [moment], note: `note ${c % 3}` }
    return audit && client.audits.update({ planId, auditId: audit.id, patch })
  },

  'audits.finish': async (given) => {
    const audit = await auditIn(given)
    return audit && given.client.audits.finish({ planId: given.planId, auditId: audit.id })
  },

  'audits.resume': async (given) => {
    const { client, planId } = given
    const { audits } = await client.audits.list({ planId })
    const finished = audits.filter(({ finishedOn }) => finishedOn !== null)
    const audit = pick(finished, given.b)
    return audit && client.audits.resume({ planId, auditId: audit.id })
  },

  'audits.remove': async (given) => {
    const audit = await auditIn(given)
    return audit && given.client.audits.remove({ planId: given.planId, auditId: audit.id })
  },

  'findings.put': async (given) => {
    const { client, title, a, b } = given
    const of = await placeOfFinding(given)
    const patches = [
      { state: pick(CHECK_STATES, a)! },
      { state: 'fail' as const, note: title, testedOn: addDays(FIRST, a % 21) },
      { note: title, device: `phone ${b % 3}` },
      { testedOn: addDays(FIRST, b % 21) },
    ]
    return of && client.findings.put({ ...of, patch: pick(patches, b)!, fix: a % 3 > 0 })
  },

  'evidence.add': async (given) => {
    const of = await placeOfFinding(given)
    const file = new File([PIXEL, `${given.a % 3}`], `${given.title}.png`, { type: 'image/png' })
    return of && given.client.evidence.add({ ...of, file })
  },

  'evidence.remove': async ({ client, planId, b }) => {
    const picture = pick((await client.audits.list({ planId })).evidence, b)
    return picture && client.evidence.remove({ planId, evidenceId: picture.id })
  },
}
