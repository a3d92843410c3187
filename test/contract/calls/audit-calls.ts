import { expect } from 'vitest'
import type { World } from '../world.ts'
import type { Calls } from './call.ts'
import { PIXEL } from './talk-calls.ts'

const fields = {
  title: 'Checkout on a phone',
  moments: ['buy' as const],
  startedOn: '2026-01-02',
  device: 'A phone, Firefox',
  who: 'Анна',
  note: '',
}
const anAudit = async ({ client, planId }: World) =>
  (await client.audits.create({ planId, fields })).id
const aPicture = () => new File([PIXEL], 'нет кнопки.png', { type: 'text/plain' })

async function withPicture(world: World) {
  const { client, planId, checkId } = world
  const auditId = await anAudit(world)
  const thumbnail = new File([PIXEL], 'small.png', { type: 'image/png' })
  const file = aPicture()
  return client.evidence.add({ planId, auditId, checkId, file, width: 1, height: 1, thumbnail })
}

export const AUDIT_CALLS: Calls<'audits' | 'findings' | 'evidence'> = {
  'audits.list': {
    right: async (world) => {
      const { client, planId, checkId } = world
      expect(await client.audits.list({ planId })).toEqual({
        audits: [],
        findings: [],
        evidence: [],
      })
      const { id, findingId } = await withPicture(world)
      expect(await client.audits.list({ planId })).toMatchObject({
        audits: [fields],
        findings: [{ id: findingId, checkId, state: 'unchecked' }],
        evidence: [{ id, stored: true }],
      })
    },
    wrong: () => ({ planId: 5 }),
  },

  'audits.guides': {
    right: async ({ client }) => {
      const guides = await client.audits.guides({ locale: 'ru' })
      expect(guides.find(({ checkId }) => checkId === 'guest-checkout')?.fix.title).toMatch(/[а-я]/)
    },
    wrong: () => ({ locale: 'xx' }),
  },

  'audits.create': {
    right: async ({ client, planId }) =>
      expect(await client.audits.create({ planId, fields })).toMatchObject({
        ...fields,
        finishedOn: null,
        quick: null,
      }),
    wrong: ({ planId }) => ({ planId, fields: { ...fields, moments: ['buy', 'buy'] } }),
  },

  'audits.update': {
    right: async (world) => {
      const { client, planId } = world
      const patch = { device: 'A tablet', note: 'In the shop' }
      const auditId = await anAudit(world)
      expect(await client.audits.update({ planId, auditId, patch })).toMatchObject(patch)
    },
    wrong: ({ planId }) => ({ planId, auditId: 'x', patch: { title: ' ' } }),
  },

  'audits.finish': {
    right: async (world) => {
      const { client, planId, checkId } = world
      const auditId = await anAudit(world)
      await client.findings.put({ planId, auditId, checkId, patch: { state: 'pass' } })
      const finished = await client.audits.finish({ planId, auditId })
      expect(finished.finishedOn).toMatch(/^\d{4}-/)
      expect(Object.values(finished.quick!)).toContain(1)
    },
    wrong: ({ planId }) => ({ planId, auditId: null }),
  },

  'audits.resume': {
    right: async (world) => {
      const { client, planId } = world
      const auditId = await anAudit(world)
      await client.audits.finish({ planId, auditId })
      const under = await client.audits.resume({ planId, auditId })
      expect(under).toMatchObject({ finishedOn: null, quick: null })
    },
    wrong: ({ planId }) => ({ planId, auditId: '' }),
  },

  'audits.sheet': {
    right: async (world) => {
      const { client, planId } = world
      const auditId = await anAudit(world)
      for (const of of [null, auditId]) {
        const options = { auditId: of, moments: ['buy' as const, 'go' as const] }
        const file = await client.audits.sheet({ planId, options })
        expect(file.type).toBe('application/pdf')
      }
    },
    wrong: ({ planId }) => ({ planId, options: { moments: [] } }),
  },

  'audits.remove': {
    right: async (world) => {
      const { client, planId } = world
      await client.audits.remove({ planId, auditId: await anAudit(world) })
      expect((await client.audits.list({ planId })).audits).toEqual([])
    },
    wrong: ({ planId }) => ({ planId, auditId: {} }),
  },

  'findings.put': {
    right: async (world) => {
      const { client, planId, checkId } = world
      const auditId = await anAudit(world)
      const patch = { state: 'fail' as const, note: 'No button', device: 'A small phone' }
      const put = await client.findings.put({ planId, auditId, checkId, patch })
      expect(put).toMatchObject({ finding: { ...patch, checkId }, fix: { made: true } })
      const { checks } = await client.board.snapshot({ planId })
      expect(checks.find(({ id }) => id === checkId)?.state).toBe('fail')
    },
    wrong: ({ planId, checkId }) => ({ planId, auditId: 'x', checkId, patch: { state: 'maybe' } }),
  },

  'evidence.add': {
    right: async (world) =>
      expect(await withPicture(world)).toMatchObject({
        name: 'нет кнопки.png',
        mime: 'image/png',
        size: PIXEL.length,
        width: 1,
      }),
    wrong: ({ planId, checkId }) => ({ planId, auditId: 'x', checkId, file: 'a.png' }),
  },

  'evidence.read': {
    right: async (world) => {
      const { id: evidenceId } = await withPicture(world)
      const file = await world.client.evidence.read({ planId: world.planId, evidenceId })
      expect(file.type).toBe('image/png')
      expect(Buffer.from(await file.arrayBuffer())).toEqual(PIXEL)
    },
    wrong: ({ planId }) => ({ planId, evidenceId: 1 }),
  },

  'evidence.thumbnail': {
    right: async (world) => {
      const { id: evidenceId } = await withPicture(world)
      const { client, planId } = world
      expect((await client.evidence.thumbnail({ planId, evidenceId }))?.size).toBe(PIXEL.length)
    },
    wrong: ({ planId }) => ({ planId, evidenceId: '' }),
  },

  'evidence.remove': {
    right: async (world) => {
      const { id: evidenceId } = await withPicture(world)
      const { client, planId } = world
      await client.evidence.remove({ planId, evidenceId })
      expect((await client.audits.list({ planId })).evidence).toEqual([])
    },
    wrong: ({ planId }) => ({ planId }),
  },
}
