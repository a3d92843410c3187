import {
  HIGH_BID_HEADERS,
  KEYWORD_HEADERS,
  LOW_BID_HEADERS,
  PLANNER_VOLUME_HEADERS,
} from '../header-aliases.ts'
import type { Layout } from './layout.ts'

/**
 * Google Keyword Planner, Keyword Stats: with preamble, re-saved without it, and as before 2018
 * (`Avg. Monthly Searches (exact match only)`, `Suggested bid`). Competition is about ads and is no
 * keyword difficulty. In 2018 ranges stood in two columns.
 */
export const googleKeywordPlanner: Layout = {
  id: 'google-keyword-planner',
  tool: 'google-keyword-planner',
  matches: (header) =>
    header.has(...KEYWORD_HEADERS) && header.has(...PLANNER_VOLUME_HEADERS, 'min search volume'),
  aliases: {
    keyword: KEYWORD_HEADERS,
    volume: PLANNER_VOLUME_HEADERS,
    cpc: ['suggested bid*'],
    'volume-low': ['min search volume'],
    'volume-high': ['max search volume'],
    'bid-low': LOW_BID_HEADERS,
    'bid-high': HIGH_BID_HEADERS,
  },
  months: /^searches: |\b20\d\d\b/,
  bucketed: true,
}
