import type { Layout } from './layout.ts'

/** Ubersuggest, keyword ideas. */
export const ubersuggest: Layout = {
  id: 'ubersuggest',
  tool: 'ubersuggest',
  matches: (header) =>
    header.has('keyword', 'keywords') &&
    header.has('search difficulty', 'sd') &&
    header.has('paid difficulty', 'pd'),
  aliases: {
    keyword: ['keyword', 'keywords'],
    volume: ['volume', 'search volume'],
    difficulty: ['search difficulty', 'sd'],
    cpc: ['cpc*'],
  },
}
