import { describe, expect, it } from 'vitest'
import { aWorkbook } from '#test/builders/a-workbook.ts'
import { aZip } from '#test/builders/a-zip.ts'
import { phrasesOf, readingAll, reasonsOf } from './reading.ts'

const QUERIES = 'Top queries,Clicks,Impressions,CTR,Position\ntrail shoes,5,90,5.56%,3.1\n'
const other = (first: string) => `${first},Clicks,Impressions,CTR,Position\nx,5,90,5.56%,3.1\n`

const performance = [
  { path: 'Chart.csv', content: other('Date') },
  { path: 'Queries.csv', content: QUERIES },
  { path: 'Pages.csv', content: other('Top pages') },
  { path: 'Countries.csv', content: other('Country') },
  { path: 'Devices.csv', content: other('Device') },
  { path: 'Search appearance.csv', content: other('Search Appearance').split('\n')[0]! },
  { path: 'Filters.csv', content: 'Filter,Value\nSearch type,Web\n' },
]
const named = { name: 'site.zip' }

describe('an archive', () => {
  it('of a whole Search Console export gives its queries and says what the rest is', async () => {
    const { lists, besides, refused } = await readingAll(aZip(performance), named)
    expect(lists.map(({ report }) => [report.file, report.layout])).toEqual([
      ['site.zip › Queries.csv', 'search-console-queries'],
    ])
    expect(phrasesOf(lists[0]!)).toEqual(['trail shoes'])
    expect(reasonsOf(besides)).toEqual([
      'site.zip › Chart.csv: not-a-keyword-list dates',
      'site.zip › Pages.csv: not-a-keyword-list pages',
      'site.zip › Countries.csv: not-a-keyword-list countries',
      'site.zip › Devices.csv: not-a-keyword-list devices',
      'site.zip › Search appearance.csv: not-a-keyword-list search-appearance',
      'site.zip › Filters.csv: not-a-keyword-list filters',
    ])
    expect(refused).toEqual([])
  })

  it('is recognised by its bytes, with folders and what systems put in passed over', async () => {
    const { lists, besides } = await readingAll(
      aZip([
        { path: 'export/', content: '' },
        { path: 'export/Queries.csv', content: QUERIES, stored: true },
        { path: '__MACOSX/export/._Queries.csv', content: 'x' },
        { path: 'export/.DS_Store', content: 'x' },
      ]),
      { name: 'looks-like.csv' },
    )
    expect(lists.map(({ report }) => report.file)).toEqual(['looks-like.csv'])
    expect(besides).toEqual([])
  })

  it('may hold several lists of one name, and workbooks', async () => {
    const book = aWorkbook([{ name: 'S', rows: [['Keyword'], ['from a workbook']] }])
    const { lists } = await readingAll(
      aZip([
        { path: 'a.csv', content: QUERIES },
        { path: 'a.csv', content: QUERIES },
        { path: 'b.xlsx', content: book, stored: true },
      ]),
      named,
    )
    expect(lists.map(({ report }) => report.file)).toEqual([
      'site.zip › a.csv',
      'site.zip › a.csv (2)',
      'site.zip › b.xlsx',
    ])
  })

  it('without any list says of each part what it is', async () => {
    const { refused, besides } = await readingAll(aZip([performance[0]!, performance[6]!]), named)
    expect(besides).toEqual([])
    expect(reasonsOf(refused)).toEqual([
      'site.zip › Chart.csv: not-a-keyword-list dates',
      'site.zip › Filters.csv: not-a-keyword-list filters',
    ])
  })

  it.each([
    ['empty', [], 'empty'],
    ['locked by a password', [{ path: 'a.csv', content: QUERIES, encrypted: true }], 'encrypted'],
    [
      'an archive in an archive',
      [{ path: 'a.zip', content: aZip(performance) }],
      'archive-in-archive',
    ],
    [
      'one that lies about a size',
      [{ path: 'a.csv', content: QUERIES, claims: 20 }],
      'damaged-archive',
    ],
    ['one that claims too much', [{ path: 'a.csv', content: QUERIES, claims: 4e9 }], 'too-large'],
    ['a bomb', [{ path: 'a.csv', content: new Uint8Array(30_000_000) }], 'archive-bomb'],
    [
      'one of thousands of files',
      Array.from({ length: 2_001 }, (_, i) => ({ path: `${i}.csv`, content: '' })),
      'too-many-parts',
    ],
    [
      'an OpenDocument sheet',
      [
        { path: 'mimetype', content: 'application/vnd.oasis.opendocument.spreadsheet' },
        { path: 'content.xml', content: '<x/>' },
      ],
      'other-spreadsheet',
    ],
  ])('is refused when it is %s', async (_, parts, reason) => {
    const { refused, lists } = await readingAll(aZip(parts), named)
    expect(lists).toEqual([])
    expect(refused).toMatchObject([{ reason }])
  })

  it('reads what it can beside a part that it cannot', async () => {
    const { lists, refused } = await readingAll(
      aZip([
        { path: 'bad.csv', content: QUERIES, claims: 20 },
        { path: 'good.csv', content: QUERIES },
      ]),
      named,
    )
    expect(lists).toHaveLength(1)
    expect(refused).toMatchObject([{ file: 'site.zip › bad.csv', reason: 'damaged-archive' }])
  })
})
