import { describe, expect, it } from 'vitest'
import {
  encoded,
  notesOf,
  phrasesOf,
  problemsOf,
  reading,
  refusal,
  utf8,
  volumesOf,
} from './reading.ts'

/** Quirks of real exports, each on bytes of our own. */
const PLANNER =
  'Keyword\tCurrency\tAvg. monthly searches\tThree month change\tYoY change\tCompetition\tCompetition (indexed value)\tTop of page bid (low range)\tTop of page bid (high range)'

describe('the Keyword Planner', () => {
  it('re-saved has no preamble, CRLF and UTF-16', async () => {
    const text = `\uFEFF${PLANNER}\r\ntrail shoes\tGBP\t1200\t0%\t∞\tUnknown\t--\t0.20\t0.60\r\n`
    const file = await reading(encoded(text, 'utf16le'))
    expect(file.report).toMatchObject({ headerRow: 1, layout: 'google-keyword-planner' })
    expect(file.drafts).toMatchObject([{ volume: 1200, difficulty: null, cpc: 0.4 }])
    expect(file.report.problemCount).toBe(0)
  })

  it('of before 2018 names its columns otherwise', async () => {
    const text =
      'Ad group\tKeyword\tCurrency\tAvg. Monthly Searches (exact match only)\tCompetition\tSuggested bid\nA\ttrail shoes\tUSD\t880\t0.3\t0.45\n'
    const file = await reading(encoded(`\uFEFF${text}`, 'utf16le'))
    expect(file.drafts).toMatchObject([{ phrase: 'trail shoes', volume: 880, cpc: 0.45 }])
  })

  it('writes changes such as ∞, -100%, 9900% and " --" that spoil nothing', async () => {
    const rows = ['∞', '-100%', '9900%', ' --'].map(
      (c, i) => `k ${i}\tGBP\t9${i}\t${c}\t${c}\tLow\t3\t\t`,
    )
    const file = await reading(`${PLANNER}\n${rows.join('\n')}\n`)
    expect(volumesOf(file)).toEqual([90, 91, 92, 93])
    expect(file.report.problemCount).toBe(0)
  })

  it('quotes lines that are no keywords whole, months and all', async () => {
    const header = `${PLANNER}\tSearches: Jul 2026\tSearches: Aug 2026`
    const months = '\t0%\t0%\tLow\t3\t0.20\t0.60\t10\t20'
    const rows = Array.from({ length: 400 }, (_, n) => `k ${n}\tGBP\t90${months}`)
    const lines = [
      header,
      `Total: all\tGBP\t90${months}`,
      `\tGBP\t90${months}`,
      `\t\t\t\t\t\t\t\t\t\t9`,
    ]
    const { drafts, report } = await reading([header, ...rows, ...lines].join('\n'))
    expect(drafts).toHaveLength(400)
    expect(report.problems.map(({ row, problem, text }) => [row, problem, text])).toEqual([
      [402, 'footer', header],
      [403, 'footer', lines[1]],
      [404, 'no-phrase', 'GBP'],
      [405, 'no-phrase', '9'],
    ])
  })

  it('has bucket codes for ranges of every size, but not with one volume between', async () => {
    const codes = [0, 50, 500, 5_000, 50_000, 500_000]
    const table = (volumes: (number | '')[]) =>
      `${PLANNER}\tSearches: Jul 2025\n${volumes.map((v, i) => `k ${i}\tGBP\t${v}\t\t\t\t\t\t\t`).join('\n')}\n`
    expect(volumesOf(await reading(table([...codes, ''])))).toEqual([
      { low: 0, high: 10 },
      { low: 10, high: 100 },
      { low: 100, high: 1_000 },
      { low: 1_000, high: 10_000 },
      { low: 10_000, high: 100_000 },
      { low: 100_000, high: 1_000_000 },
      null,
    ])
    expect(volumesOf(await reading(table([...codes, 320])))).toEqual([...codes, 320])
  })
})

describe('other tools', () => {
  it('Search Console: queries of several lines with U+200B, and volumes that are none', async () => {
    const text =
      'Top queries,Clicks,Impressions,CTR,Position\n"trail\u200B shoes\nfor men",5,90,0%,3.1\nroad shoes,2,40,0.19440000000000002,9\n'
    const file = await reading(text)
    expect(file.drafts.map(({ row, phrase, volume }) => [row, phrase, volume])).toEqual([
      [2, 'trail shoes for men', null],
      [4, 'road shoes', null],
    ])
  })

  it('Ahrefs: every field quoted in UTF-16, headers with dates inside, blank volumes unknown', async () => {
    const header = [
      '#',
      'Keyword',
      'Country',
      'Difficulty',
      'Volume',
      'CPC',
      'CPS',
      'Parent Keyword',
      'Global volume',
      'Intents',
      'SV trend (03-2024 - 02-2026)',
    ]
    const rows = [
      [
        '1',
        'trail shoes',
        'us',
        '12',
        '',
        '0.4',
        '',
        'shoes',
        '9000',
        'Informational, Transactional',
        '1,2',
      ],
      ['2', 'māori shoes', 'nz', '', '40', '', '', '', '', 'Local', ''],
      ['3', 'maori shoes', 'nz', '', '30', '', '', '', '', '', ''],
    ]
    const line = (cells: string[]) => cells.map((cell) => `"${cell}"`).join('\t')
    const text = `\uFEFF${[header, ...rows].map(line).join('\n')}\n`
    const file = await reading(encoded(text, 'utf16le'))
    expect(file.drafts.map(({ phrase, volume, market }) => [phrase, volume, market])).toEqual([
      ['trail shoes', null, 'us'],
      ['māori shoes', 40, 'nz'],
      ['maori shoes', 30, 'nz'],
    ])
    expect(file.drafts[0]!.intents).toEqual(['informational', 'transactional'])
  })

  it('Ahrefs organic: a Local flag is no intent', async () => {
    const text =
      'Keyword,Volume,KD,CPC,Current position,Current URL,Branded,Local,Informational,Commercial,Transactional,Navigational\ntrail shoes,90,3,0.1,4,https://x.example,false,true,true,false,false,false\n'
    expect((await reading(text)).drafts[0]!.intents).toEqual(['informational'])
  })

  it('Semrush: several URLs are one keyword with the best position and no summed volume', async () => {
    const text =
      'Keyword,Position,Previous position,Search Volume,Keyword Difficulty,CPC,URL,Traffic (%)\ntrail shoes,8,9,90,3,0.1,https://x.example/a,1\ntrail shoes,2,3,90,4,0.1,https://x.example/b,2\n'
    const file = await reading(text)
    expect(file.drafts).toMatchObject([{ phrase: 'trail shoes', volume: 90, difficulty: 4 }])
    expect(notesOf(file)).toEqual({ 'several-pages': 1 })
  })

  it('Semrush: three lines of advertising at the end', async () => {
    const rows =
      'Keyword,Intent,Volume,Trend,Keyword Difficulty,CPC (USD)\ntrail shoes,"I, T",90,"0.1,0.2",3,0.4\n'
    const file = await reading(
      `${rows}\nUnlock all rows of this report today.\nUpgrade\nhttps://x.example/upgrade\n`,
    )
    expect(phrasesOf(file)).toEqual(['trail shoes'])
    expect(problemsOf(file)).toEqual(['4 footer out', '5 footer out', '6 footer out'])
  })

  it('Moz: a block between lines of dashes, and ranges in one column', async () => {
    const text =
      '# ---\n# Keyword suggestions\n# ---\nKeyword,Locale,Volume Range,Difficulty\ntrail shoes,en-US,118001..300000,40\n'
    expect((await reading(text)).drafts).toMatchObject([
      { volume: { low: 118_001, high: 300_000 }, market: 'us' },
    ])
  })

  it('Ubersuggest: a mark at the start, no line break at the end', async () => {
    const text =
      '\uFEFFNo,Keyword,Search Volume,CPC,Paid Difficulty,Search Difficulty\n1,trail shoes,90,0.4,10,20'
    const file = await reading(utf8(text))
    expect(file.report).toMatchObject({ layout: 'ubersuggest', encoding: 'utf-8-bom' })
    expect(file.drafts).toMatchObject([{ volume: 90, difficulty: 20 }])
  })

  it.each([
    'Запросы со словами;Число запросов;Топ частотных запросов «кроссовки», 30.06.2026 — 30.07.2026, Россия, все устройства',
    'Формулировка;Число запросов',
    'Фраза;Частотность',
    'Запрос;Показов в месяц',
  ])('Wordstat: lone CR below %j', async (header) => {
    const file = await reading(`${header}\rкупить кроссовки;1200\rкроссовки;90\r`)
    expect(file.report.layout).toBe('wordstat')
    expect(volumesOf(file)).toEqual([1200, 90])
    expect(file.drafts[0]!.source.on).toBe(header.includes('30.07') ? '2026-07-30' : '2026-11-21')
  })

  it.each(['gb18030', 'utf8'])('5118: indexes are no monthly volumes (%s)', async (name) => {
    const text =
      '关键词,流量指数,移动指数,长尾词数量,竞价公司数,竞争度,PC检索量,移动检索量,SEM价格\n越野跑鞋推荐,120,80,3000,12,2,40,80,1.5\n'
    const file = await reading(encoded(text, name))
    expect(file.drafts).toMatchObject([{ phrase: '越野跑鞋推荐', volume: null, cpc: 1.5 }])
  })
})

describe('bytes', () => {
  it('are compared in NFC without U+200B and U+FEFF, while the text of the file stays', async () => {
    const file = await reading('Keyword,Volume\ncafe\u0301 shoes,1\ncaf\u00e9 \uFEFFshoes,2\n')
    expect(file.drafts).toMatchObject([{ phrase: 'cafe\u0301 shoes', volume: 1 }])
    expect(problemsOf(file)).toEqual(['3 duplicate-in-file out'])
  })

  it.each(['ab', 'abc'])('with NUL in a text lose the NUL and say where (%s)', async (before) => {
    const rows = Array.from({ length: 40 }, (_, i) => `shoe ${i},1\n`).join('')
    const file = await reading(`Keyword,Volume\n${rows}${before}\0c,2\n`)
    expect(file.drafts.at(-1)).toMatchObject({ phrase: `${before}c`, volume: 2, row: 42 })
    expect(problemsOf(file)).toEqual(['42 control-characters'])
  })

  it('with NUL on every line are not taken for UTF-16', async () => {
    const bytes = `Keyword,Volumes\n${'a shoe for b\0c,1\n'.repeat(100)}`
    expect(await refusal(bytes)).toBe('not-text: binary')
  })

  it('of one row with 100,000 cells cost that row alone', async () => {
    const file = await reading(`Keyword,Volume\na,1\n${'x,'.repeat(100_000)}\nb,2\n`)
    expect(phrasesOf(file)).toEqual(['a', 'b'])
    expect(problemsOf(file)).toEqual(['3 ragged-row out'])
  })

  it('with headers twice or named like an object are told apart', async () => {
    const file = await reading('__proto__,Keyword,Keyword,Volume,Volume,toString\nx,a,b,1,2,y\n')
    expect(file.drafts).toMatchObject([{ phrase: 'a', volume: 1 }])
  })

  it('of nothing but broken quotes lose no line', async () => {
    const file = await reading(`Keyword,Volume\n${'"abc,1\n'.repeat(5_000)}last,2\n`)
    expect(phrasesOf(file)).toEqual(['abc', 'last'])
    expect(file.report.problemCount).toBe(5_000 + 4_999)
  })

  it('of blank lines without end keep the numbers of the rows below', async () => {
    const file = await reading(`Keyword,Volume\na,1\n${'\n'.repeat(10_000)}b,2\n`)
    expect(file.drafts.map(({ row }) => row)).toEqual([2, 10_003])
  })
})
