import { readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { importFileReportSchema } from '#shared/contract/imports.ts'
import { SAMPLES } from '#test/fixtures/make-samples.ts'
import { notesOf, phrasesOf, reading, readingAll } from './reading.ts'

const folder = resolve(import.meta.dirname, '../../../resources/samples')
const sample = (name: string) => new Uint8Array(readFileSync(resolve(folder, name)))

const EXPECTED = [
  ['google-keyword-planner.csv', 'google-keyword-planner', 'utf-16le', '\t', 3, 126],
  ['google-keyword-planner-ranges.csv', 'google-keyword-planner', 'utf-16le', '\t', 1, 126],
  ['google-keyword-planner-2017.csv', 'google-keyword-planner', 'utf-16le', '\t', 1, 40],
  ['search-console-queries.csv', 'search-console-queries', 'utf-8', ',', 1, 159],
  ['search-console-performance.zip', 'search-console-queries', 'utf-8', ',', 1, 159],
  ['semrush-keyword-magic.xlsx', 'semrush', 'xlsx', '', 4, 60],
  ['ahrefs-keywords-explorer.csv', 'ahrefs', 'utf-16le', '\t', 1, 126],
  ['ahrefs-keywords-explorer-utf8.csv', 'ahrefs', 'utf-8', ',', 1, 106],
  ['ahrefs-organic-keywords.csv', 'ahrefs-organic', 'utf-16le', '\t', 1, 126],
  ['semrush-keyword-magic.csv', 'semrush', 'utf-8', ',', 1, 126],
  ['semrush-organic-positions.csv', 'semrush-positions', 'utf-8', ',', 1, 126],
  ['moz-keyword-suggestions.csv', 'moz', 'utf-8', ',', 5, 50],
  ['ubersuggest.csv', 'ubersuggest', 'utf-8-bom', ',', 1, 40],
  ['wordstat.csv', 'wordstat', 'utf-8', ';', 1, 16],
  ['wordstat-windows-1251.csv', 'wordstat', 'windows-1251', ';', 1, 16],
  ['5118-gb18030.csv', '5118', 'gb18030', ',', 1, 17],
  ['any-sheet-semicolons.csv', 'any-sheet', 'utf-8-bom', ';', 1, 30],
] as const

describe('the sample exports', () => {
  it('are the files their script makes', () => {
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(SAMPLES).toSorted())
    for (const [name, bytes] of Object.entries(SAMPLES)) {
      expect(Buffer.compare(Buffer.from(sample(name)), Buffer.from(bytes)), name).toBe(0)
    }
  })

  it.each(EXPECTED)(
    '%s is recognised by content as %s',
    async (name, layout, encoding, delimiter, headerRow, keywords) => {
      const file = await reading(sample(name), 'export')
      expect(file.report).toMatchObject({ layout, encoding, delimiter, headerRow, keywords })
      expect(file.drafts).toHaveLength(keywords)
      expect(importFileReportSchema.safeParse(file.report).success).toBe(true)
    },
  )

  it('keep bucketed volumes as ranges and exact ones as numbers', async () => {
    const ranges = await reading(sample('google-keyword-planner-ranges.csv'))
    expect(ranges.drafts.every(({ volume }) => typeof volume === 'object')).toBe(true)
    expect(notesOf(ranges)).toEqual({ 'bucketed-volumes': 126 })
    const exact = await reading(sample('google-keyword-planner.csv'))
    expect(exact.drafts.every(({ volume }) => typeof volume === 'number')).toBe(true)
    expect(exact.drafts[0]?.source.on).toBe('2026-08-09')
  })

  it('of an archive say what its other parts are', async () => {
    const { lists, besides } = await readingAll(sample('search-console-performance.zip'))
    expect(lists[0]?.drafts[0]?.source.search).toMatchObject({ clicks: 810, impressions: 10_125 })
    expect(besides.map(({ detail }) => detail)).toEqual([
      'dates',
      'countries',
      'devices',
      'filters',
      'pages',
    ])
  })

  it('give queries of the Search Console on one line, without invisible characters', async () => {
    const phrases = phrasesOf(await reading(sample('search-console-queries.csv')))
    expect(phrases.join('')).not.toMatch(/[\n\u200B]/)
    expect(phrases[3]).toMatch(/ uk$/)
  })

  it('take countries, intents and the plain volume from Ahrefs', async () => {
    const [first] = (await reading(sample('ahrefs-keywords-explorer.csv'))).drafts
    expect(first).toMatchObject({ market: 'gb', intents: ['informational'], volume: 40_500 })
    const [organic] = (await reading(sample('ahrefs-organic-keywords.csv'))).drafts
    expect(organic).toMatchObject({ market: 'gb', intents: ['informational'] })
  })

  it('take a keyword of several pages once, from its best position', async () => {
    const file = await reading(sample('semrush-organic-positions.csv'))
    expect(notesOf(file)).toEqual({ 'several-pages': 14 })
    expect(file.drafts[0]?.row).toBe(3)
    expect(file.report.problemCount).toBe(0)
  })
})
