import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readPageExport } from '#shared/result-import/read-page-export.ts'
import { aWorkbook } from '#test/builders/a-workbook.ts'
import { aZip } from '#test/builders/a-zip.ts'

const today = '2026-11-21'
const read = (content: string | Uint8Array, name = 'Pages.csv') =>
  readPageExport({
    name,
    bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content,
    today,
  })

const HEAD = 'Top pages,Clicks,Impressions,CTR,Position'
const PAGES = `${HEAD}
https://shop.example/sizes,120,4000,3%,4.25
https://shop.example/lacing,0,90,0%,31.1
`

describe('the pages of an export', () => {
  it('are read with their figures', async () => {
    expect(await read(PAGES)).toEqual({
      file: 'Pages.csv',
      period: null,
      filters: [],
      pages: [
        {
          ...{ row: 2, url: 'https://shop.example/sizes' },
          ...{ clicks: 120, impressions: 4000, position: 4.25 },
        },
        {
          ...{ row: 3, url: 'https://shop.example/lacing' },
          ...{ clicks: 0, impressions: 90, position: 31.1 },
        },
      ],
      rows: 2,
      isCapped: false,
      problems: [],
      problemCount: 0,
    })
  })

  it.each([
    ['Chinese', '热门网页,点击次数,展示,点击率,排名'],
    ['Russian', 'Популярные страницы,Клики,Показы,CTR,Позиция'],
    ['German', 'Die häufigsten Seiten,Klicks,Impressionen,CTR,Position'],
    ['its interface for programs', 'page,clicks,impressions,ctr,position'],
    ['a sheet of one’s own', 'Clicks,URL,Impressions,CTR,Position'],
  ])('are known by headings in %s', async (_, head) => {
    const own = head.startsWith('Clicks')
    const row = own ? '7,https://shop.example/x,70,10%,2' : 'https://shop.example/x,7,70,10%,2'
    expect((await read(`${head}\n${row}\n`)).pages).toEqual([
      { row: 2, url: 'https://shop.example/x', clicks: 7, impressions: 70, position: 2 },
    ])
  })

  it('are found in the archive that the tool makes, with its days and filters', async () => {
    const archive = aZip([
      {
        path: 'Queries.csv',
        content: 'Top queries,Clicks,Impressions,CTR,Position\nsizes,1,2,50%,3\n',
      },
      {
        path: 'Chart.csv',
        content:
          'Date,Clicks,Impressions,CTR,Position\n2026-09-30,1,2,50%,3\n2026-09-03,1,2,50%,3\n',
      },
      { path: 'Pages.csv', content: PAGES },
      { path: 'Filters.csv', content: 'Filter,Value\nSearch type,Web\nDate,Last 28 days\n' },
    ])
    expect(await read(archive, 'export.zip')).toMatchObject({
      file: 'export.zip › Pages.csv',
      period: { from: '2026-09-03', to: '2026-09-30' },
      filters: [
        { name: 'Search type', value: 'Web' },
        { name: 'Date', value: 'Last 28 days' },
      ],
      pages: [{ clicks: 120 }, { clicks: 0 }],
      problemCount: 0,
    })
  })

  it('are found in a workbook, where days and shares are numbers', async () => {
    const day = (serial: number) => ({ xml: `<c s="1"><v>${serial}</v></c>` })
    const book = aWorkbook([
      {
        name: 'Dates',
        rows: [
          ['Date', 'Clicks', 'Impressions', 'CTR', 'Position'],
          [day(46266), 1, 2, 0.5, 3],
          [day(46268), 1, 2, 0.5, 3],
        ],
      },
      {
        name: 'Pages',
        rows: [
          HEAD.split(','),
          ['https://shop.example/sizes', 120, 4000, 0.030000000000000002, 4.25],
        ],
      },
    ])
    expect(await read(book, 'export.xlsx')).toMatchObject({
      period: { from: '2026-09-01', to: '2026-09-03' },
      pages: [{ clicks: 120, impressions: 4000, position: 4.25 }],
    })
  })

  it('have their days from a filter that names two of them', async () => {
    const archive = (value: string) =>
      aZip([
        { path: 'Pages.csv', content: PAGES },
        { path: 'Filters.csv', content: `Filter,Value\nDate,"${value}"\n` },
      ])
    const days = { from: '2026-09-01', to: '2026-09-30' }
    expect((await read(archive('2026-09-01 – 2026-09-30'))).period).toEqual(days)
    expect((await read(archive('2026-09-30 - 2026-09-01'))).period).toBeNull()
    expect((await read(archive('Last 3 months'))).period).toBeNull()
  })

  it('may be written with other separators, digits and bytes', async () => {
    const text = `Популярные страницы;Клики;Показы;CTR;Позиция\r\nhttps://shop.example/x;1 234;98\u00A0765;1,25%;4,5\r\n`
    const utf16 = Buffer.from(`\uFEFF${text}`, 'utf16le')
    for (const bytes of [text, new Uint8Array(utf16)]) {
      expect((await read(bytes)).pages).toEqual([
        { row: 2, url: 'https://shop.example/x', clicks: 1234, impressions: 98765, position: 4.5 },
      ])
    }
  })

  it('lose a bad row, and no other', async () => {
    const text = `${HEAD}
https://shop.example/a,1,10,10%,2
not an address,1,10,10%,2
https://shop.example/b,many,10,10%,2
https://shop.example/c,1,-5,10%,2
https://shop.example/d,1,10,10%,0
https://shop.example/a,1,10,10%,2
,,,,
https://shop.example/e,0,0,0%,0
`
    const { pages, problems, rows } = await read(text)
    expect(pages.map(({ url, position }) => [url.at(-1), position])).toEqual([
      ['a', 2],
      ['d', null],
      ['e', null],
    ])
    expect(problems.map(({ row, problem }) => [row, problem])).toEqual([
      [3, 'no-address'],
      [4, 'bad-clicks'],
      [5, 'bad-impressions'],
      [6, 'bad-position'],
      [7, 'same-page-again'],
    ])
    expect(rows).toBe(7)
  })

  it('are told to be cut off where the tool stops', async () => {
    const rows = Array.from({ length: 1_000 }, (_, i) => `https://shop.example/${i},1,10,10%,2`)
    expect((await read([HEAD, ...rows].join('\n'))).isCapped).toBe(true)
  })

  it('of two periods compared are those of the newer one', async () => {
    const head =
      'Top pages,Last 28 days Clicks,Previous 28 days Clicks,Last 28 days Impressions,Previous 28 days Impressions,Last 28 days Position,Previous 28 days Position'
    const { pages } = await read(`${head}\nhttps://shop.example/x,9,5,90,50,3,4\n`)
    expect(pages).toMatchObject([{ clicks: 9, impressions: 90, position: 3 }])
  })

  it('come back as they were written', async () => {
    const page = fc.record({
      url: fc.webUrl({ withQueryParameters: true }).filter((url) => !url.includes('"')),
      clicks: fc.nat(1e9),
      impressions: fc.nat(1e9),
      tenths: fc.integer({ min: 10, max: 1_000 }),
    })
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(page, { selector: ({ url }) => url, minLength: 1, maxLength: 8 }),
        fc.constantFrom(',', ';', '\t'),
        async (given, mark) => {
          const rows = given.map(({ url, clicks, impressions, tenths }) => {
            const position = (tenths / 10).toFixed(1)
            return [
              `"${url}"`,
              clicks,
              impressions,
              '1%',
              `"${mark === ';' ? position.replace('.', ',') : position}"`,
            ].join(mark)
          })
          const { pages } = await read([HEAD.replaceAll(',', mark), ...rows].join('\n'))
          expect(pages.map(({ row: _, ...one }) => one)).toEqual(
            given.map(({ url, clicks, impressions, tenths }) => ({
              ...{ url, clicks, impressions },
              position: impressions === 0 ? null : tenths / 10,
            })),
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('a file without pages', () => {
  it.each([
    ['queries', 'Top queries,Clicks,Impressions,CTR,Position\nsizes,1,2,50%,3\n'],
    ['headings only', `${HEAD}\n`],
    ['prose', 'Dear all,\nplease find the numbers attached.\n'],
  ])('is refused: %s', async (_, text) => {
    await expect(read(text)).rejects.toMatchObject({
      code: 'UNREADABLE_FILE',
      data: { reason: 'no-pages' },
    })
  })

  it('says what is wrong with its bytes', async () => {
    await expect(read(new Uint8Array())).rejects.toMatchObject({ data: { reason: 'empty' } })
    const broken = aZip([{ path: 'Pages.csv', content: PAGES, encrypted: true }])
    await expect(read(broken)).rejects.toMatchObject({ data: { reason: 'encrypted' } })
  })

  it('is never anything but refused or read', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        try {
          expect((await read(bytes)).pages.length).toBeGreaterThan(0)
        } catch (error) {
          expect(error).toMatchObject({ code: 'UNREADABLE_FILE' })
        }
      }),
      { numRuns: 60 },
    )
  })
})
