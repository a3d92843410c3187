import { describe, expect, it } from 'vitest'
import { renderReport } from '#electron/backend/report/render-report.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import type { ReportOptions } from '#shared/contract/reports.ts'
import type { Board } from '#shared/domain/board.ts'
import { aBoard } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aKeyword, aTopic } from '#test/builders/a-topic.ts'
import { workedExample, WORKED_EXAMPLE_DAY } from '#test/builders/worked-example.ts'

const today = WORKED_EXAMPLE_DAY
const OPTIONS: ReportOptions = { pageSize: 'A4', locale: 'en', preparedBy: 'Studio Weststadt' }

function render(board: Board, options: Partial<ReportOptions> = {}, keywordsByTopic = new Map()) {
  return renderReport({ board, keywordsByTopic, today, options: { ...OPTIONS, ...options } })
}

/** The text of the document as a reader sees it, white space folded. */
function textOf(html: string): string {
  return html
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')
}

const ATTACKS = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</style><script>alert(1)</script>',
  '{{client}} $t(document.title)',
]

describe('the report', () => {
  it('says plan, client, preparer and day on the cover', async () => {
    const board = aBoard({ settings: { name: 'Spring', client: 'Nordpfad' } })
    const { html, title } = await render(board)
    const cover = /<section class="cover">.*?<\/section>/s.exec(html)![0]
    expect(textOf(cover)).toMatch(/Spring.*Nordpfad.*Studio Weststadt.*November 21, 2026/)
    expect(title).toBe('Content plan: Spring')
    expect(html).toContain('<title>Content plan: Spring</title>')
    expect(html).toMatch(/^<!doctype html>\s*<html lang="en">/)
  })

  it('shows the scores of the coverage model', async () => {
    const board = workedExample()
    const { moments, overall } = scorePlan(board, today)
    const text = textOf((await render(board)).html)
    expect(text).toContain(`The plan scores ${Math.round(overall)} of 100`)
    for (const { score } of Object.values(moments)) {
      expect(text).toContain(`${score.toFixed(1)} of 100`)
    }
    // know: 49.468 (48.6638–50.5306), 0.85 measured
    expect(text).toContain('20.5 below the target of 70 Range 49–51 · 85% measured')
  })

  it("prints parts whose points add up to the moment's score and to 100", async () => {
    const { html } = await render(workedExample())
    const tables = [...html.matchAll(/<table class="parts[^>]*>.*?<\/table>/gs)].map(
      ([table]) => table,
    )
    expect(tables).toHaveLength(4)
    for (const table of tables) {
      const parts = [...table.matchAll(/<tr class="part">.*?<\/tr>/gs)].map(([row]) =>
        [...row.matchAll(/class="n">([\d.]+)</g)].map(([, figure]) => Number(figure)),
      )
      const column = (at: number) => parts.reduce((sum, row) => sum + (row[at] ?? 0), 0)
      const foot = /<tfoot>.*<\/tfoot>/s.exec(table)![0]
      const totals = [...foot.matchAll(/class="n">([\d.]+)</g)].map(([, figure]) => Number(figure))
      expect(column(0)).toBeCloseTo(totals[0]!, 6)
      expect(column(1)).toBeCloseTo(totals[1]!, 6)
      expect(totals[2]).toBeCloseTo(100, 6)
    }
  })

  it('lists the topics of a moment by demand, with how well they are answered', async () => {
    const board = aBoard({
      topics: [
        aTopic({ id: 'small', title: 'small one', volumes: [10] }),
        aTopic({ id: 'large', title: 'large one', volumes: [{ low: 1000, high: 4000 }, 50] }),
        aTopic({ id: 'dark', title: 'dark one', volumes: [null] }),
      ],
      cards: [aCard({ topics: ['small'] })],
    })
    const keywords = new Map([['large', [aKeyword({ phrase: 'trail shoe sizes' })]]])
    const text = textOf((await render(board, {}, keywords)).html)
    expect(text).toMatch(
      /large one 2 keywords: trail shoe sizes 1.05K–4.05K none 0% small one 1 keyword 10 1 100% dark one 1 keyword unknown none 0%/,
    )
  })

  it('puts every card that is not archived on the board, by moment, column and place', async () => {
    const board = aBoard({
      cards: [
        aCard({ title: 'buy one', moment: 'buy' }),
        aCard({ title: 'second', columnId: 'draft', order: 'b' }),
        aCard({
          title: 'first',
          columnId: 'draft',
          order: 'a',
          dueOn: '2026-11-01',
          owner: 'Anna',
        }),
        aCard({ title: 'idea', columnId: 'idea' }),
        aCard({ title: 'put away', archived: true }),
      ],
    })
    const { html } = await render(board)
    const table = textOf(/<table class="list board">.*?<\/table>/s.exec(html)![0])
    expect(table).toMatch(/idea.*first.*second.*buy one/)
    expect(table).toMatch(/first Guide Anna Nov 1, 2026 overdue 30%/)
    expect(table).not.toContain('put away')
    expect(textOf(html)).toContain('1 archived card is left out.')
  })

  it('tells empty cells of the heatmap from those that are not expected, in words', async () => {
    const { html } = await render(workedExample())
    const table = /<table class="heat">.*?<\/table>/s.exec(html)![0]
    expect(table).toContain('not expected')
    expect(table).toMatch(/<td class="void">\s*empty/)
    expect(table).toMatch(/<td class="h\d">\d+<\/td>/)
  })

  it('is whole for an empty plan', async () => {
    const text = textOf((await render(aBoard())).html)
    expect(text).toContain('There are no cards in this plan yet')
    expect(text).not.toMatch(/NaN|undefined|Infinity|\{\{/)
  })

  it('holds no script, handler or outside reference, whatever the texts', async () => {
    for (const attack of ATTACKS) {
      const board = aBoard({
        settings: {
          name: attack,
          client: attack,
          goal: attack,
          channels: [{ id: 'c', title: attack, moments: ['know'] }],
          tactics: [{ id: 't', moment: 'know', title: attack, weight: 1, off: false }],
        },
        columns: [{ id: 'live', title: attack, progress: 1, limit: null, order: 'a' }],
        cards: [
          aCard({ title: attack, owner: attack, url: `https://example.com/${attack}` }),
          aCard({ title: attack, url: 'javascript:alert(1)' }),
        ],
        topics: [aTopic({ id: 't', title: attack })],
      })
      const keywords = new Map([['t', [aKeyword({ phrase: attack })]]])
      const { html } = await render(board, { preparedBy: attack }, keywords)
      expect(html).not.toMatch(/<(script|img|svg|iframe|object|embed|base|link|form)\b/i)
      expect(html).not.toMatch(/<[^>]*\son\w+\s*=/i)
      expect(html).not.toMatch(/href="(?!https:\/\/example\.com|mailto:)/)
      expect(html).not.toMatch(/<[^>]*\ssrc=|@import/)
      expect(html.match(/url\((?!data:font\/woff2;base64,)/g)).toBeNull()
      // Written out as it is: nothing in a title is a placeholder or a reference to another text.
      if (attack.startsWith('{{')) expect(textOf(html)).toContain(attack)
      expect(html.match(/<style>/g)).toHaveLength(1)
      expect(html.match(/<\/style>/g)).toHaveLength(1)
    }
  })

  it('writes numbers and dates as its language does', async () => {
    const { html } = await render(aBoard({ settings: { name: '春季' } }), { locale: 'zh-CN' })
    expect(html).toContain('<html lang="zh-CN">')
    expect(html).toContain('2026年11月21日')
  })
})
