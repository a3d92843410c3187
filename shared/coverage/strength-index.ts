import type { Card } from '#shared/domain/card.ts'
import { byMoment, MOMENTS, type ByMoment } from '#shared/domain/moment.ts'
import { AnyGroups } from './any.ts'
import { momentShare } from './strength.ts'

const SHORT = 12

/** One of something for each kind of aim that a card can serve, by moment where that matters. */
export type AimTables<T> = {
  /** By topic and by check: cards count in full, whatever their moment. */
  readonly answers: T
  readonly fixes: T
  readonly moments: ByMoment<{ channels: T; tactics: T; elements: T }>
}

/**
 * Every aim that a card names, each once, with the share of its strength that counts there
 * (coverage-model §§2–3). Some may be gone, or not count.
 */
export function eachAimOf<T>(
  card: Card,
  tables: AimTables<T>,
  visit: (table: T, id: string, share: number) => void,
): void {
  for (const topicId of distinct(card.topics)) visit(tables.answers, topicId, 1)
  if (card.checkId !== null) visit(tables.fixes, card.checkId, 1)
  for (const moment of MOMENTS) {
    const share = momentShare(card, moment)
    if (share === 0) continue
    const { channels, tactics, elements } = tables.moments[moment]
    for (const id of distinct(card.channels)) visit(channels, id, share)
    for (const id of distinct(card.tactics)) visit(tactics, id, share)
    for (const id of distinct(card.elements)) visit(elements, id, share)
  }
}

/**
 * Which cards serve what, and how well they do it together (coverage-model §§2–3). Ids of topics,
 * channels, tactics or checks that are gone keep their groups here; nobody asks for them.
 */
export class StrengthIndex implements AimTables<AnyGroups> {
  readonly answers = new AnyGroups()
  readonly fixes = new AnyGroups()
  readonly moments = byMoment(() => ({
    channels: new AnyGroups(),
    tactics: new AnyGroups(),
    elements: new AnyGroups(),
  }))

  /** Puts a card that is in no group yet: one that changed is removed first. */
  put(card: Card, strength: number): void {
    eachAimOf(card, this, (groups, id, share) => groups.add(id, card.id, strength * share))
  }

  /** Takes the card out of every group; `card` as it was put. */
  remove(card: Card): void {
    eachAimOf(card, this, (groups, id) => groups.remove(id, card.id))
  }
}

/** What a list names, each once: a plan file may name a topic twice. */
function distinct(ids: readonly string[]): readonly string[] {
  // Looking back through a short list costs a fraction of a set, and nearly all are short.
  if (ids.length <= SHORT && ids.every((id, at) => ids.indexOf(id) === at)) return ids
  return [...new Set(ids)]
}
