import { describe, expect, it } from 'vitest'
import { aWorkbook } from '#test/builders/a-workbook.ts'
import { aZip } from '#test/builders/a-zip.ts'
import { IMPORT_LIMITS } from '#shared/keyword-import/limits.ts'
import { ownText } from '#shared/keyword-import/own-text.ts'
import {
  encoded,
  phrasesOf,
  problemsOf,
  reading,
  readingAll,
  reasonsOf,
  refusal,
  utf8,
} from './reading.ts'

const rowsOf = (count: number, row: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => row(at)).join('')
const LIST = 'Keyword,Volume\ntrail shoes,90\n'

describe('a cell of very many lines', () => {
  const prose = (lines: number) => rowsOf(lines, (at) => `line ${at} of a long note\n`)

  it('closed at last costs its own row and no other', async () => {
    const file = await reading(`Keyword,Volume\na,1\n"${prose(30_000)}",5\nlast,2\n`)
    expect(phrasesOf(file)).toEqual(['a', 'last'])
    expect(problemsOf(file)).toEqual(['3 phrase-too-long out'])
    expect(file.drafts.at(-1)?.row).toBe(30_004)
  })

  it('short enough for a phrase is one phrase on one line', async () => {
    const file = await reading(`Keyword,Volume\n"${rowsOf(40, (at) => `word${at}\n`)}",5\nlast,2\n`)
    expect(file.drafts[0]?.phrase).toMatch(/^word0 word1 .* word39$/)
    expect(phrasesOf(file)).toHaveLength(2)
  })

  it('ends where whole rows begin again, when its quote was a stray one', async () => {
    const rows = rowsOf(5_000, (at) => `shoe ${at},${at}\n`)
    const file = await reading(`Keyword,Volume\n"a note\n${prose(100)}${rows}`)
    expect(phrasesOf(file)).toEqual(Array.from({ length: 5_000 }, (_, at) => `shoe ${at}`))
    expect(problemsOf(file)).toEqual(['2 broken-quotes out'])
  })

  it('never closed is refused with the line on which it opens', async () => {
    const content = `Keyword,Volume\na,1\n"${prose(10_000)}`
    expect(await refusal(content)).toBe('unclosed-quote: 3')
    expect(await refusal(encoded(`\uFEFF${content}`, 'utf16le'))).toBe('unclosed-quote: 3')
  })
})

describe('too much of a thing', () => {
  it('is refused for more rows than are read, before any is', async () => {
    const rows = rowsOf(IMPORT_LIMITS.lines + 1, () => 'a,1\n')
    expect(await refusal(`Keyword,Volume\n${rows}`)).toBe('too-many-rows')
    expect(await refusal(`Keyword,Volume\r${rows.replaceAll('\n', '\r')}`)).toBe('too-many-rows')
    const wide = encoded(`\uFEFFKeyword\tVolume\n${rows}`, 'utf16le')
    expect(await refusal(wide)).toBe('too-many-rows')
  })

  it('takes no letter of a UTF-16 file for a line break', async () => {
    const rows = rowsOf(2_000, (at) => `${'ਊĊ'.repeat(120)}${at}\t1\n`)
    const file = await reading(encoded(`\uFEFFKeyword\tVolume\n${rows}`, 'utf16le'))
    expect(file.drafts).toHaveLength(2_000)
  })

  it.each([
    ['broken quotes', (at: number) => `"a"b ${at}",1\n`],
    ['too many cells', (at: number) => `a ${at},1,2,3\n`],
    ['no keyword', () => ',1\n'],
  ])('is refused when most rows have %s, with the first line', async (_, row) => {
    const rows = rowsOf(IMPORT_LIMITS.keptProblems + 10, row)
    expect(await refusal(`${LIST}${rows}`)).toBe('mostly-damaged: 3')
  })

  it('keeps the good rows of a file of which the smaller part is bad', async () => {
    const rows = rowsOf(IMPORT_LIMITS.keptProblems + 10, (at) => `a ${at},1\na,b,c\nb ${at},2\n`)
    const file = await reading(`Keyword,Volume\n${rows}`)
    expect(file.drafts).toHaveLength(2 * (IMPORT_LIMITS.keptProblems + 10))
  })

  it.each([
    ['plain', 'x,'.repeat(200_000)],
    ['quoted', '"x",'.repeat(60_000)],
  ])('leaves out a row of very many %s cells and shows its beginning', async (_, row) => {
    const file = await reading(`${LIST}${row}\nlast,2\n`)
    expect(phrasesOf(file)).toEqual(['trail shoes', 'last'])
    expect(problemsOf(file)).toEqual(['3 ragged-row out'])
  })

  it('keeps a row that only has very many blank cells more', async () => {
    const file = await reading(`${LIST}road shoes,5${','.repeat(100_000)}\n`)
    expect(phrasesOf(file)).toEqual(['trail shoes', 'road shoes'])
    expect(file.report.problemCount).toBe(0)
  })

  it('is counted over all tables of an archive', async () => {
    const table = `Keyword,Volume\n${rowsOf(90_000, (at) => `shoe ${at},1\n`)}`
    const parts = ['a.csv', 'b.csv', 'c.csv'].map((path) => ({ path, content: table }))
    const { lists, refused } = await readingAll(aZip(parts), { name: 'three.zip' })
    expect(lists).toHaveLength(2)
    expect(reasonsOf(refused)).toEqual(['three.zip › c.csv: too-many-rows'])
  })
})

describe('an archive that lies', () => {
  const queries = { path: 'Queries.csv', content: LIST }
  const named = { name: 'site.zip' }

  it.each([
    ['a checksum of other bytes', { ...queries, checksum: 7 }],
    ['a checksum of other bytes, unpacked', { ...queries, checksum: 7, stored: true }],
    ['another size before the bytes than in its directory', { ...queries, claimsBefore: 9_999 }],
  ])('is refused for %s, and the entry named', async (_, part) => {
    const { refused } = await readingAll(aZip([{ path: 'a.csv', content: LIST }, part]), named)
    expect(reasonsOf(refused)).toEqual(['site.zip › Queries.csv: damaged-archive Queries.csv'])
  })

  it('is refused when its entries share their bytes', async () => {
    const zip = Buffer.from(aZip([queries, { path: 'Quarter.csv', content: LIST }]))
    const first = zip.indexOf('PK\u0001\u0002')
    const second = zip.indexOf('PK\u0001\u0002', first + 4)
    zip.copy(zip, second + 42, first + 42, first + 46)
    expect(reasonsOf((await readingAll(zip, named)).refused)).toEqual([
      'site.zip: archive-bomb Quarter.csv',
    ])
  })

  it('is read when it says honestly and in 64 bits where things are', async () => {
    const zip = Buffer.from(aZip([queries]))
    const end = zip.lastIndexOf('PK\u0005\u0006')
    const wide = Buffer.alloc(56 + 20)
    wide.write('PK\u0006\u0006', 0, 'latin1')
    wide.writeBigUInt64LE(44n, 4)
    wide.writeBigUInt64LE(1n, 24)
    wide.writeBigUInt64LE(1n, 32)
    wide.writeBigUInt64LE(BigInt(zip.readUInt32LE(end + 12)), 40)
    wide.writeBigUInt64LE(BigInt(zip.readUInt32LE(end + 16)), 48)
    wide.write('PK\u0006\u0007', 56, 'latin1')
    wide.writeBigUInt64LE(BigInt(end), 64)
    const tail = Buffer.from(zip.subarray(end))
    tail.writeUInt16LE(0xffff, 8)
    tail.writeUInt16LE(0xffff, 10)
    tail.writeUInt32LE(0xffffffff, 16)
    const { lists } = await readingAll(Buffer.concat([zip.subarray(0, end), wide, tail]), named)
    expect(lists.map(phrasesOf)).toEqual([['trail shoes']])
  })
})

describe('a workbook that means harm to the reader', () => {
  it('is refused for one tag of a hundred thousand attributes', async () => {
    const row = `<row ${rowsOf(100_000, (at) => `a${at}="${at}" `)}/>`
    const xml = `<worksheet><sheetData>${row}</sheetData></worksheet>`
    const { refused } = await readingAll(aWorkbook([{ name: 'S', xml }]))
    expect(refused).toMatchObject([{ reason: 'damaged-archive' }])
  })

  it('is refused for more shared texts than any list has', async () => {
    const strings = `<sst>${rowsOf(IMPORT_LIMITS.sharedTexts + 1, (at) => `<si><t>${at}</t></si>`)}</sst>`
    const book = aWorkbook([{ name: 'S', rows: [['Keyword'], ['a']] }], { strings })
    expect((await readingAll(book)).refused).toMatchObject([{ reason: 'too-large' }])
  })
})

describe('a file of another kind', () => {
  const container = (name: string) => {
    const bytes = Buffer.alloc(2_048)
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]).copy(bytes)
    bytes.writeUInt16LE(9, 30)
    bytes.writeUInt32LE(1, 48)
    Buffer.from('Root Entry', 'utf16le').copy(bytes, 1_024)
    Buffer.from(name, 'utf16le').copy(bytes, 1_024 + 128)
    return new Uint8Array(bytes)
  }

  it.each([
    ['an old workbook', container('Workbook'), 'other-spreadsheet: xls'],
    ['a workbook with a password', container('EncryptedPackage'), 'encrypted'],
    ['half an old workbook', container('Workbook').subarray(0, 300), 'other-spreadsheet: xls'],
    ['a page called .xls', '\n<!DOCTYPE html>\n<table>', 'other-spreadsheet: html'],
    ['a page in UTF-16', encoded('\uFEFF<html><body>', 'utf16le'), 'other-spreadsheet: html'],
    ['a workbook of XML', '<?xml version="1.0"?><Workbook/>', 'other-spreadsheet: xml'],
    ['a RAR archive', utf8('Rar!\u001a\u0007\u0000x'), 'not-text: rar'],
  ])('is called by its name: %s', async (_, content, reason) => {
    expect(await refusal(content)).toBe(reason)
  })

  it('is not what a list of keywords about markup is', async () => {
    expect(phrasesOf(await reading('Keyword,Volume\n<html> tag,5\n'))).toEqual(['<html> tag'])
  })
})

describe('a text of its own', () => {
  it.each([
    '',
    'short',
    'a phrase of some more letters',
    'кроссовки 👟 для бега',
    'x'.repeat(20_000),
  ])('is the same text', (text) => expect(ownText(text)).toBe(text))
})
