import type { Card } from '#shared/domain/card.ts'
import { shortfallsOf } from './contributions.ts'
import type { Contribution } from './loss.ts'
import type { Step } from './next-step.ts'
import type { CardStrength } from './strength.ts'

const KIND_OF = {
  'rights-ended': 'renew-rights',
  'in-progress': 'finish-card',
  stale: 'refresh-card',
  checklist: 'finish-checklist',
} as const satisfies Record<Contribution['why'], Step['kind']>

/**
 * The step that brings a card to its full strength, named after what weighs most; `null` for one
 * that lacks nothing. `done`: the card as it stands then.
 */
export function cardStep(card: Card, now: CardStrength, done: Card): Step | null {
  const [first, ...others] = reasonsOf(card, now, done)
  if (!first) return null
  const { id, moment, title } = card
  const kind = KIND_OF[first.why]
  return { id: `card:${id}`, moment, title, done, kind, cardId: id, reasons: [first, ...others] }
}

/** Ended rights hide what else is lacking, but what else is lacking has to be done all the same. */
function reasonsOf(card: Card, now: CardStrength, done: Card): Contribution[] {
  const besides = shortfallsOf(card, { ...now, rightsEnded: false })
  const all = now.rightsEnded ? [...shortfallsOf(card, now), ...besides] : besides
  // A workflow may end below 1: then a card of its last column is in progress for ever.
  return all.filter(({ why }) => why !== 'in-progress' || done.columnId !== card.columnId)
}
