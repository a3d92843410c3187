import type { KeywordSource } from '../domain/keyword.ts'
import { parseAmount } from './numbers.ts'
import type { DecimalMark } from './numbers.ts'
import type { RawRow } from './row-store.ts'

export type Ranking = Pick<KeywordSource, 'search' | 'position' | 'url'>

/**
 * How the site stands for a keyword, as its row says; `null` when it says nothing. Where a
 * search engine counted clicks and impressions, the position is an average and not that of one page;
 * its click rate is not kept, since it is often rounded or wrong.
 */
export function rankingOf(
  { clicks, impressions, position, url }: RawRow['cells'],
  isCounted: boolean,
  mark: DecimalMark,
): Ranking | null {
  const place = position === undefined ? null : parseAmount(position, mark)
  if (isCounted) {
    const counted = {
      clicks: parseAmount(clicks ?? '', mark),
      impressions: parseAmount(impressions ?? '', mark),
    }
    if (counted.clicks === null || counted.impressions === null) return null
    return { search: { clicks: counted.clicks, impressions: counted.impressions, position: place } }
  }
  const page = url?.trim().slice(0, 2_000) ?? ''
  if (place === null && page === '') return null
  return {
    ...(place !== null && { position: place }),
    ...(page !== '' && { url: page }),
  }
}
