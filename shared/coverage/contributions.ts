import type { Card } from '#shared/domain/card.ts'
import { compareText } from './compare-text.ts'
import type { Contribution } from './loss.ts'
import type { CardStrength } from './strength.ts'

/** Every reason why the card is not at full strength; none for a card that is (coverage-model §§2, 6). */
export function shortfallsOf(card: Card, strength: CardStrength): Contribution[] {
  const base = { cardId: card.id, title: card.title, strength: strength.strength }
  if (strength.rightsEnded) {
    // Nothing else matters until the rights are renewed.
    const endedOn = card.rights.reduce((last, w) => (w.endsOn! > last ? w.endsOn! : last), '')
    return [{ ...base, why: 'rights-ended', endedOn }]
  }
  const found: Contribution[] = []
  if (strength.progress < 1) {
    const { progress } = strength
    found.push({ ...base, why: 'in-progress', columnId: card.columnId, progress })
  }
  if (strength.freshness < 1) {
    const since = (card.refreshedOn ?? card.publishedOn)!
    found.push({ ...base, why: 'stale', since, freshness: strength.freshness })
  }
  if (strength.quality < 1) {
    const done = card.checklist.filter((item) => item.done).length
    found.push({ ...base, why: 'checklist', done, total: card.checklist.length })
  }
  return found
}

/** In the order of the cards' titles, so that it does not hang on the history of edits. */
export function contributionsOf(
  cardIds: readonly string[],
  lookUp: (cardId: string) => { card: Card; strength: CardStrength },
): Contribution[] {
  return cardIds
    .map(lookUp)
    .toSorted(
      (a, b) => compareText(a.card.title, b.card.title) || compareText(a.card.id, b.card.id),
    )
    .flatMap(({ card, strength }) => shortfallsOf(card, strength))
}
