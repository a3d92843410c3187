import { KEYWORD_HEADERS, PLANNER_VOLUME_HEADERS } from '../header-aliases.ts'
import type { Layout } from './layout.ts'

/**
 * Google Keyword Planner, Keyword Stats: with preamble, re-saved without it, and as before 2018
 * (`Avg. Monthly Searches (exact match only)`, `Suggested bid`). Competition is about ads and is no
 * keyword difficulty.
 */
export const googleKeywordPlanner: Layout = {
  id: 'google-keyword-planner',
  tool: 'google-keyword-planner',
  matches: (header) => header.has(...KEYWORD_HEADERS) && header.has(...PLANNER_VOLUME_HEADERS),
  aliases: {
    keyword: KEYWORD_HEADERS,
    volume: PLANNER_VOLUME_HEADERS,
    cpc: ['suggested bid*'],
    'bid-low': ['top of page bid (low range)*'],
    'bid-high': ['top of page bid (high range)*'],
  },
  months: /^searches: |\b20\d\d\b/,
  bucketed: true,
}
