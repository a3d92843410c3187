import type { KeywordSource } from '../domain/keyword.ts'
import type { Figures } from './figures.ts'

export type Ranking = Pick<KeywordSource, 'search' | 'position' | 'url'>

/**
 * How the site stands for a keyword, as its row says; `null` when it says nothing. Where a
 * search engine counted clicks and impressions, the position is an average and not that of one page;
 * its click rate is not kept, since it is often rounded or wrong.
 */
export function rankingOf(figures: Figures, row: number, isCounted: boolean): Ranking | null {
  const place = figures.amount('position', row)
  if (isCounted) {
    const clicks = figures.amount('clicks', row)
    const impressions = figures.amount('impressions', row)
    if (clicks === null || impressions === null) return null
    return { search: { clicks, impressions, position: place } }
  }
  const page = figures.rows.cell('url', row)?.trim().slice(0, 2_000) ?? ''
  if (place === null && page === '') return null
  return {
    ...(place !== null && { position: place }),
    ...(page !== '' && { url: page }),
  }
}
