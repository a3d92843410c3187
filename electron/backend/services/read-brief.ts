import * as Y from 'yjs'
import { missingFrom } from '../brief/brief-document.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { cardOf } from './find.ts'

/**
 * The brief's document as one Yjs update in base64; a card without one has an empty document.
 *
 * @param input `have`: base64 of the state vector of a copy, which is answered with what it lacks,
 *   `''` for nothing
 * @throws DomainError INVALID when `have` is no state vector
 */
export function readBrief(
  store: PlanStore,
  { cardId, have }: { cardId: string; have?: string | undefined },
): { state: string; seq: number } {
  cardOf(store.read, cardId)
  const state = store.read.briefs.state(cardId) ?? Y.encodeStateAsUpdate(new Y.Doc())
  const answer = have === undefined ? state : missingFrom(state, Buffer.from(have, 'base64'))
  return { state: answer ? Buffer.from(answer).toString('base64') : '', seq: store.seq() }
}
