import { describe, expect, it } from 'vitest'
import { aWorkbook } from '#test/builders/a-workbook.ts'
import {
  encoded,
  problemsOf,
  reading,
  readingAll,
  reasonsOf,
  refusal,
  volumesOf,
} from './reading.ts'

const utf16 = (text: string) => encoded(`\uFEFF${text}`, 'utf16le')

describe('the Keyword Planner in other languages', () => {
  it.each([
    [
      'Russian',
      'Ключевое слово',
      'Среднее число запросов в месяц',
      '1\u00A0тыс.\u00A0–\u00A010\u00A0тыс.',
    ],
    ['Chinese', '关键字', '平均每月搜索量', '1,000 - 1万'],
    ['Chinese in thousands', '关键字', '平均每月搜索量（仅限完全匹配）', '1千 - 1万'],
    ['traditional Chinese', '關鍵字', '平均每月搜尋量', '1,000 - 1萬'],
    ['Japanese', 'キーワード', '月間平均検索ボリューム', '1,000～1万'],
    ['German', 'Keyword', 'Durchschnittl. Suchanfragen pro Monat', '1.000–10.000'],
    ['French', 'Mot clé', 'Nombre moyen de recherches mensuelles', '1 k – 10 k'],
    ['Spanish', 'Palabra clave', 'Promedio de búsquedas mensuales', '1 K – 10 K'],
  ])('gives ranges: %s', async (_, keyword, volume, range) => {
    const file = await reading(utf16(`${keyword}\tX\t${volume}\nshoes 1\tEUR\t${range}\n`))
    expect(file.report.layout).toBe('google-keyword-planner')
    expect(volumesOf(file)).toEqual([{ low: 1_000, high: 10_000 }])
  })

  it.each([
    ['Ставка для показа вверху страницы (мин.)', 'Ставка для показа вверху страницы (макс.)'],
    ['页首出价（低范围）', '页首出价（高范围）'],
    ['Gebot für obere Positionen (unterer Bereich)', 'Gebot für obere Positionen (oberer Bereich)'],
  ])('gives the middle of the bids: %s', async (low, high) => {
    const header = `Keyword\tAvg. monthly searches\t${low}\t${high}`
    const file = await reading(utf16(`${header}\nshoes\t90\t0,20\t0,60\n`))
    expect(file.drafts[0]?.cpc).toBeCloseTo(0.4)
  })

  it('of 2018 had its ranges in two columns', async () => {
    const text =
      'Ad group\tKeyword\tCurrency\tMin search volume\tMax search volume\tCompetition\nA\tshoes\tUSD\t1000\t10000\tLow\n'
    const file = await reading(utf16(text))
    expect(file.report.layout).toBe('google-keyword-planner')
    expect(volumesOf(file)).toEqual([{ low: 1_000, high: 10_000 }])
  })
})

describe('the Search Console in other languages', () => {
  it.each([
    'Consultas principales,Clics,Impresiones,CTR,Posición',
    'Principais consultas,Cliques,Impressões,CTR,Posição',
    'Query principali,Clic,Impressioni,CTR,Posizione',
    'Requêtes les plus fréquentes,Clics,Impressions,CTR,Position',
    'Häufigste Suchanfragen,Klicks,Impressionen,CTR,Position',
    'Популярные запросы,Клики,Показы,CTR,Позиция',
    '热门查询,点击次数,展示次数,点击率,平均排名',
    '熱門查詢項目,點擊,曝光,點閱率,排序',
    '上位のクエリ,クリック数,表示回数,CTR,掲載順位',
    '인기 검색어,클릭수,노출,CTR,게재 순위',
    'Top queries,Last 28 days Clicks,Previous 28 days Clicks,Last 28 days Impressions,Last 28 days Position',
  ])('gives clicks and impressions below %s', async (header) => {
    const row = header.includes('Previous') ? 'shoes,5,9,40,3.5' : 'shoes,5,40,12.5%,3.5'
    const file = await reading(`${header}\n${row}\n`)
    expect(file.report.layout).toBe('search-console-queries')
    expect(file.drafts[0]?.source.search).toEqual({ clicks: 5, impressions: 40, position: 3.5 })
  })

  it.each([
    ['Datum,Klicks,Impressionen,CTR,Position', 'dates'],
    ['日付,クリック数,表示回数,CTR,掲載順位', 'dates'],
    ['Land,Klicks,Impressionen,CTR,Position', 'countries'],
    ['Страна,Клики,Показы,CTR,Позиция', 'countries'],
    ['Dispositivo,Clics,Impresiones,CTR,Posición', 'devices'],
    ['Pages les plus populaires,Clics,Impressions,CTR,Position', 'pages'],
    ['Популярные страницы,Клики,Показы,CTR,Позиция', 'pages'],
    ['搜索结果呈现,点击次数,展示,点击率,排名', 'search-appearance'],
  ])('is refused when it is no list of queries: %s', async (header, what) => {
    expect(await refusal(`${header}\nx,5,40,12.5%,3.5\n`)).toBe(`not-a-keyword-list: ${what}`)
  })

  it.each(['Filtre,Valeur', 'Фильтр,Значение', '过滤器,值', 'フィルタ,値'])(
    'is refused when it is the filters: %s',
    async (header) => {
      expect(await refusal(`${header}\nx,y\n`)).toBe('not-a-keyword-list: filters')
    },
  )

  it('is found in a workbook whose sheets have names in another language', async () => {
    const sheet = (name: string, first: string) => ({
      name,
      rows: [
        [first, 'Клики', 'Показы', 'CTR', 'Позиция'],
        ['x', 5, 40, 0.19440000000000002, 3.5],
      ],
    })
    const book = aWorkbook([
      sheet('Даты', 'Дата'),
      sheet('Страны', 'Страна'),
      sheet('Запросы', 'Популярные запросы'),
      {
        name: 'Фильтры',
        rows: [
          ['Фильтр', 'Значение'],
          ['Тип поиска', 'Веб'],
        ],
      },
    ])
    const { lists, besides } = await readingAll(book)
    expect(lists[0]?.drafts[0]?.source).toMatchObject({
      file: 'book.xlsx › Запросы',
      search: { clicks: 5, impressions: 40, position: 3.5 },
    })
    expect(reasonsOf(besides)).toEqual([
      'book.xlsx › Даты: not-a-keyword-list dates',
      'book.xlsx › Страны: not-a-keyword-list countries',
      'book.xlsx › Фильтры: not-a-keyword-list filters',
    ])
  })
})

describe('tools that have no layout of their own', () => {
  it.each([
    ['Serpstat', 'Keyword;Search volume;Cost, $;Keyword Difficulty\nshoes;90;0.4;12\n'],
    ['SE Ranking', 'Keyword,Search volume,CPC,Competition,Difficulty\nshoes,90,0.4,1,12\n'],
    [
      'KWFinder',
      'Keyword;Language;Location;Search Volume;Average CPC;Keyword Difficulty\nshoes;en;US;90;0.4;12\n',
    ],
    [
      'Mangools',
      '"Keyword","Avg. search volume (last known values)","CPC","KD"\n"shoes",90,0.4,12\n',
    ],
    [
      'a sheet of Excel in a German locale',
      'Suchbegriff;Suchvolumen;CPC;KD\r\nshoes;90;0,4;12\r\n',
    ],
    ['a sheet that names its delimiter', 'sep=;\r\nKeyword;Volume;CPC;KD\r\nshoes;90;0,4;12\r\n'],
  ])('are read by their headers: %s', async (_, content) => {
    const { drafts } = await reading(content)
    expect(drafts).toMatchObject([{ phrase: 'shoes', volume: 90, cpc: 0.4, difficulty: 12 }])
  })

  it('Bing Webmaster Tools, by its own name', async () => {
    const file = await reading(
      'Keyword,Impressions,Clicks,CTR,Avg. Position\nshoes,90,4,4.4%,3.2\n',
    )
    expect(file.drafts[0]?.source).toMatchObject({
      tool: 'bing-webmaster',
      volume: null,
      search: { clicks: 4, impressions: 90, position: 3.2 },
    })
  })

  it('search terms of Google Ads, without the sum at the end', async () => {
    const file = await reading(
      'Search terms report\nSearch term,Match type,Clicks,Cost\nshoes,Broad,1,0.4\nTotal: Search terms, --,1,0.4\n',
    )
    expect(file.drafts).toHaveLength(1)
    expect(problemsOf(file)).toEqual(['4 footer out'])
  })

  it('a workbook of Semrush with titles above its table', async () => {
    const book = aWorkbook([
      {
        name: 'Broad match',
        rows: [
          ['Keyword Magic Tool: shoes'],
          ['Database: us', null, 'Date: 2026-08-01'],
          [],
          ['Keyword', 'Intent', 'Volume', 'Trend', 'Keyword Difficulty', 'CPC (USD)'],
          ['shoes', 'Informational, Transactional', 90, '0.1,0.2', 12, 0.4],
        ],
      },
    ])
    const file = await reading(book, 'broad-match.xlsx')
    expect(file.report).toMatchObject({ layout: 'semrush', headerRow: 4 })
    expect(file.drafts).toMatchObject([
      { volume: 90, intents: ['informational', 'transactional'], source: { on: '2026-08-01' } },
    ])
  })
})

describe('counts', () => {
  it('grouped by dots are thousands when nothing else tells the decimal mark', async () => {
    expect(volumesOf(await reading('Keyword\tVolume\na\t1.200\nb\t900\n'))).toEqual([1_200, 900])
    expect(volumesOf(await reading('Keyword;Volume\na;1,200\nb;900\n'))).toEqual([1_200, 900])
  })

  it('that are a range of costs give its middle', async () => {
    const file = await reading('关键词,长尾词数量,SEM价格\n越野跑鞋推荐,3,0.81~1.90\n')
    expect(file.drafts[0]?.cpc).toBeCloseTo(1.355)
  })
})

describe('phrases that an export had to escape', () => {
  it('come back as they were', async () => {
    const file = await reading(
      `Keyword,Volume\n'+trail +shoes,1\n'=sum,2\n"'-5 degree bag",3\n'90s shoes,4\nwomen's shoes,5\n`,
    )
    expect(file.drafts.map(({ phrase }) => phrase)).toEqual([
      '+trail +shoes',
      '=sum',
      '-5 degree bag',
      "'90s shoes",
      "women's shoes",
    ])
  })
})
