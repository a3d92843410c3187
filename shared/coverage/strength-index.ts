import type { Card } from '#shared/domain/card.ts'
import { byMoment, MOMENTS, type ByMoment } from '#shared/domain/moment.ts'
import { AnyGroups } from './any.ts'
import { momentShare } from './strength.ts'

const SHORT = 12

/** Cards by what they serve inside one moment; strengths as they count there. */
type MomentGroups = { channels: AnyGroups; tactics: AnyGroups; elements: AnyGroups }

/**
 * Which cards serve what, and how well they do it together (coverage-model §§2–3). Ids of topics,
 * channels, tactics or checks that are gone keep their groups here; nobody asks for them.
 */
export class StrengthIndex {
  /** By topic and by check: cards count in full, whatever their moment. */
  readonly answers = new AnyGroups()
  readonly fixes = new AnyGroups()
  readonly moments: ByMoment<MomentGroups> = byMoment(() => ({
    channels: new AnyGroups(),
    tactics: new AnyGroups(),
    elements: new AnyGroups(),
  }))

  /** Puts a card that is in no group yet: one that changed is removed first. */
  put(card: Card, strength: number): void {
    this.#eachLink(card, (groups, id, share) => groups.add(id, card.id, strength * share))
  }

  /** Takes the card out of every group; `card` as it was put. */
  remove(card: Card): void {
    this.#eachLink(card, (groups, id) => groups.remove(id, card.id))
  }

  #eachLink(card: Card, visit: (groups: AnyGroups, id: string, share: number) => void): void {
    for (const topicId of distinct(card.topics)) visit(this.answers, topicId, 1)
    if (card.checkId !== null) visit(this.fixes, card.checkId, 1)
    for (const moment of MOMENTS) {
      const share = momentShare(card, moment)
      if (share === 0) continue
      const groups = this.moments[moment]
      for (const id of distinct(card.channels)) visit(groups.channels, id, share)
      for (const id of distinct(card.tactics)) visit(groups.tactics, id, share)
      for (const id of distinct(card.elements)) visit(groups.elements, id, share)
    }
  }
}

/** What a list names, each once: a plan file may name a topic twice. */
function distinct(ids: readonly string[]): readonly string[] {
  // Looking back through a short list costs a fraction of a set, and nearly all are short.
  if (ids.length <= SHORT && ids.every((id, at) => ids.indexOf(id) === at)) return ids
  return [...new Set(ids)]
}
