import { pageKey } from './page-address.ts'

/** What an export says of one page, as its row has it. */
export type PageRow = {
  /** The line of the file or row of the sheet, from 1. */
  row: number
  url: string
  clicks: number
  impressions: number
  /** `null`: the export does not say. */
  position: number | null
}

type Addressed = { id: string; url: string | null; archived: boolean }

/** Cards by the page that their address leads to. */
export function cardsByPage(cards: Iterable<Addressed>): Map<string, string[]> {
  const byPage = new Map<string, string[]>()
  for (const { id, url, archived } of cards) {
    if (url === null || archived) continue
    const key = pageKey(url)
    if (key === null) continue
    const ids = byPage.get(key)
    if (ids) ids.push(id)
    else byPage.set(key, [id])
  }
  return byPage
}

export type MatchedPages<P extends PageRow = PageRow> = {
  /** Pages of each card, by its id, in the order of the export. */
  matched: Map<string, P[]>
  /** Pages that no card has, and those that several have: a person says whose they are. */
  unmatched: P[]
  unsure: { page: P; cardIds: string[] }[]
}

/** Which card each page belongs to, by address. Cards of the archive take no part. */
export function matchPages<P extends PageRow>(
  pages: readonly P[],
  cards: Iterable<Addressed>,
): MatchedPages<P> {
  const byPage = cardsByPage(cards)
  const found: MatchedPages<P> = { matched: new Map(), unmatched: [], unsure: [] }
  for (const page of pages) {
    const cardIds = byPage.get(pageKey(page.url) ?? '') ?? []
    const [cardId] = cardIds
    if (cardId === undefined) found.unmatched.push(page)
    else if (cardIds.length > 1) found.unsure.push({ page, cardIds })
    else {
      const pagesOf = found.matched.get(cardId)
      if (pagesOf) pagesOf.push(page)
      else found.matched.set(cardId, [page])
    }
  }
  return found
}

/** The figures of a card of which an export has several addresses: sums, and the position by impressions. */
export function sumOfPages(pages: readonly Omit<PageRow, 'row' | 'url'>[]): {
  clicks: number
  impressions: number
  /** Clicks of each impression; `null` without impressions. */
  ctr: number | null
  position: number | null
} {
  const clicks = pages.reduce((sum, page) => sum + page.clicks, 0)
  const impressions = pages.reduce((sum, page) => sum + page.impressions, 0)
  const placed = pages.filter(({ position }) => position !== null)
  const weight = placed.reduce((sum, page) => sum + page.impressions, 0)
  const mean = (weightOf: (page: (typeof placed)[number]) => number, of: number) =>
    placed.reduce((sum, page) => sum + page.position! * weightOf(page), 0) / of
  return {
    clicks,
    impressions,
    ctr: impressions > 0 ? Math.min(1, clicks / impressions) : null,
    position:
      placed.length === 0
        ? null
        : weight > 0
          ? mean((page) => page.impressions, weight)
          : mean(() => 1, placed.length),
  }
}
