import type { KeyboardEvent } from 'react'
import type { Keyword } from '#shared/domain/keyword.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { momentOfKey } from './moment-key.ts'
import type { Choice } from './use-choice.ts'

type GridKeys = {
  canWrite: boolean
  index: number
  total: number
  /** Rows of a screen, for Page Up and Page Down. */
  pageRows: () => number
  go: (index: number) => number
  choice: Choice
  row: Keyword | undefined
  setMoment: (moment: Moment | null) => void
  toggleExcluded: () => void
  toggleDetails: () => void
  /** Closes what is open around the grid; false when nothing was. */
  leave: () => boolean
}

/**
 * Keys of the grid: arrows move, Shift extends, Space chooses, Ctrl+A all, 1–4 and 0
 * set the moment, X excludes, Enter opens and closes the details, Escape goes back a step.
 */
export function useGridKeys(grid: GridKeys): (event: KeyboardEvent) => void {
  return (event) => {
    // A button or box in the head has keys of its own.
    if (event.target !== event.currentTarget || event.altKey) return
    if (run(event)) event.preventDefault()
  }

  function run(event: KeyboardEvent): boolean {
    const { choice, row, index } = grid
    const command = event.ctrlKey || event.metaKey
    if (command) {
      if (event.key.toLowerCase() !== 'a' || event.shiftKey) return false
      choice.all()
      return true
    }
    const to = destination(event.key)
    if (to !== null) {
      const reached = grid.go(to)
      if (event.shiftKey) choice.upTo(reached)
      else choice.startAt(reached)
      return true
    }
    switch (event.key) {
      case ' ':
        if (row) choice.toggle(row.id, index)
        return true
      case 'Enter':
        grid.toggleDetails()
        return true
      case 'Escape':
        if (choice.ids.size === 0) return grid.leave()
        choice.clear()
        return true
      case 'x':
      case 'X':
        if (!grid.canWrite) return false
        grid.toggleExcluded()
        return true
      default: {
        const moment = momentOfKey(event.key)
        if (moment === undefined || !grid.canWrite) return false
        grid.setMoment(moment)
        return true
      }
    }
  }

  function destination(key: string): number | null {
    switch (key) {
      case 'ArrowDown':
        return grid.index + 1
      case 'ArrowUp':
        return grid.index - 1
      case 'PageDown':
        return grid.index + grid.pageRows()
      case 'PageUp':
        return grid.index - grid.pageRows()
      case 'Home':
        return 0
      case 'End':
        return grid.total - 1
      default:
        return null
    }
  }
}
