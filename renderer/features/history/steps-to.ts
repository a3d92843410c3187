import type { HistoryEntry } from '#shared/contract/history.ts'

/**
 * How many acts undoing down to an entry, or redoing up to it, takes: this device's own between now
 * and it, that one included; 0 for an entry that neither can reach.
 *
 * @param entries newest first
 */
export function stepsTo(entries: readonly HistoryEntry[], entry: HistoryEntry): number {
  const { state, number } = entry
  if (state === 'done') {
    return entries.filter((other) => other.state === 'done' && other.number >= number).length
  }
  if (state === 'undone') {
    return entries.filter((other) => other.state === 'undone' && other.number <= number).length
  }
  return 0
}
