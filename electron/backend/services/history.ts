import type { ActLabel } from '#shared/contract/history.ts'
import type { PlanStore } from '../store/plan-store.ts'

export type HistoryStatus = { undo: ActLabel | null; redo: ActLabel | null }

/** What undo and redo would do now, of this device's own acts. */
export function historyStatus({ read, device }: PlanStore): HistoryStatus {
  return { undo: labelOf(read.acts.toUndo(device)), redo: labelOf(read.acts.toRedo(device)) }
}

export function labelOf(act: ActLabel | null): ActLabel | null {
  return act && { act: act.act, subject: act.subject, count: act.count }
}
