import * as Y from 'yjs'
import type { PlanStore } from '../store/plan-store.ts'
import { cardOf } from './find.ts'

/** The brief's document as one Yjs update in base64; a card without one has an empty document. */
export function readBrief(store: PlanStore, cardId: string): { state: string; seq: number } {
  cardOf(store.read, cardId)
  const state = store.read.briefs.state(cardId) ?? Y.encodeStateAsUpdate(new Y.Doc())
  return { state: Buffer.from(state).toString('base64'), seq: store.seq() }
}
