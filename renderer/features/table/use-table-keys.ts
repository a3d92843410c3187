import type { KeyboardEvent } from 'react'
import { keyOf } from '#shared/actions/shortcut.ts'
import type { TableRow } from './table-rows.ts'
import type { Place } from './use-grid-place.ts'

export type TableKeys = {
  canWrite: boolean
  place: Place
  row: TableRow | undefined
  rowCount: number
  columnCount: number
  /** Rows of a screen, for Page Up and Page Down. */
  pageRows: () => number
  go: (to: Place) => Place
  /** Opens the editor of the cell; false where there is none. */
  edit: () => boolean
  openCard: () => void
  toggle: () => void
  extendTo: (index: number) => void
  selectAll: () => void
  /** Lets go of the selection; false when there was none. */
  clear: () => boolean
  remove: () => void
  closeGroup: (isClosed: boolean) => void
}

/**
 * Keys of the table: arrows walk, with Shift they select; Enter and F2 edit, Ctrl+Enter opens, space
 * selects, Ctrl+A all, Delete deletes; on a group's head left and right close and open it.
 */
export function tableKey(event: KeyboardEvent, keys: TableKeys): boolean {
  const { place, row } = keys
  if (event.altKey || row === undefined) return false
  const command = event.ctrlKey || event.metaKey
  const key = keyOf(event.nativeEvent)
  if (command && key === 'a' && !event.shiftKey) {
    keys.selectAll()
    return true
  }
  if (command && event.key === 'Enter') {
    if (row.row === 'card') keys.openCard()
    return true
  }
  if (row.row === 'group' && !command && groupKey(event.key)) return true
  const to = destination(event.key, command)
  if (to !== null) {
    const reached = keys.go(to)
    if (event.shiftKey && !command && reached.index !== place.index) keys.extendTo(reached.index)
    return true
  }
  if (command) return false
  switch (event.key) {
    case ' ':
      keys.toggle()
      return true
    case 'Enter':
    case 'F2':
      if (place.column === 0) keys.toggle()
      else if (!keys.edit()) keys.openCard()
      return true
    case 'Escape':
      return keys.clear()
    case 'Delete':
    case 'Backspace':
      if (!keys.canWrite || row.row !== 'card') return false
      keys.remove()
      return true
    default:
      return false
  }

  function groupKey(name: string): boolean {
    if (name === 'ArrowLeft' || name === 'ArrowRight') keys.closeGroup(name === 'ArrowLeft')
    else if ((name === 'Enter' || name === ' ') && row?.row === 'group') {
      keys.closeGroup(!row.isClosed)
    } else return false
    return true
  }

  function destination(name: string, far: boolean): Place | null {
    const { index, column } = place
    const last = keys.rowCount - 1
    switch (name) {
      case 'ArrowDown':
        return { index: far ? last : index + 1, column }
      case 'ArrowUp':
        return { index: far ? 0 : index - 1, column }
      case 'ArrowRight':
        return { index, column: far ? keys.columnCount : column + 1 }
      case 'ArrowLeft':
        return { index, column: far ? 0 : column - 1 }
      case 'Home':
        return { index: far ? 0 : index, column: far ? column : 0 }
      case 'End':
        return { index: far ? last : index, column: far ? column : keys.columnCount }
      case 'PageDown':
        return { index: index + keys.pageRows(), column }
      case 'PageUp':
        return { index: index - keys.pageRows(), column }
      default:
        return null
    }
  }
}
