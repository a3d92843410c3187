import type { Change } from '#shared/merge/change.ts'
import type { PlanReader } from '../store/plan-reader.ts'

/** The changes that take a tactic or a channel off the cards that have it. */
export function takingOff(read: PlanReader, field: 'tactics' | 'channels', id: string): Change[] {
  return read.cards
    .idsWith(field, id)
    .map((cardId) => ({ op: 'remove', entity: 'card', entityId: cardId, field, value: id }))
}
