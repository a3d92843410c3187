/**
 * Which files of a card were taken away while its brief is open. A file that was never seen among the
 * card's is not told of: a picture may well be kept with another card.
 */
export function createRemovals() {
  let present: ReadonlySet<string> = new Set()
  const removed = new Set<string>()
  const watchers = new Map<string, Set<() => void>>()
  return {
    isRemoved: (id: string): boolean => removed.has(id),
    /** Calls back when the file of this id goes or comes back. */
    watch(id: string, changed: () => void): () => void {
      const all = watchers.get(id) ?? new Set()
      watchers.set(id, all.add(changed))
      return () => all.delete(changed)
    },
    /** The files that the card has now. */
    hear(ids: readonly string[]): void {
      const now = new Set(ids)
      const gone = [...present].filter((id) => !now.has(id))
      const back = ids.filter((id) => removed.has(id))
      for (const id of gone) removed.add(id)
      for (const id of back) removed.delete(id)
      present = now
      for (const id of [...gone, ...back]) for (const changed of watchers.get(id) ?? []) changed()
    },
  }
}
