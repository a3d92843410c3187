import type { Layout } from './layout.ts'

/** Bing Webmaster Tools, search performance: keywords. Impressions are no search volume. */
export const bingWebmaster: Layout = {
  id: 'bing-webmaster',
  tool: 'bing-webmaster',
  matches: (header) =>
    header.has('keyword') &&
    header.has('clicks') &&
    header.has('impressions') &&
    header.has('avg. position', 'average position', 'avg position') &&
    !header.has('cost', 'volume', 'search volume', 'match type'),
  aliases: {
    keyword: ['keyword'],
    clicks: ['clicks'],
    impressions: ['impressions'],
    position: ['avg. position', 'average position', 'avg position'],
  },
  searchCounts: true,
  noMonthlyVolume: true,
}
