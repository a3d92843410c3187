import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DomainError } from '#shared/domain/errors.ts'
import { volumeSchema } from '#shared/domain/volume.ts'
import { readKeywordFile } from '#shared/keyword-import/read-file.ts'
import {
  TODAY,
  encoded,
  notesOf,
  phrasesOf,
  problemsOf,
  reading,
  refusal,
  utf8,
  volumesOf,
} from './reading.ts'

describe('a file is refused', () => {
  it.each([
    ['empty', '', 'empty'],
    [
      'a workbook',
      new Uint8Array([0x50, 0x4b, 3, 4, ...utf8('[Content_Types].xml')]),
      'damaged-archive: directory',
    ],
    [
      'an archive',
      new Uint8Array([0x50, 0x4b, 3, 4, ...utf8('Queries.csv')]),
      'damaged-archive: directory',
    ],
    [
      'a picture renamed .csv',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      'not-text: png',
    ],
    ['a binary renamed .csv', new Uint8Array([1, 2, 0, 0, 3, 0, 255, 7, 0, 9]), 'not-text: binary'],
    ['control characters', 'Keyword\u0001\u0002\u0003,Volume\n', 'not-text: binary'],
    [
      'Western European bytes',
      encoded('Keyword,Volume\nschöne große schuhe,5\nfür füße,4\n', 'windows-1252'),
      'unknown-encoding',
    ],
    [
      'a broken UTF-8 file that says it is one',
      new Uint8Array([0xef, 0xbb, 0xbf, 0x4b, 0xff, 0xfe]),
      'unknown-encoding: utf-8',
    ],
    ['no keyword column', 'name,age\nann,5\n', 'no-keyword-column'],
    ['a header alone', 'Keyword,Volume\n', 'no-rows'],
    ['filters', 'Filter,Value\nSearch type,Web\n', 'not-a-keyword-list: filters'],
    [
      'dates',
      'Date,Clicks,Impressions,CTR,Position\n2026-01-01,1,2,5%,3\n',
      'not-a-keyword-list: dates',
    ],
    [
      'countries',
      'Country,Clicks,Impressions,CTR,Position\nFrance,1,2,5%,3\n',
      'not-a-keyword-list: countries',
    ],
    [
      'devices',
      'Device,Clicks,Impressions,CTR,Position\nMobile,1,2,5%,3\n',
      'not-a-keyword-list: devices',
    ],
    [
      'pages',
      'Top pages,Clicks,Impressions,CTR,Position\nhttps://x.example,1,2,5%,3\n',
      'not-a-keyword-list: pages',
    ],
    [
      'forecasts',
      'Keyword Forecasts 2026-08-09 at 10_52_48\nKeyword,Currency,Clicks,Impressions,Cost,CTR\nshoes,GBP,1,2,3,4\n',
      'not-a-keyword-list: keyword-forecasts',
    ],
    [
      'forecasts without a title',
      'Keyword,Clicks,Impressions,Cost,CTR,Avg. CPC\nshoes,1,2,3,4,5\n',
      'not-a-keyword-list: keyword-forecasts',
    ],
  ])('for %s', async (_, content, reason) => {
    expect(await refusal(content)).toBe(reason)
  })

  it('for a line without end, without decoding all of it', async () => {
    expect(await refusal(new Uint8Array(50_000_000).fill(97))).toBe('line-too-long: 1')
  })

  it('for more than 200 MB, before looking into it', async () => {
    const huge = new Uint8Array(8)
    Object.defineProperty(huge, 'length', { value: 200 * 1024 * 1024 + 1 })
    expect(await refusal(huge)).toBe('too-large')
  })

  it('with a sentence that can name the file', async () => {
    await expect(reading('', 'my list.csv')).rejects.toMatchObject({
      data: { file: 'my list.csv' },
    })
  })
})

describe('text', () => {
  const TABLE = 'Ключевое слово;Частотность\r\nкроссовки для бега;1200\r\nботинки;90\r\n'

  it.each(['utf8', 'windows-1251', 'utf16le', 'utf16-be'])(
    'is read from %s alike',
    async (name) => {
      const file = await reading(encoded(TABLE, name))
      expect(phrasesOf(file)).toEqual(['кроссовки для бега', 'ботинки'])
      expect(volumesOf(file)).toEqual([1200, 90])
    },
  )

  it.each([
    ['with a mark', '\uFEFF', 'utf-16le'],
    ['without a mark', '', 'utf-16le'],
  ])('of UTF-16 is recognised %s', async (_, mark, encoding) => {
    const file = await reading(encoded(`${mark}${TABLE}`, 'utf16le'))
    expect(file.report.encoding).toBe(encoding)
  })

  it('may end its lines with LF, CRLF or CR', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const file = await reading(['Keyword,Volume', 'a,1', 'b,2'].join(end))
      expect(phrasesOf(file)).toEqual(['a', 'b'])
    }
  })

  it('keeps rows whole over the borders of the pieces it is decoded in', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => `"обувь, вид ${i}",${i}`)
    const file = await reading(`Keyword,Volume\r\n${rows.join('\r\n')}`)
    expect(file.drafts).toHaveLength(60_000)
    expect(file.drafts[59_999]).toMatchObject({ phrase: 'обувь, вид 59999', row: 60_001 })
    expect(file.report.problemCount).toBe(0)
  })
})

describe('a bad row', () => {
  it('is reported with its line and loses no other', async () => {
    const file = await reading(
      [
        'Keyword,Volume,CPC',
        'good,10,0.5',
        '"never closed,20,0.5',
        'after it,30,0.5',
        ',40,0.5',
        'good,50,0.5',
        'no number,many,0.5',
        'too,many,cells,here',
        'too few',
        `${'x'.repeat(10_001)},60,0.5`,
        'last,70,0.5',
      ].join('\n'),
    )
    expect(problemsOf(file)).toEqual([
      '3 broken-quotes',
      '5 no-phrase out',
      '6 duplicate-in-file out',
      '7 bad-volume',
      '8 ragged-row out',
      '9 ragged-row',
      '10 phrase-too-long out',
    ])
    expect(phrasesOf(file)).toEqual([
      'good',
      'never closed',
      'after it',
      'no number',
      'too few',
      'last',
    ])
    expect(volumesOf(file)).toEqual([10, 20, 30, null, null, 70])
    expect(file.report.problems[6]?.text).toHaveLength(300)
  })

  it('is numbered by physical lines, also below a cell with line breaks', async () => {
    const file = await reading('Keyword,Volume\n"two\nlines",5\nnext,x\n')
    expect(file.drafts.map(({ row, phrase }) => [row, phrase])).toEqual([
      [2, 'two lines'],
      [4, 'next'],
    ])
    expect(problemsOf(file)).toEqual(['4 bad-volume'])
  })

  it('with a stray quote does not swallow rows up to the next quote', async () => {
    const file = await reading('Keyword,Volume\n"one,1\ntwo,2\nthree",3\n"fo"ur,4\nfive,5\n')
    expect(phrasesOf(file)).toEqual(['one', 'two', 'three"', 'fo"ur', 'five'])
  })

  it('may hold inch marks without being bad', async () => {
    const file = await reading('Keyword,Volume\n24" tv,1\n"24"" tv stand",2\n')
    expect(phrasesOf(file)).toEqual(['24" tv', '24" tv stand'])
    expect(file.report.problemCount).toBe(0)
  })

  it('is counted beyond the 500 that are listed', async () => {
    const file = await reading(`Keyword,Volume\n${'a,x\n'.repeat(2_000)}`)
    expect(file.report.problems).toHaveLength(500)
    expect(file.report.problemCount).toBe(2_000 + 1_999)
  })
})

describe('figures', () => {
  it('are unknown when blank or "no data", never zero', async () => {
    const file = await reading('Keyword,Volume\na,\nb, --\nc,0\nd,n/a\ne,∞\n')
    expect(volumesOf(file)).toEqual([null, null, 0, null, null])
    expect(file.report.problemCount).toBe(0)
    expect(notesOf(file)).toEqual({ 'volume-unknown-for': 4 })
  })

  it('come from Volume, never from Global volume', async () => {
    const file = await reading('#,Keyword,Global volume,Volume,Parent Keyword\n1,a,900,90,b\n')
    expect(volumesOf(file)).toEqual([90])
  })

  it('keep the decimal mark of the file, not of the cell', async () => {
    const comma = await reading('Keyword;Volume;CPC\na;1.200;0,45\nb;900;1,2\n')
    expect(comma.drafts.map(({ volume, cpc }) => [volume, cpc])).toEqual([
      [1200, 0.45],
      [900, 1.2],
    ])
    const dot = await reading('Keyword;Volume;CPC\na;1,200;0.45\nb;900;1.2\n')
    expect(dot.drafts.map(({ volume, cpc }) => [volume, cpc])).toEqual([
      [1200, 0.45],
      [900, 1.2],
    ])
  })

  it('are bucket codes only when every month is blank', async () => {
    const table = (month: string) =>
      `Keyword\tAvg. monthly searches\tSearches: Jul 2025\na\t500\t${month}\nb\t50\t\n`
    expect(volumesOf(await reading(table('')))).toEqual([
      { low: 100, high: 1000 },
      { low: 10, high: 100 },
    ])
    expect(volumesOf(await reading(table('480')))).toEqual([500, 50])
  })

  it('are never summed over repeated keywords; the first fills what it lacks', async () => {
    const file = await reading('Keyword,Volume,KD\nshoe,,5\nShoe ,30,7\nshoe,40,\n')
    expect(file.drafts).toMatchObject([{ phrase: 'shoe', volume: 30, difficulty: 5 }])
    expect(problemsOf(file)).toEqual(['3 duplicate-in-file out', '4 duplicate-in-file out'])
  })

  it('of one phrase in two markets are two keywords', async () => {
    const file = await reading(
      'Keyword,Volume,Country\nshoe,1,us\nshoe,2,United Kingdom\nshoe,3,de-AT\n',
    )
    expect(file.drafts.map(({ market, volume }) => [market, volume])).toEqual([
      ['us', 1],
      ['gb', 2],
      ['at', 3],
    ])
  })
})

describe('a table', () => {
  it.each([
    ['热门查询,点击次数,展示,点击率,排名\n越野跑鞋,5,90,5%,3\n', 'search-console-queries'],
    [
      'Популярные запросы,Клики,Показы,CTR,Позиция\nкроссовки,5,90,5%,3\n',
      'search-console-queries',
    ],
    [
      'Häufigste Suchanfragen,Klicks,Impressionen,CTR,Position\nschuhe,5,90,5%,3\n',
      'search-console-queries',
    ],
    ['關鍵字\t平均每月搜尋量\n跑鞋\t1,000 - 1万\n', 'google-keyword-planner'],
    [
      'Ключевое слово\tСреднее число запросов в месяц\nобувь\t1 тыс. – 10 тыс.\n',
      'google-keyword-planner',
    ],
    ['keywords\nshoes\n', 'any-sheet'],
    ['__proto__,constructor,Keyword,toString\n1,2,shoes,3\n', 'any-sheet'],
  ])('with the header of %j is recognised', async (content, layout) => {
    const file = await reading(content)
    expect(file.report.layout).toBe(layout)
    expect(file.drafts).toHaveLength(1)
  })

  it('keeps ranges in any notation', async () => {
    const file = await reading(
      '關鍵字\t平均每月搜尋量\na\t1,000 - 1万\nb\t1K – 10K\nc\t1 тыс. – 10 тыс.\n',
    )
    expect(volumesOf(file)).toEqual(Array(3).fill({ low: 1_000, high: 10_000 }))
  })

  it('may have notes of the tool below, which are no keywords', async () => {
    const rows = 'a,1,2\nb,3,4\n'
    const file = await reading(`Keyword,Volume,KD\n${rows}\nUpgrade for more\nhttps://x.example\n`)
    expect(phrasesOf(file)).toEqual(['a', 'b'])
    expect(problemsOf(file)).toEqual(['5 footer out', '6 footer out'])
  })

  it('says when the tool stopped at its cap of rows', async () => {
    const rows = Array.from({ length: 1_000 }, (_, i) => `query ${i},1,2,3%,4`)
    const file = await reading(`Top queries,Clicks,Impressions,CTR,Position\n${rows.join('\n')}`)
    expect(notesOf(file)).toMatchObject({ 'row-cap-reached': 1_000 })
  })
})

describe('reading', () => {
  const long = utf8(
    `Keyword,Volume\n${Array.from({ length: 50_000 }, (_, i) => `shoe ${i},1`).join('\n')}`,
  )

  it('tells its progress, never going back', async () => {
    const seen: Record<string, number[]> = { reading: [], recognising: [] }
    await readKeywordFile({ name: 'a', bytes: long, today: TODAY }, (p) =>
      seen[p.stage]!.push(p.done),
    )
    for (const steps of Object.values(seen)) {
      expect(steps.length).toBeGreaterThan(2)
      expect(steps).toEqual(steps.toSorted((a, b) => a - b))
    }
  })

  it('stops when it is cancelled', async () => {
    const stop = new AbortController()
    const read = readKeywordFile(
      { name: 'a', bytes: long, today: TODAY },
      () => stop.abort(),
      stop.signal,
    )
    await expect(read).rejects.toMatchObject({ code: 'CANCELLED' })
  })

  it('lets other work have its turn', async () => {
    let turns = 0
    let reading = true
    const others = (async () => {
      while (reading) {
        await new Promise((resolve) => setImmediate(resolve))
        turns++
      }
    })()
    await readKeywordFile({ name: 'a', bytes: long, today: TODAY })
    reading = false
    await others
    expect(turns).toBeGreaterThan(10)
  })

  it('refuses any bytes with a reason or gives valid keywords', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 12 }),
      fc.constantFrom('"', ',', '1K – 2K', '\r', '1.5'),
    )
    const table = fc
      .tuple(
        fc.constantFrom(
          'Keyword,Volume,KD\n',
          'Фраза;Частотность\r',
          '\uFEFF#\tKeyword\tVolume\tCPC\tCPS\n',
          'Top queries,Clicks,Impressions\n',
          '',
        ),
        fc.array(
          fc.array(cell, { maxLength: 5 }).map((cells) => cells.join(',')),
          { maxLength: 12 },
        ),
      )
      .map(([header, rows]) => header + rows.join('\n'))
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 400 }),
      table.map(utf8),
      table.map((text) => encoded(text, 'utf16le')),
      table.map((text) => encoded(text, 'gb18030')),
    )
    await fc.assert(
      fc.asyncProperty(bytes, async (content) => {
        try {
          const { drafts, report } = await reading(new Uint8Array(content))
          expect(report.keywords).toBe(drafts.length)
          for (const draft of drafts) {
            expect(draft.phrase).not.toBe('')
            expect(draft.phrase.length).toBeLessThanOrEqual(10_000)
            expect(volumeSchema.safeParse(draft.volume).success).toBe(true)
          }
        } catch (error) {
          if (!(error instanceof DomainError)) throw error
          expect(error.code).toBe('UNREADABLE_FILE')
        }
      }),
      { numRuns: 300 },
    )
  })
})
