import type { Layout } from './layout.ts'

/** Moz Keyword Explorer: volumes are ranges, in two columns or in one (`118001..300000`). */
export const moz: Layout = {
  id: 'moz',
  tool: 'moz',
  matches: (header) =>
    header.has('keyword') &&
    (header.has('min volume') || header.has('volume range')) &&
    header.has('difficulty', 'locale', 'priority', 'importance'),
  aliases: {
    keyword: ['keyword'],
    volume: ['volume range'],
    'volume-low': ['min volume'],
    'volume-high': ['max volume'],
    difficulty: ['difficulty'],
    market: ['locale'],
  },
}
