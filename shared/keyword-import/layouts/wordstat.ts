import type { Layout } from './layout.ts'

/** Yandex Wordstat; the newest form keeps region and period in the header's third cell. */
export const wordstat: Layout = {
  id: 'wordstat',
  tool: 'wordstat',
  matches: (header) =>
    header.has('запросы со словами', 'формулировка', 'фраза', 'запрос') &&
    header.has('число запросов', 'частотность', 'показов в месяц'),
  aliases: {
    keyword: ['запросы со словами', 'формулировка', 'фраза', 'запрос'],
    volume: ['число запросов', 'частотность', 'показов в месяц'],
  },
}
