import type { Card } from './card.ts'
import type { IsoDate } from './iso-date.ts'

/** A card that goes live for the first time was published today, unless a person knows better. */
export function publishing(
  card: Pick<Card, 'publishedOn'>,
  progress: { from: number; to: number },
  today: IsoDate,
): { publishedOn?: IsoDate } {
  const goesLive = progress.from < 1 && progress.to >= 1
  return goesLive && card.publishedOn === null ? { publishedOn: today } : {}
}
