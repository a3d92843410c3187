import { isTyping } from './listen-to-keys.ts'

/** Longer than this nothing is on its way any more, in milliseconds. */
const LONGEST = 2_000

let release = () => {}

/**
 * Keeps what is typed from now on for the field that is about to take the focus: somebody who calls
 * the palette types on at once, and no letter may be lost or be taken for a shortcut of the page.
 */
export function holdTyping(): void {
  release()
  let text = ''
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
    if (event.key.length === 1) text += event.key
    else if (event.key === 'Backspace') text = text.slice(0, -1)
    else if (event.key !== 'Enter') return
    event.preventDefault()
    event.stopImmediatePropagation()
  }
  const onFocus = ({ target }: FocusEvent) => {
    if (!isTyping(target)) return
    release()
    // As if it had been typed here: the field's own listeners hear of it.
    if (text !== '') document.execCommand('insertText', false, text)
  }
  const stop = () => release()
  window.addEventListener('keydown', onKeyDown, { capture: true })
  window.addEventListener('pointerdown', stop, { capture: true })
  document.addEventListener('focusin', onFocus)
  const timer = window.setTimeout(stop, LONGEST)
  release = () => {
    window.removeEventListener('keydown', onKeyDown, { capture: true })
    window.removeEventListener('pointerdown', stop, { capture: true })
    document.removeEventListener('focusin', onFocus)
    window.clearTimeout(timer)
    release = () => {}
  }
}
