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
  ['дата', 'dates'],
  ['country', 'countries'],
  ['国家/地区', 'countries'],
  ['страна', 'countries'],
  ['device', 'devices'],
  ['设备', 'devices'],
  ['устройство', 'devices'],
  ['top pages', 'pages'],
  ['page', 'pages'],
  ['热门网页', 'pages'],
  ['排名靠前的网页', 'pages'],
  ['популярные страницы', 'pages'],
  ['search appearance', 'search-appearance'],
  ['搜索结果呈现', 'search-appearance'],
  ['вид в поиске', 'search-appearance'],
])

const FILTER_HEADERS = new Set(['filter', 'фильтр', '过滤条件', '过滤器'])

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
