import { useCallback, useMemo, useState } from 'react'
import type { TableRow } from './table-rows.ts'

export type Place = { index: number; column: number }

/**
 * The cell that the keys act on. Its row is a card or a group and not a number: when edits, sorting
 * or other windows move rows about it is found again, and where it is gone the row in its place
 * takes over. Column 0 is the mark.
 */
export function useGridPlace(rows: readonly TableRow[], columnCount: number) {
  const [held, setHeld] = useState<{ id: string | null; index: number; column: number }>({
    id: null,
    index: 0,
    column: 1,
  })
  const indexes = useMemo(() => new Map(rows.map(({ id }, i) => [id, i])), [rows])
  const found = held.id === null ? undefined : indexes.get(held.id)
  const index = Math.max(0, Math.min(found ?? held.index, rows.length - 1))
  const column = Math.max(0, Math.min(held.column, columnCount))
  if (found !== undefined && found !== held.index) setHeld({ ...held, index: found })

  const go = (to: Place): Place => {
    const next = {
      index: Math.max(0, Math.min(to.index, rows.length - 1)),
      column: Math.max(0, Math.min(to.column, columnCount)),
    }
    setHeld({ ...next, id: rows[next.index]?.id ?? null })
    return next
  }
  const indexOf = useCallback((id: string): number | undefined => indexes.get(id), [indexes])
  return { index, column, row: rows[index], go, indexOf }
}
