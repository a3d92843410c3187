import type { Layout } from './layout.ts'

/** Semrush, Keyword Magic and broad match; any column but the keyword may be missing. */
export const semrushKeywords: Layout = {
  id: 'semrush',
  tool: 'semrush',
  matches: (header) =>
    header.has('keyword') &&
    header.has('competitive density', 'number of results', 'cpc (usd)', 'trend', 'serp features') &&
    header.has('intent', 'volume', 'keyword difficulty', 'cpc (usd)') &&
    !header.has('position', 'difficulty', 'kd'),
  aliases: {
    keyword: ['keyword'],
    volume: ['volume'],
    difficulty: ['keyword difficulty'],
    cpc: ['cpc*'],
    market: ['database', 'country'],
    intents: ['intent'],
  },
}

/** Semrush, Organic Positions: a keyword stands once for each page that ranks. */
export const semrushPositions: Layout = {
  id: 'semrush-positions',
  tool: 'semrush',
  matches: (header) =>
    header.has('keyword') &&
    header.has('position') &&
    header.has('search volume') &&
    header.has('keyword difficulty', 'traffic (%)', 'previous position', 'keyword intents'),
  aliases: {
    keyword: ['keyword'],
    volume: ['search volume'],
    difficulty: ['keyword difficulty'],
    cpc: ['cpc*'],
    intents: ['keyword intents'],
    position: ['position'],
    url: ['url'],
  },
  severalPages: true,
}
