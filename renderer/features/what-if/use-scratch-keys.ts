import { useEffect } from 'react'
import { keysOf } from '#shared/actions/actions.ts'
import { isChord } from '#shared/actions/shortcut.ts'
import { isTyping } from '../../app/actions/listen-to-keys.ts'
import { IS_DESKTOP, IS_MAC } from '../../app/actions/platform.ts'
import type { Scratch } from './scratch.ts'

/**
 * On this page the keys of undo and redo are the scratch copy's for as long as it has something to undo
 * or redo; after that they are the plan's, as everywhere.
 */
export function useScratchKeys(scratch: Scratch): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const inFront = document.querySelector('[aria-modal=true]') !== null
      if (event.defaultPrevented || inFront || isTyping(event.target)) return
      const is = (id: 'undo' | 'redo') =>
        keysOf(id, IS_DESKTOP).some((keys) => isChord(event, keys, IS_MAC))
      const { canUndo, canRedo } = scratch.state()
      if (is('undo') && (canUndo || canRedo)) scratch.undo()
      else if (is('redo') && (canUndo || canRedo)) scratch.redo()
      else return
      event.preventDefault()
      event.stopPropagation()
    }
    window.addEventListener('keydown', onKeyDown, { capture: true })
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true })
  }, [scratch])
}
