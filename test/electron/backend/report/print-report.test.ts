import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, it } from 'vitest'
import { renderReport } from '#electron/backend/report/render-report.ts'
import { createBrowserPrinter } from '#electron/hosts/browser-printer.ts'
import type { ReportOptions } from '#shared/contract/reports.ts'
import type { Board } from '#shared/domain/board.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { aBoard, aChannel } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aTopic } from '#test/builders/a-topic.ts'

const print = createBrowserPrinter()
const TITLES = [
  'Trail or road: which shoe for which run',
  '如何系越野跑鞋鞋带：后跟锁定法',
  'Как выбрать трейловые кроссовки',
  'Größere Füße – “wide fit” guide',
]

function fullBoard(cards: number, settings: Partial<Board['settings']> = {}): Board {
  return aBoard({
    settings: {
      name: '越野跑鞋, spring',
      client: 'Нордпфад',
      channels: ['Website', 'Search', 'Social', 'Store', '线下门店'].map((title) =>
        aChannel({ title, moments: ['know', 'buy'] }),
      ),
      ...settings,
    },
    topics: TITLES.map((title) => aTopic({ title })),
    cards: Array.from({ length: cards }, (_, i) =>
      aCard({
        title: `${TITLES[i % TITLES.length]!} ${i}`,
        moment: MOMENTS[i % MOMENTS.length]!,
        columnId: ['idea', 'draft', 'live'][i % 3]!,
        owner: ['李梅', 'Иван', null][i % 3]!,
      }),
    ),
  })
}

type Printed = { pages: string[]; sizes: [number, number][]; raw: string }

async function printed(board: Board, options: Partial<ReportOptions> = {}): Promise<Printed> {
  const all: ReportOptions = { pageSize: 'A4', locale: 'en', preparedBy: '', ...options }
  const today = '2026-11-21'
  const report = await renderReport({ board, keywordsByTopic: new Map(), today, options: all })
  const bytes = await print({ ...report, pageSize: all.pageSize })
  const raw = Buffer.from(bytes).toString('latin1')
  const pdf = await getDocumentProxy(bytes)
  const sizes: [number, number][] = []
  for (let page = 1; page <= pdf.numPages; page++) {
    const { width, height } = (await pdf.getPage(page)).getViewport({ scale: 1 })
    sizes.push([Math.round(width), Math.round(height)])
  }
  const { text } = await extractText(pdf, { mergePages: false })
  // A title may be broken over lines anywhere between Chinese characters.
  return { pages: text.map((page) => page.normalize('NFKC').replace(/\s+/g, '')), sizes, raw }
}

const squeezed = (text: string) => text.normalize('NFKC').replace(/\s+/g, '')

describe('the printed report', { timeout: 120_000 }, () => {
  it('holds every card, in Chinese and Russian too, drawn with the bundled fonts alone', async () => {
    const board = fullBoard(68)
    const { pages, raw } = await printed(board)
    const text = pages.join('')
    for (const { title } of board.cards) expect(text).toContain(squeezed(title))
    for (const owner of ['李梅', 'Иван']) expect(text).toContain(owner)
    // Chromium embeds a variable font as Type 3; a font of the machine would come by its name.
    expect(raw).toMatch(/\/Subtype \/Type3/)
    expect(raw).not.toMatch(/\/BaseFont/)
  })

  it.each([
    ['A4', [595, 842]],
    ['Letter', [612, 792]],
  ] as const)('fills %s sheets, with a cover of one page', async (pageSize, size) => {
    const { pages, sizes } = await printed(fullBoard(12), { pageSize })
    expect(new Set(sizes.map(String))).toEqual(new Set([String(size)]))
    expect(pages[0]).toContain(squeezed('Content plan'))
    expect(pages[1]).toContain(squeezed('Where the plan stands'))
  })

  it('numbers every page but the cover once and names plan and client beside it', async () => {
    const { pages } = await printed(fullBoard(68))
    const total = pages.length
    expect(pages[0]).not.toContain(`1/${total}`)
    pages.slice(1).forEach((page, i) => {
      expect(page.split(`${i + 2}/${total}`)).toHaveLength(2)
      expect(page).toContain(squeezed('越野跑鞋, spring · Нордпфад'))
    })
  })

  it('starts each moment, the board and the method on a new page and repeats the table head', async () => {
    const { pages } = await printed(fullBoard(120))
    const bodies = pages.map((page, i) =>
      page
        .replace(`${i + 1}/${pages.length}`, '')
        .replace(squeezed('越野跑鞋, spring · Нордпфад'), ''),
    )
    const first = (title: string) => bodies.findIndex((page) => page.startsWith(squeezed(title)))
    const starts = ['Know', 'Go', 'Do', 'Buy', 'The board', 'How the scores are made'].map(first)
    expect(starts.every((page) => page > 1)).toBe(true)
    expect(starts).toEqual(starts.toSorted((a, b) => a - b))
    const boardPages = pages.slice(starts[4], starts[5])
    expect(boardPages.length).toBeGreaterThan(2)
    for (const page of boardPages) expect(page).toContain('MomentColumnTitleKindOwnerDueStrength')
  })

  it('cuts nothing of a name of 500 characters', async () => {
    const name = 'Spring campaign for trail running shoes '.repeat(13).slice(0, 500)
    const { pages } = await printed(fullBoard(4, { name }))
    expect(pages[0]).toContain(squeezed(name))
    expect(pages[1]).toContain(squeezed('Where the plan stands'))
  })
})
