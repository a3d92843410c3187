import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aSheetXml, aWorkbook } from '#test/builders/a-workbook.ts'
import { aZip } from '#test/builders/a-zip.ts'
import { notesOf, phrasesOf, problemsOf, reading, readingAll, reasonsOf } from './reading.ts'

const LIST = [
  ['Keyword', 'Volume', 'KD', 'CPC'],
  ['trail shoes', 1200, 30, 0.45],
  ['road shoes', null, 12, 1.234],
  ['track spikes', 90, null, null],
]

describe('a workbook', () => {
  it('gives the keywords of its sheet, numbers as numbers, with the rows of the sheet', async () => {
    const file = await reading(aWorkbook([{ name: 'Keywords', rows: LIST }]), 'book.xlsx')
    expect(file.report).toMatchObject({
      file: 'book.xlsx',
      encoding: 'xlsx',
      headerRow: 1,
      rows: 3,
    })
    expect(file.drafts.map(({ row, phrase, volume, cpc }) => [row, phrase, volume, cpc])).toEqual([
      [2, 'trail shoes', 1200, 0.45],
      [3, 'road shoes', null, 1.234],
      [4, 'track spikes', 90, null],
    ])
    expect(file.report.problemCount).toBe(0)
  })

  it('is searched for the sheet that holds keywords, wherever it stands and whatever its name', async () => {
    const { lists, besides, refused, questions } = await readingAll(
      aWorkbook([
        { name: 'Keywords', rows: [['Weekly notes'], ['call the printer']] },
        {
          name: 'Chart',
          rows: [
            ['Date', 'Clicks', 'Impressions'],
            ['2026-01-01', 1, 2],
          ],
        },
        { name: 'Empty', rows: [] },
        { name: 'Sheet4', rows: LIST },
      ]),
    )
    expect(lists.map(({ report }) => report.file)).toEqual(['book.xlsx › Sheet4'])
    expect(lists[0]!.drafts[0]!.source.file).toBe('book.xlsx › Sheet4')
    expect(reasonsOf(besides)).toEqual([
      'book.xlsx › Chart: not-a-keyword-list dates',
      'book.xlsx › Empty: empty',
      'book.xlsx › Keywords: no-keyword-column',
    ])
    expect([refused, questions]).toEqual([[], []])
  })

  it('may hold several lists', async () => {
    const { lists } = await readingAll(
      aWorkbook([
        { name: 'en', rows: LIST },
        {
          name: 'ru',
          rows: [
            ['Фраза', 'Частотность'],
            ['кроссовки', 10],
          ],
        },
      ]),
    )
    expect(lists.map((list) => phrasesOf(list).length)).toEqual([3, 1])
  })

  it('is read by the values that its formulas had, errors and booleans apart', async () => {
    const cells = [
      { xml: '<c t="str"><f>A1&amp;"x"</f><v>from a formula</v></c>' },
      { xml: '<c><f>1+1</f><v>240</v></c>' },
      { xml: '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>' },
      { xml: '<c t="inlineStr"><is><r><t>0.</t></r><r><t>75</t></r></is></c>' },
    ]
    const file = await reading(aWorkbook([{ name: 'S', rows: [LIST[0]!, cells] }]))
    expect(file.drafts).toMatchObject([
      { phrase: 'from a formula', volume: 240, difficulty: null, cpc: 0.75 },
    ])
  })

  it('shows dates as days, in both of the calendars that spreadsheets count by', async () => {
    const rows = [
      ['Keyword', 'Updated'],
      ['a', { xml: '<c s="1"><v>46243</v></c>' }],
    ]
    const first = await reading(aWorkbook([{ name: 'S', rows }]))
    expect(first.report.view.rows).toEqual([['a', '2026-08-09']])
    const mac = await reading(aWorkbook([{ name: 'S', rows }], { from1904: true }))
    expect(mac.report.view.rows).toEqual([['a', '2030-08-10']])
  })

  it('keeps escaped characters, rich text and no phonetic hints of shared texts', async () => {
    const strings =
      '<sst><si><t>Keyword</t></si><si><r><t xml:space="preserve">trail </t></r><r><t>shoes &amp; socks</t></r><rPh sb="0" eb="1"><t>トレイル</t></rPh></si><si><t>a_x000D_b</t></si></sst>'
    const xml =
      '<x:worksheet xmlns:x="u"><x:sheetData><x:row r="3"><x:c r="B3" t="s"><x:v>0</x:v></x:c></x:row><x:row r="5"><x:c r="B5" t="s"><x:v>1</x:v></x:c></x:row><x:row r="9"><x:c r="B9" t="s"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>'
    const file = await reading(aWorkbook([{ name: 'S', xml }], { strings }))
    expect(file.drafts.map(({ row, phrase }) => [row, phrase])).toEqual([
      [5, 'trail shoes & socks'],
      [9, 'a b'],
    ])
  })

  it('tells a footer below a gap from keywords', async () => {
    const footer = ['Upgrade for more rows']
    const file = await reading(aWorkbook([{ name: 'S', rows: [...LIST, [], footer] }]))
    expect(phrasesOf(file)).toHaveLength(3)
    expect(problemsOf(file)).toEqual(['6 footer out'])
  })

  it('keeps a keyword of which nothing else is known', async () => {
    const file = await reading(aWorkbook([{ name: 'S', rows: [...LIST, ['alone'], LIST[1]!] }]))
    expect(phrasesOf(file)).toContain('alone')
    expect(problemsOf(file)).toEqual(['6 duplicate-in-file out'])
  })
})

describe('a workbook that means harm', () => {
  const sheet = aSheetXml([['Keyword'], [{ xml: '<c t="inlineStr"><is><t>&lol;</t></is></c>' }]])

  it('is refused with a document type, so that no entity is ever resolved', async () => {
    const xml = `<!DOCTYPE x [<!ENTITY lol SYSTEM "http://127.0.0.1:1/">]>${sheet}`
    const { refused, lists } = await readingAll(aWorkbook([{ name: 'S', xml }]))
    expect(lists).toEqual([])
    expect(reasonsOf(refused)).toEqual(['book.xlsx: damaged-archive xl/worksheets/sheet1.xml'])
  })

  it('has its links to the outside passed over', async () => {
    const links =
      '<Relationship Id="rId1" TargetMode="External" Type="x/worksheet" Target="http://127.0.0.1:1/a.xml"/>'
    const more = [{ path: 'xl/externalLinks/externalLink1.xml', content: '<externalLink/>' }]
    const file = await reading(aWorkbook([{ name: 'S', rows: LIST }], { links, more }))
    expect(phrasesOf(file)).toHaveLength(3)
  })

  it.each([
    [
      'a sheet that unpacks to far too much',
      { xml: ' '.repeat(60_000_000) },
      undefined,
      'archive-bomb',
    ],
    ['a sheet larger than it claims', { xml: aSheetXml(LIST) }, 10, 'damaged-archive'],
    ['a sheet smaller than it claims', { xml: aSheetXml(LIST) }, 4_000, 'damaged-archive'],
    ['a sheet that claims gigabytes', { xml: aSheetXml(LIST) }, 4_000_000_000, 'too-large'],
  ])('is refused for %s', async (_, { xml }, claims, reason) => {
    const parts = [
      {
        path: 'xl/workbook.xml',
        content: '<workbook><sheets><sheet name="S"/></sheets></workbook>',
      },
      { path: 'xl/worksheets/sheet1.xml', content: xml, ...(claims && { claims }) },
    ]
    const { refused } = await readingAll(aZip(parts))
    expect(refused).toMatchObject([{ file: 'book.xlsx', reason }])
  })

  it('cannot make rows and cells without end out of a few', async () => {
    const row = (r: number, cell: string) => `<row r="${r}"><c r="${cell}"><v>1</v></c></row>`
    const body = `<row r="1"><c r="A1" t="inlineStr"><is><t>Keyword</t></is></c></row>`
    const wide = `<worksheet><sheetData>${body}${row(2, 'XFD2')}${row(1_048_576, 'A1048576')}</sheetData></worksheet>`
    const file = await reading(aWorkbook([{ name: 'S', xml: wide }]))
    expect(file.drafts.map((draft) => draft.row)).toEqual([1_048_576])
    expect(notesOf(file)).toMatchObject({ 'cells-left-out': 1 })
    for (const bad of [row(1_048_577, 'A1'), row(2, 'XFE2'), row(0, 'A1'), row(2, '2')]) {
      const xml = `<worksheet><sheetData>${body}${bad}</sheetData></worksheet>`
      expect((await readingAll(aWorkbook([{ name: 'S', xml }]))).refused).toMatchObject([
        { reason: 'damaged-archive' },
      ])
    }
  })

  it('cannot hide a cell of megabytes: its row is left out with its number', async () => {
    const xml = aSheetXml([
      ['Keyword', 'Volume'],
      ['good', 1],
      ['x'.repeat(10_000_000), 2],
    ])
      .replaceAll('<c t="s"><v>0</v></c>', '<c t="inlineStr"><is><t>Keyword</t></is></c>')
      .replaceAll('<c t="s"><v>1</v></c>', '<c t="inlineStr"><is><t>Volume</t></is></c>')
      .replaceAll('<c t="s"><v>2</v></c>', '<c t="inlineStr"><is><t>good</t></is></c>')
      .replaceAll(
        '<c t="s"><v>3</v></c>',
        `<c t="inlineStr"><is><t>${Array.from({ length: 200_000 }, (_, i) => i).join('')}</t></is></c>`,
      )
    const file = await reading(aWorkbook([{ name: 'S', xml }]))
    expect(problemsOf(file)).toEqual(['3 phrase-too-long out'])
  })

  it('is refused or read, whatever bytes of it are changed', async () => {
    const whole = aWorkbook([{ name: 'S', rows: LIST }])
    const changes = fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 8 })
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(whole.length), async (changed, cut) => {
        const bytes = whole.slice(0, changed.length % 2 ? whole.length : cut)
        for (const [at, value] of changed) if (at < bytes.length) bytes[at] = value
        const found = await readingAll(bytes)
        expect(found.lists.length + found.questions.length + found.refused.length).toBeGreaterThan(
          0,
        )
      }),
      { numRuns: 400 },
    )
  })
})
