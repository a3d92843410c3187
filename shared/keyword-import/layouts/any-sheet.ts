import { ANY_SHEET, KEYWORD_HEADERS } from '../header-aliases.ts'
import type { Layout } from './layout.ts'

/** Any table with a keyword column; asked last. */
export const anySheet: Layout = {
  id: 'any-sheet',
  tool: 'any-sheet',
  matches: (header) => header.has(...KEYWORD_HEADERS),
  aliases: ANY_SHEET,
}
