import type { Layout } from './layout.ts'

const PHRASES = [
  'запросы со словами',
  'похожие запросы',
  'запросы, похожие на*',
  'статистика по словам',
  'что искали со словом*',
  'формулировка',
  'фраза',
  'запрос',
]

/** Yandex Wordstat; the newest form keeps region and period in the header's third cell. */
export const wordstat: Layout = {
  id: 'wordstat',
  tool: 'wordstat',
  matches: (header) =>
    header.has(...PHRASES) && header.has('число запросов', 'частотность', 'показов в месяц'),
  aliases: {
    keyword: PHRASES,
    volume: ['число запросов', 'частотность', 'показов в месяц'],
  },
}
