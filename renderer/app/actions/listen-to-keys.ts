import { actions } from './action-store.ts'
import { createKeyReader } from './key-reader.ts'
import { IS_DESKTOP, IS_MAC } from './platform.ts'
import { singleKeysOn } from './single-keys.ts'

/** Runs actions by their keys. A view that handles a key itself keeps it by stopping the event. */
export function listenToKeys(): () => void {
  const read = createKeyReader(() => performance.now())
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return
    const typing = isTyping(event.target)
    const busy = typing || isInFront(event.target)
    const where = { mac: IS_MAC, desktop: IS_DESKTOP, busy, singleKeys: singleKeysOn() }
    const id = read(event, where)
    if (id === null) return
    // In a text field undo is the field's own.
    if (typing && (id === 'undo' || id === 'redo')) return
    if (actions.run(id)) event.preventDefault()
  }
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}

const NO_TEXT = new Set([
  'checkbox',
  'radio',
  'button',
  'submit',
  'reset',
  'range',
  'color',
  'file',
])

/** True where keys write text. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NO_TEXT.has(target.type)
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true
  return target instanceof HTMLElement && target.isContentEditable
}

/** True where letters find an entry of an open list, or where a dialog is in front of the page. */
function isInFront(target: EventTarget | null): boolean {
  const inList =
    target instanceof Element && target.closest('[role=menu],[role=listbox],[role=combobox]')
  return Boolean(inList) || document.querySelector('[aria-modal=true]') !== null
}
