import type { ImportedPage } from '../contract/results.ts'
import type { Card } from '../domain/card.ts'
import type { MatchedPages, PageRow } from './match-pages.ts'

/** Cards that a person gave pages to, by the row of the page. */
export type Attached = ReadonlyMap<number, string>

/**
 * What an import is to write: pages of known addresses, and those that were given to a card. The
 * first page given to a card without an address becomes its address.
 */
export function wishedPages(
  { matched, unmatched, unsure }: MatchedPages,
  attached: Attached,
  cards: ReadonlyMap<string, Pick<Card, 'url'>>,
): ImportedPage[] {
  const pages = [...matched].flatMap(([cardId, own]) =>
    own.map((page) => asked(page, cardId, false)),
  )
  const addressed = new Set<string>()
  for (const page of [...unmatched, ...unsure.map((one) => one.page)]) {
    const cardId = attached.get(page.row)
    const card = cardId === undefined ? undefined : cards.get(cardId)
    if (cardId === undefined || !card) continue
    const becomesAddress = !card.url && !addressed.has(cardId)
    if (becomesAddress) addressed.add(cardId)
    pages.push(asked(page, cardId, becomesAddress))
  }
  return pages
}

const asked = (
  { url, clicks, impressions, position }: PageRow,
  cardId: string,
  becomesAddress: boolean,
): ImportedPage => ({ cardId, url, clicks, impressions, position, becomesAddress })
