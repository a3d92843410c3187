import { scorePlan } from '#shared/coverage/score.ts'
import { FORMULA_VERSION, type PlanScore } from '#shared/coverage/types.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { StoreHeld } from '../store/store-held.ts'
import type { PlanStore } from '../store/plan-store.ts'
import type { Snapshot } from '../store/repositories/snapshots.ts'
import { readBoard } from './read-board.ts'

/**
 * Keeps the score of a day that has none yet, for the line over time. It can be made again from the log
 * at any time, so it is no act.
 *
 * @param measured the score where somebody has just made it
 * @throws what SQLite throws when the disk is full
 */
export function keepSnapshot(
  store: PlanStore,
  { today, at }: { today: IsoDate; at: number },
  measured?: { seq: number; score: PlanScore },
): void {
  if (store.access !== 'write' || store.read.snapshots.has(today, FORMULA_VERSION)) return
  putSnapshots(store, [snapshotOf({ today, at }, measured ?? measureNow(store, today))])
}

/** Kept for the next who asks; where nothing may be written now, the next one does without. */
export function putSnapshots(store: PlanStore, snapshots: readonly Snapshot[]): void {
  if (store.access !== 'write' || snapshots.length === 0) return
  const label = { act: 'snapshots.keep', subject: '', count: snapshots.length }
  try {
    store.transact(label, (tx) => snapshots.forEach(tx.snapshots.put))
  } catch (error) {
    if (!(error instanceof StoreHeld)) throw error
  }
}

export function snapshotOf(
  { today, at }: { today: IsoDate; at: number },
  { seq, score }: { seq: number; score: PlanScore },
): Snapshot {
  return { day: today, at, seq, formula: score.formula, score }
}

/** The score of the plan as it stands, with the change that it stands at. */
export function measureNow(store: PlanStore, today: IsoDate): { seq: number; score: PlanScore } {
  const board = readBoard(store)
  return { seq: board.seq, score: scorePlan(board, today) }
}
