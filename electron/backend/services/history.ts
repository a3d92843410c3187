import type {
  ActLabel,
  HistoryEntry,
  HistoryPage,
  HistoryStatus,
} from '#shared/contract/history.ts'
import type { PlanStore } from '../store/plan-store.ts'
import type { ListedAct } from '../store/repositories/acts.ts'

/** What undo and redo would do now, of this device's own acts. */
export function historyStatus({ read, device }: PlanStore): HistoryStatus {
  return { undo: labelOf(read.acts.toUndo(device)), redo: labelOf(read.acts.toRedo(device)) }
}

export function labelOf(act: ActLabel | null): ActLabel | null {
  return act && { act: act.act, subject: act.subject, count: act.count }
}

/**
 * Everybody's acts, newest first: what stands, and what this device took back and could do again.
 * Typing in one brief is one entry as long as nothing else came between.
 */
export function historyPage(
  { read, device, consistently }: PlanStore,
  { before, limit }: { before: number | null; limit: number },
): HistoryPage {
  return consistently(() => {
    const entries: HistoryEntry[] = []
    for (const act of read.acts.before(before, device)) {
      const last = entries.at(-1)
      const entry = entryOf(act, device)
      if (last && continues(last, entry)) {
        last.number = entry.number
        last.count += 1
        continue
      }
      if (entries.length === limit) return { entries, more: true }
      entries.push(entry)
    }
    return { entries, more: false }
  })
}

function entryOf(listed: ListedAct, device: string): HistoryEntry {
  const { device: by, kind, state, ...act } = listed
  const own = by === device
  if (kind === 'text') return { ...act, count: 1, own, state: 'typing' }
  return { ...act, own, state: kind === 'ordinary' && own ? state : 'fixed' }
}

function continues(last: HistoryEntry, next: HistoryEntry): boolean {
  if (last.state !== 'typing' || next.state !== 'typing') return false
  return last.subject === next.subject && last.person === next.person && last.own === next.own
}
