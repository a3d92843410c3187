import { scratchChangeSchema, type ScratchChange } from '#shared/domain/scratch-change.ts'
import type { ScratchStore } from './scratch.ts'

/** Keeps the list of a plan's scratch copy in a storage, the window's own as a rule. */
export function scratchStorage(storage: Storage, planId: string): ScratchStore {
  const key = `moment-studio:what-if:${planId}`
  return {
    read() {
      const list = readList(storage.getItem(key))
      const changes = list.flatMap((one): ScratchChange[] => {
        const { data } = scratchChangeSchema.safeParse(one)
        return data ? [data] : []
      })
      return { changes, unread: list.length - changes.length }
    },
    write(changes) {
      try {
        if (changes.length === 0) storage.removeItem(key)
        else storage.setItem(key, JSON.stringify(changes))
        return true
      } catch {
        // No room: the list lives on until the page goes, and that is told.
        return false
      }
    },
  }
}

function readList(text: string | null): unknown[] {
  if (text === null) return []
  try {
    const read: unknown = JSON.parse(text)
    return Array.isArray(read) ? read : [read]
  } catch {
    return [text]
  }
}
