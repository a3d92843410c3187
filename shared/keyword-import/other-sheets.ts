import { CLICKS_HEADERS, IMPRESSIONS_HEADERS } from './header-aliases.ts'
import { HeaderRow } from './header-row.ts'

/** Tables that come beside keyword exports and hold no keyword list; named in `import:otherSheets`. */
export type OtherSheet =
  | 'keyword-forecasts'
  | 'filters'
  | 'dates'
  | 'countries'
  | 'devices'
  | 'pages'
  | 'search-appearance'

/** First header of the Search Console's other sheets, over interface languages. */
const FIRST_HEADER = new Map<string, OtherSheet>([
  ['date', 'dates'],
  ['日期', 'dates'],
  ['datum', 'dates'],
  ['fecha', 'dates'],
  ['data', 'dates'],
  ['日付', 'dates'],
  ['날짜', 'dates'],
  ['tarih', 'dates'],
  ['дата', 'dates'],
  ['country', 'countries'],
  ['国家/地区', 'countries'],
  ['國家/地區', 'countries'],
  ['land', 'countries'],
  ['pays', 'countries'],
  ['país', 'countries'],
  ['paese', 'countries'],
  ['国', 'countries'],
  ['국가', 'countries'],
  ['ülke', 'countries'],
  ['kraj', 'countries'],
  ['страна', 'countries'],
  ['device', 'devices'],
  ['设备', 'devices'],
  ['裝置', 'devices'],
  ['gerät', 'devices'],
  ['appareil', 'devices'],
  ['dispositivo', 'devices'],
  ['デバイス', 'devices'],
  ['기기', 'devices'],
  ['cihaz', 'devices'],
  ['urządzenie', 'devices'],
  ['apparaat', 'devices'],
  ['устройство', 'devices'],
  ['top pages', 'pages'],
  ['page', 'pages'],
  ['热门网页', 'pages'],
  ['熱門網頁', 'pages'],
  ['die häufigsten seiten', 'pages'],
  ['häufigste seiten', 'pages'],
  ['top-seiten', 'pages'],
  ['pages les plus populaires', 'pages'],
  ['pages principales', 'pages'],
  ['páginas principales', 'pages'],
  ['principais páginas', 'pages'],
  ['pagine principali', 'pages'],
  ['上位のページ', 'pages'],
  ['人気の高いページ', 'pages'],
  ['인기 페이지', 'pages'],
  ['en popüler sayfalar', 'pages'],
  ['najpopularniejsze strony', 'pages'],
  ['populairste pagina’s', 'pages'],
  ["populairste pagina's", 'pages'],
  ['排名靠前的网页', 'pages'],
  ['популярные страницы', 'pages'],
  ['search appearance', 'search-appearance'],
  ['搜索结果呈现', 'search-appearance'],
  ['搜尋外觀', 'search-appearance'],
  ['darstellung in der suche', 'search-appearance'],
  ['apparence dans les résultats de recherche', 'search-appearance'],
  ['aspecto en las búsquedas', 'search-appearance'],
  ['aspecto da pesquisa', 'search-appearance'],
  ['aspetto nella ricerca', 'search-appearance'],
  ['検索での見え方', 'search-appearance'],
  ['검색 노출', 'search-appearance'],
  ['вид в поиске', 'search-appearance'],
])

const FILTER_HEADERS = new Set([
  'filter',
  'filtre',
  'filtro',
  'filtr',
  'фильтр',
  '过滤条件',
  '过滤器',
  '篩選器',
  'フィルタ',
  'フィルター',
  '필터',
])

const FORECAST_HEADERS = new Set([
  'keyword',
  'ad group',
  'currency',
  'match type',
  'max. cpc',
  'clicks',
  'impressions',
  'cost',
  'ctr',
  'avg. cpc',
  'avg. position',
  'conversions',
  'conversion rate',
  'conv. rate',
  'conv. value',
  'average cpa',
  'avg. cpa',
  'roas',
])

/**
 * The Keyword Planner's forecasts have a keyword column, but clicks and cost instead of demand.
 * @param titles the first cells of the rows above and around the header, in lower case.
 */
export function isForecast(header: HeaderRow, titles: readonly string[]): boolean {
  if (titles.some((title) => title.startsWith('keyword forecast'))) return true
  if (!header.has('keyword')) return false
  if (header.has('estimated *')) return true
  return header.has('cost') && header.keys.every((key) => key === '' || FORECAST_HEADERS.has(key))
}

/** Which of Search Console's sheets a heading begins; `null`: none that is known. */
export const sheetNamed = (heading: string): OtherSheet | null =>
  FILTER_HEADERS.has(heading) ? 'filters' : (FIRST_HEADER.get(heading) ?? null)

/** What a table is that looks like a keyword export and is none; `null` when it may be one. */
export function otherSheetOf(rows: readonly (readonly string[])[]): OtherSheet | null {
  const headers = rows.map((row) => new HeaderRow(row))
  const titles = headers.map((header) => header.keys[0] ?? '')
  for (const header of headers) {
    if (isForecast(header, titles)) return 'keyword-forecasts'
    const first = header.keys[0] ?? ''
    if (header.keys.length === 2 && FILTER_HEADERS.has(first)) return 'filters'
    const sheet = FIRST_HEADER.get(first)
    if (sheet && header.has(...CLICKS_HEADERS) && header.has(...IMPRESSIONS_HEADERS)) return sheet
  }
  return null
}
