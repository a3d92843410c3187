/**
 * Keys must never fall into nothing. When what had the focus is gone (a dialog that was closed, a
 * card that undo took away, a row that another window deleted, a button with nothing left to do), the
 * focus goes back to where it was before, inside the dialog in front when there is one.
 */
const REMEMBERED = 30
let trail: Element[] = []

const usable = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.isConnected &&
  element.getClientRects().length > 0 &&
  !element.matches(':disabled')

/** True when what had the focus cannot have it any more and nothing else has taken it. */
export function focusWasLost(): boolean {
  const last = trail.at(-1)
  return document.activeElement === document.body && last !== undefined && !usable(last)
}

/** Does nothing while something has the focus, or where a person only clicked beside everything. */
export function findFocus(): void {
  if (!focusWasLost()) return
  const last = trail.at(-1)!
  const scope = [...document.querySelectorAll('[aria-modal=true]')].at(-1) ?? document.body
  const main = scope.querySelector<HTMLElement>('#main')
  // The board and the lists have one tab stop, which has moved on already.
  const stop = last.matches('[data-item]')
    ? main?.querySelector<HTMLElement>('[data-item][tabindex="0"]')
    : null
  const before = trail.findLast((element) => usable(element) && scope.contains(element))
  const first = scope.querySelector<HTMLElement>('[data-autofocus], input, button')
  const next = stop ?? before ?? main ?? first
  if (next instanceof HTMLElement) next.focus({ preventScroll: true })
}

/** Looks after the focus once the page has been drawn. */
export function findFocusSoon(): () => void {
  const frame = requestAnimationFrame(findFocus)
  return () => cancelAnimationFrame(frame)
}

/** Follows the focus, and finds it again when a dialog or menu has closed. */
export function keepFocus(): () => void {
  const onFocus = (event: FocusEvent) => {
    if (!(event.target instanceof Element)) return
    trail = [...trail.filter((element) => element !== event.target), event.target].slice(
      -REMEMBERED,
    )
  }
  // Dialogs and menus live beside the page: watching only those costs the page nothing.
  const observer = new MutationObserver(() => {
    watchOverlays()
    findFocusSoon()
  })
  const watched = new WeakSet<Element>()
  const watchOverlays = () => {
    for (const child of document.body.children) {
      if (child.id === 'root' || watched.has(child)) continue
      watched.add(child)
      observer.observe(child, { childList: true, subtree: true })
    }
  }
  observer.observe(document.body, { childList: true })
  watchOverlays()
  document.addEventListener('focusin', onFocus)
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', onFocus)
  }
}
