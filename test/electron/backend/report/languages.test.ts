import { describe, expect, it } from 'vitest'
import { renderReport } from '#electron/backend/report/render-report.ts'
import { LOCALES } from '#shared/domain/plan.ts'
import { defaultPlan } from '#shared/playbook/default-plan.ts'

/** A new plan as it is, its defaults in its own language; the words of the page without its styles. */
async function wordsOf(locale: (typeof LOCALES)[number]) {
  const { settings, columns, checks } = defaultPlan({
    name: '2026',
    client: '',
    locale,
    path: 'search',
  })
  const ordered = columns.map((column, at) => ({ ...column, order: `a${at}` }))
  const board = { planId: 'p', settings, columns: ordered, checks, cards: [], topics: [] }
  const { html, fileName } = await renderReport({
    board,
    keywordsByTopic: new Map(),
    today: '2026-11-21',
    options: { pageSize: 'A4', locale, preparedBy: '' },
  })
  const text = html.replace(/<style>[\s\S]*?<\/style>|<code>[\s\S]*?<\/code>|<[^>]+>/g, ' ')
  return { html, fileName, text }
}

describe.each(LOCALES)('the report in %s', (locale) => {
  it('says its language and shows no key and no hole', async () => {
    const { html, text } = await wordsOf(locale)
    expect(html).toContain(`lang="${locale}"`)
    expect(text).not.toMatch(/\{\{|\b(?:cover|summary|method|momentPage|heatmap)\.[a-z]/)
  })
})

it.each([
  ['zh-CN', '2026 - 内容计划 2026-11-21.pdf', '2026年11月21日'],
  ['ru', '2026 - контент-план 2026-11-21.pdf', '21 ноября 2026'],
] as const)('in %s file name and dates are in that language too', async (locale, name, day) => {
  const { fileName, text } = await wordsOf(locale)
  expect(fileName).toBe(name)
  expect(text.replaceAll('\u00a0', ' ')).toContain(day)
  const names = /Apple Pay|Google Pay|PayPal|JSON|KOL|UGC|SEO|SMS|WhatsApp|AR|npm|moment-studio/g
  expect(text.replace(names, '').match(/[A-Za-z]{4,}/g)).toBeNull()
})
