import type { Card } from '#shared/domain/card.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { compareText } from './compare-text.ts'
import type { Contribution, MomentExplanation } from './loss.ts'
import { momentShare, type CardStrength } from './strength.ts'

/** A card worth a word in a meeting: one that carries its moment, or one that costs it points. */
export type CardOfNote =
  | { note: 'carries'; cardId: string; title: string; strength: number }
  | { note: 'holds-back'; cardId: string; title: string; reason: Contribution }

/** What a meeting cares for first: what was won and is being lost again. */
const WORTH: readonly Contribution['why'][] = ['rights-ended', 'stale', 'checklist', 'in-progress']

/**
 * Of a moment's cards the strongest (up to half of `most`), then those that its losses name, those
 * first that have lost strength again. No card stands twice.
 */
export function cardsOfNote(
  explained: MomentExplanation,
  cards: Iterable<{ card: Card; strength: CardStrength }>,
  most: number,
): CardOfNote[] {
  const carrying = strongest(cards, explained.moment).slice(0, Math.ceil(most / 2))
  const named = new Set(carrying.map(({ cardId }) => cardId))
  const holding: CardOfNote[] = []
  for (const reason of reasonsOf(explained)) {
    if (carrying.length + holding.length >= most) break
    const { cardId, title } = reason
    if (named.has(cardId)) continue
    named.add(cardId)
    holding.push({ note: 'holds-back', cardId, title, reason })
  }
  return [...carrying, ...holding]
}

function strongest(
  cards: Iterable<{ card: Card; strength: CardStrength }>,
  moment: Moment,
): (CardOfNote & { note: 'carries' })[] {
  const carrying = []
  for (const { card, strength: s } of cards) {
    const strength = s.strength * momentShare(card, moment)
    if (card.archived || strength < 0.5) continue
    carrying.push({ note: 'carries' as const, cardId: card.id, title: card.title, strength })
  }
  return carrying.toSorted((a, b) => b.strength - a.strength || compareText(a.title, b.title))
}

/** By why, then by the points of the loss that names it. */
function reasonsOf({ parts }: MomentExplanation): Contribution[] {
  return parts
    .flatMap(({ losses }) =>
      losses.flatMap(({ points, contributing }) =>
        contributing.map((reason) => ({ reason, points })),
      ),
    )
    .toSorted(
      (a, b) =>
        WORTH.indexOf(a.reason.why) - WORTH.indexOf(b.reason.why) ||
        b.points - a.points ||
        compareText(a.reason.cardId, b.reason.cardId),
    )
    .map(({ reason }) => reason)
}
