import { afterEach, beforeEach, expect, it } from 'vitest'
import { PIXEL } from '#test/contract/calls/talk-calls.ts'
import { type TestBackend, startBackend } from './in-process-client.ts'

let studio: TestBackend
let printed: string[]

beforeEach(() => {
  printed = []
  const print = async ({ html }: { html: string }) => {
    printed.push(html)
    return new Uint8Array([37, 80, 68, 70])
  }
  studio = startBackend({ print })
})
afterEach(() => studio.end())

const HOSTILE = '<img src=x onerror=alert(1)>"\'&'
const REMOTE =
  /<script|<link|<[a-z]+(\s+[a-z]+="[^"]*")*\s+src=(?!"data:)|url\(["']?(?!data:)|@import/i

async function aFilledSheet(locale: 'en' | 'zh-CN' | 'ru') {
  const { client } = studio
  const { planId } = await client.plans.create({ name: HOSTILE, client: HOSTILE, locale })
  const own = await client.checks.create({
    planId,
    fields: { moment: 'buy', title: HOSTILE, severity: 3, state: 'unchecked', howTo: HOSTILE },
  })
  const said = { device: HOSTILE, who: HOSTILE, note: HOSTILE }
  const { id: auditId } = await client.audits.create({
    planId,
    fields: { title: HOSTILE, moments: ['buy'], startedOn: '2026-11-20', ...said },
  })
  const of = { planId, auditId, checkId: own.id }
  const patch = { state: 'fail' as const, note: HOSTILE, device: HOSTILE }
  await client.findings.put({ ...of, patch })
  const file = new File([PIXEL], `${HOSTILE}.png`, { type: 'image/png' })
  await client.evidence.add({ ...of, file })
  const options = { auditId, moments: ['know' as const] }
  const pdf = await client.audits.sheet({ planId, options })
  return { pdf, html: printed.at(-1)!, planId }
}

it('writes what people typed as words and loads nothing from outside', async () => {
  const { html, pdf } = await aFilledSheet('en')
  expect(html).not.toContain('<img src=x')
  expect(html).not.toMatch(REMOTE)
  expect(html.match(/&lt;img src=x onerror=alert\(1\)&gt;/g)!.length).toBeGreaterThanOrEqual(8)
  expect(html).toContain(`data:image/png;base64,${PIXEL.toString('base64')}`)
  expect(pdf.name).toMatch(/audit sheet 2026-11-21\.pdf$/)
})

it('has the checks of the audit’s moments, in the plan’s language', async () => {
  const { html } = await aFilledSheet('ru')
  expect(html).toContain('lang="ru"')
  expect(html).toContain('Заказать можно без регистрации')
  expect(html).not.toContain('Текст читается без увеличения')
  expect(html).toContain('class="on"')
})

it('is empty to fill in by hand where no audit is named', async () => {
  const { planId } = await aFilledSheet('zh-CN')
  const options = { auditId: null, moments: ['know' as const, 'buy' as const] }
  await studio.client.audits.sheet({ planId, options })
  const html = printed.at(-1)!
  expect(html).toContain('无需放大即可阅读')
  expect(html).not.toContain('class="on"')
  expect(html).toContain('class="lines"')
})

it('says that there is no printer where there is none', async () => {
  studio.end()
  studio = startBackend()
  const { planId } = await studio.client.plans.create({ name: 'A', client: '' })
  const sheet = studio.client.audits.sheet({ planId, options: { moments: ['buy'] } })
  await expect(sheet).rejects.toMatchObject({ code: 'NO_PRINTER' })
})
