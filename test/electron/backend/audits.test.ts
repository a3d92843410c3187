import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { judges, stateByFindings } from '#shared/checks/latest-finding.ts'
import type { CheckState } from '#shared/domain/check.ts'
import { LARGEST_EVIDENCE, MOST_EVIDENCE } from '#shared/domain/evidence.ts'
import { PIXEL } from '#test/contract/calls/talk-calls.ts'
import type { AUDIT_ACTS } from './random-acts/audit-acts.ts'
import { arbitraryAct, runAct } from './random-acts/all.ts'
import { type TestBackend, type TestClient, startBackend } from './in-process-client.ts'

let studio: TestBackend
let client: TestClient
let planId: string
const checkId = 'guest-checkout'

beforeEach(async () => {
  studio = startBackend()
  client = studio.client
  planId = (await client.plans.create({ name: 'Autumn', client: '', locale: 'ru' })).planId
})
afterEach(() => studio.end())

const begin = async (title = 'Phone', startedOn = '2026-11-20') => {
  const said = { device: 'A phone', who: 'Ann', note: '' }
  const fields = { title, moments: ['buy' as const], startedOn, ...said }
  return (await client.audits.create({ planId, fields })).id
}
const find = (auditId: string, state: CheckState, testedOn?: string) =>
  client.findings.put({ planId, auditId, checkId, patch: { state, ...(testedOn && { testedOn }) } })
const board = () => client.board.snapshot({ planId })
const stateOf = async (id = checkId) => (await board()).checks.find((one) => one.id === id)!.state
const cards = async () => (await board()).cards

describe('a finding', () => {
  it('gives the check its state in the same act, and undo takes both back', async () => {
    const auditId = await begin()
    await find(auditId, 'fail')
    expect(await stateOf()).toBe('fail')
    expect(await cards()).toHaveLength(1)
    await client.history.undo({ planId })
    expect(await stateOf()).toBe('unchecked')
    expect(await cards()).toEqual([])
    expect((await client.audits.list({ planId })).findings).toEqual([])
    await client.history.redo({ planId })
    expect(await stateOf()).toBe('fail')
  })

  it('of an earlier day says nothing against one of a later day', async () => {
    const auditId = await begin()
    await find(auditId, 'pass', '2026-11-20')
    const older = await begin('Before')
    await find(older, 'fail', '2026-11-19')
    expect(await stateOf()).toBe('pass')
    await find(older, 'fail', '2026-11-21')
    expect(await stateOf()).toBe('fail')
  })

  it('that is taken back gives the state before it, set without an audit or not', async () => {
    await client.checks.update({ planId, checkId, patch: { state: 'fail' } })
    const auditId = await begin()
    await find(auditId, 'pass')
    await find(auditId, 'unchecked')
    expect(await stateOf()).toBe('fail')
  })

  it('may hold a note and a picture before anybody has judged', async () => {
    const auditId = await begin()
    await client.findings.put({ planId, auditId, checkId, patch: { note: 'Look again' } })
    expect(await stateOf()).toBe('unchecked')
    const { findings } = await client.audits.list({ planId })
    expect(findings).toMatchObject([{ state: 'unchecked', note: 'Look again' }])
  })

  it('is refused on a day to come and in an audit that is finished', async () => {
    const auditId = await begin()
    const late = find(auditId, 'pass', '2026-11-22')
    await expect(late).rejects.toMatchObject({ data: { reason: 'in-the-future' } })
    await client.audits.finish({ planId, auditId })
    const closed = find(auditId, 'pass')
    await expect(closed).rejects.toMatchObject({ data: { reason: 'audit-finished' } })
    await client.audits.resume({ planId, auditId })
    await find(auditId, 'pass')
    expect(await stateOf()).toBe('pass')
  })
})

describe('the state of every check that has a finding', () => {
  it('is that of its newest, after any acts', async () => {
    const acts = ['audits.create', 'findings.put', 'findings.put', 'findings.put', 'audits.remove']
    const others = ['audits.finish', 'checks.update', 'checks.update', 'trash.restore'] as const
    const step = fc.tuple(
      arbitraryAct,
      fc.constantFrom(...([...acts, ...others] as (keyof typeof AUDIT_ACTS)[])),
      fc.constantFrom('act', 'act', 'act', 'undo', 'redo'),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 18 }), async (steps) => {
        const made = await client.plans.create({ name: 'Law', client: '' })
        for (const [numbers, act, how] of steps) {
          if (how === 'act') {
            // Few checks, so that findings meet.
            await runAct(client, made.planId, { ...numbers, act, a: numbers.a, c: numbers.c % 3 })
          } else await client.history[how as 'undo' | 'redo']({ planId: made.planId })
        }
        const { checks } = await client.board.snapshot({ planId: made.planId })
        const { findings } = await client.audits.list({ planId: made.planId })
        for (const { id, state } of checks) {
          const own = findings.filter((finding) => finding.checkId === id)
          if (own.some(judges)) expect(state).toBe(stateByFindings(own))
        }
      }),
      { numRuns: 25 },
    )
  }, 60_000)
})

describe('a state set without an audit', () => {
  it('is a finding of today; several of one day are one', async () => {
    for (const state of ['pass', 'fail', 'not-applicable'] as const) {
      await client.checks.update({ planId, checkId, patch: { state } })
    }
    const { findings } = await client.audits.list({ planId })
    expect(findings).toMatchObject([
      { auditId: null, state: 'not-applicable', testedOn: '2026-11-21' },
    ])
    expect(await stateOf()).toBe('not-applicable')
  })

  it('stands before and after an audit of the same day, in the order of the acts', async () => {
    await client.checks.update({ planId, checkId, patch: { state: 'pass' } })
    await find(await begin(), 'fail')
    expect(await stateOf()).toBe('fail')
    await client.checks.update({ planId, checkId, patch: { state: 'pass' } })
    expect(await stateOf()).toBe('pass')
    expect((await client.audits.list({ planId })).findings).toHaveLength(3)
  })

  it('that came with a check is kept when an audit judges it, on a day that nobody knows', async () => {
    const made = await client.checks.create({
      planId,
      fields: { moment: 'buy', title: 'Own', severity: 1, state: 'fail' },
    })
    const auditId = await begin()
    const patch = { state: 'pass' as const }
    await client.findings.put({ planId, auditId, checkId: made.id, patch })
    await client.audits.remove({ planId, auditId })
    expect(await stateOf(made.id)).toBe('fail')
    const { findings } = await client.audits.list({ planId })
    expect(findings).toMatchObject([{ auditId: null, testedOn: null, state: 'fail' }])
  })
})

describe('a fail', () => {
  it('makes a fix card of the playbook’s advice in the plan’s language, once', async () => {
    const auditId = await begin()
    const { fix } = await find(auditId, 'fail')
    const [card] = await cards()
    expect(fix).toEqual({ cardId: card!.id, title: card!.title, made: true })
    expect(card).toMatchObject({ kind: 'fix', moment: 'buy', checkId })
    expect(card!.title).toMatch(/[а-я]/)
    expect(card!.checklist.map(({ done }) => done)).toEqual([false, false, false])
    const again = await find(await begin('Tablet'), 'fail')
    expect(again.fix).toEqual({ cardId: card!.id, title: card!.title, made: false })
    expect(await cards()).toHaveLength(1)
  })

  it('makes none where none is wanted', async () => {
    const auditId = await begin()
    const of = { planId, auditId, checkId, patch: { state: 'fail' as const } }
    expect((await client.findings.put({ ...of, fix: false })).fix).toBeNull()
    expect(await cards()).toEqual([])
  })

  it('after a fix went live lets go of it and makes another, so that the score does not say all is well', async () => {
    await find(await begin(), 'fail')
    const [card] = await cards()
    const live = (await board()).columns.at(-1)!.id
    const place = { columnId: live, beforeId: null }
    await client.cards.move({ planId, cardId: card!.id, moment: 'buy', place })
    const { fix, unlinked } = await find(await begin('Again'), 'fail')
    expect(unlinked).toEqual([card!.title])
    expect(fix).toMatchObject({ made: true })
    expect((await cards()).filter((one) => one.checkId === checkId)).toHaveLength(1)
  })
})

describe('an audit', () => {
  it('keeps “be quick” as it was when it was finished', async () => {
    const auditId = await begin()
    await find(auditId, 'fail')
    const { quick, finishedOn } = await client.audits.finish({ planId, auditId })
    expect({ quick, finishedOn }).toEqual({
      quick: { know: null, go: null, do: null, buy: 0 },
      finishedOn: '2026-11-21',
    })
    await client.checks.update({ planId, checkId, patch: { state: 'pass' } })
    expect((await client.audits.list({ planId })).audits[0]?.quick?.buy).toBe(0)
  })

  it('goes to the trash with what it found and comes back with it', async () => {
    const auditId = await begin()
    await find(auditId, 'fail')
    await client.audits.remove({ planId, auditId })
    expect(await stateOf()).toBe('unchecked')
    const { entries } = await client.trash.list({ planId })
    expect(entries).toMatchObject([{ kind: 'audit', title: 'Phone' }])
    await client.trash.restore({ planId, items: [{ kind: 'audit', id: auditId }] })
    expect(await stateOf()).toBe('fail')
    expect((await client.audits.list({ planId })).findings).toHaveLength(1)
  })

  it('does not begin on a day to come', async () => {
    await expect(begin('Tomorrow', '2026-11-22')).rejects.toMatchObject({
      data: { reason: 'in-the-future' },
    })
  })
})

describe('a picture', () => {
  const png = (name = 'shot.png') => new File([PIXEL], name, { type: 'image/png' })
  const add = (auditId: string, file = png()) =>
    client.evidence.add({ planId, auditId, checkId, file })

  it('goes through a plan file with its bytes', async () => {
    const auditId = await begin()
    await find(auditId, 'fail')
    await add(auditId)
    const file = await client.plans.exportJson({ planId })
    const again = await client.plans.importJson({ file })
    const { audits, findings, evidence } = await client.audits.list(again)
    expect(audits).toMatchObject([{ id: auditId, title: 'Phone' }])
    expect(findings).toMatchObject([{ auditId, checkId, state: 'fail' }])
    expect(evidence).toMatchObject([{ stored: true, mime: 'image/png' }])
    const read = await client.evidence.read({ ...again, evidenceId: evidence[0]!.id })
    expect(Buffer.from(await read.arrayBuffer())).toEqual(PIXEL)
  })

  it('comes back from the trash, and brings its audit along', async () => {
    const auditId = await begin()
    const { id } = await add(auditId)
    await client.evidence.remove({ planId, evidenceId: id })
    await client.audits.remove({ planId, auditId })
    await client.trash.restore({ planId, items: [{ kind: 'evidence', id }] })
    expect(await client.audits.list({ planId })).toMatchObject({
      audits: [{ id: auditId }],
      evidence: [{ id }],
    })
  })

  it('is refused when it is none, too large, or one too many', async () => {
    const auditId = await begin()
    const svg = new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'a.svg')
    for (const file of [svg, new File(['words'], 'a.png', { type: 'image/png' })]) {
      await expect(add(auditId, file)).rejects.toMatchObject({ data: { reason: 'not-a-picture' } })
    }
    const large = new File([new Uint8Array(LARGEST_EVIDENCE + 1)], 'a.png')
    await expect(add(auditId, large)).rejects.toMatchObject({
      data: { reason: 'picture-too-large' },
    })
    for (let n = 0; n < MOST_EVIDENCE; n += 1) await add(auditId)
    await expect(add(auditId)).rejects.toMatchObject({ data: { reason: 'too-many-pictures' } })
  })
})

it('every check of the playbook says how to test it, what passes and what to do, in three languages', async () => {
  for (const locale of ['en', 'zh-CN', 'ru'] as const) {
    const guides = await client.audits.guides({ locale })
    expect(guides).toHaveLength(29)
    for (const { howTo, fix } of guides) {
      expect(howTo.length).toBeGreaterThanOrEqual(3)
      expect(fix.steps.length).toBeGreaterThanOrEqual(3)
    }
  }
})
