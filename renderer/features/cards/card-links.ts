import { LINK_KINDS, linkText, readLink, type LinkKind } from '#shared/domain/card-link.ts'
import type { Card } from '#shared/domain/card.ts'

/** A link as one end sees it: `out` it does something for the other, `in` the other does for it. */
export type SeenLink = {
  kind: LinkKind
  direction: 'out' | 'in'
  /** The card at the other end; `null`: it is in the trash. */
  card: Card | null
  /** The card that holds the link, and the element of its `links` that it is. */
  holderId: string
  text: string
}

/** All links of a card, its own first, by kind; those from others by their order in the plan. */
export function linksOf(card: Card, cards: ReadonlyMap<string, Card>): SeenLink[] {
  const seen: SeenLink[] = []
  for (const text of card.links) {
    const link = readLink(text)
    if (!link) continue
    const other = cards.get(link.cardId) ?? null
    seen.push({ kind: link.kind, direction: 'out', card: other, holderId: card.id, text })
  }
  const own = LINK_KINDS.map((kind) => ({ kind, text: linkText({ kind, cardId: card.id }) }))
  for (const other of cards.values()) {
    if (other.links.length === 0 || other.id === card.id) continue
    for (const { kind, text } of own) {
      if (!other.links.includes(text)) continue
      seen.push({ kind, direction: 'in', card: other, holderId: other.id, text })
    }
  }
  const rank = ({ direction, kind }: SeenLink) =>
    (direction === 'out' ? 0 : LINK_KINDS.length) + LINK_KINDS.indexOf(kind)
  return seen.toSorted((a, b) => rank(a) - rank(b))
}

/** Cards whose title holds every word of the search, those that begin with it first. */
export function cardsTitled(
  search: string,
  cards: Iterable<Card>,
  leftOut: (card: Card) => boolean,
  limit: number,
): Card[] {
  const wanted = search.trim().toLowerCase()
  const words = wanted.split(/\s+/).filter(Boolean)
  const begin: Card[] = []
  const hold: Card[] = []
  for (const card of cards) {
    const title = card.title.toLowerCase()
    if (!words.every((word) => title.includes(word)) || leftOut(card)) continue
    if (title.startsWith(wanted)) begin.push(card)
    else if (hold.length < limit) hold.push(card)
    if (begin.length === limit) break
  }
  return [...begin, ...hold].slice(0, limit)
}
