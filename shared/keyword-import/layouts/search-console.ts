import {
  CLICKS_HEADERS,
  IMPRESSIONS_HEADERS,
  KEYWORD_HEADERS,
  POSITION_HEADERS,
} from '../header-aliases.ts'
import type { Layout } from './layout.ts'

/** Search Console, Performance: the queries sheet. Impressions are no search volume. */
export const searchConsole: Layout = {
  id: 'search-console-queries',
  tool: 'search-console',
  matches: (header) =>
    header.has(...KEYWORD_HEADERS) &&
    header.has(...CLICKS_HEADERS) &&
    header.has(...IMPRESSIONS_HEADERS) &&
    !header.has('volume', 'search volume', 'cost', 'match type'),
  aliases: {
    keyword: KEYWORD_HEADERS,
    clicks: CLICKS_HEADERS,
    impressions: IMPRESSIONS_HEADERS,
    position: POSITION_HEADERS,
  },
  searchCounts: true,
  rowCap: 1_000,
  noMonthlyVolume: true,
}
