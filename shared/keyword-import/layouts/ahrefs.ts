import type { Layout } from './layout.ts'

/** Ahrefs, Keywords Explorer. */
export const ahrefsKeywords: Layout = {
  id: 'ahrefs',
  tool: 'ahrefs',
  matches: (header) =>
    header.has('keyword') &&
    header.has('parent keyword', 'parent topic', 'cps', 'traffic potential', 'global volume') &&
    !header.has('current position'),
  aliases: {
    keyword: ['keyword'],
    volume: ['volume'],
    difficulty: ['difficulty', 'kd'],
    cpc: ['cpc'],
    market: ['country'],
    intents: ['intents'],
  },
}

/** Ahrefs, Site Explorer: organic keywords. `Local` and `Branded` say nothing about a moment. */
export const ahrefsOrganic: Layout = {
  id: 'ahrefs-organic',
  tool: 'ahrefs',
  matches: (header) =>
    header.has('keyword') && header.has('current position') && header.has('kd', 'current url'),
  aliases: {
    keyword: ['keyword'],
    volume: ['volume'],
    difficulty: ['kd', 'difficulty'],
    cpc: ['cpc'],
    market: ['country', 'country code'],
    position: ['current position'],
    url: ['current url'],
    'flag-informational': ['informational'],
    'flag-commercial': ['commercial'],
    'flag-transactional': ['transactional'],
    'flag-navigational': ['navigational'],
  },
  severalPages: true,
}
