import { planPath } from './routes.ts'

const FROM = 'moment-studio:presented-from'

/** Where a presentation was begun: the page, and what had the focus there. */
type Origin = { planId: string; path: string; focus: string | null }

/** To be called from the press that asks for it: full screen is granted to nothing else. */
export function beginPresenting(planId: string, path: string): void {
  const origin: Origin = { planId, path, focus: markOf(document.activeElement) }
  window.sessionStorage.setItem(FROM, JSON.stringify(origin))
  // Where the window may not fill the screen, the slides fill the window.
  void document.documentElement.requestFullscreen?.().catch(() => undefined)
}

export const presentPath = (planId: string) => `/plan/${encodeURIComponent(planId)}/present`

/** Where to go back to: the page that the presentation was begun on, else the coverage page. */
export function endPresenting(planId: string): string {
  const begun = readOrigin()
  if (begun?.planId === planId) return begun.path
  const origin: Origin = { planId, path: `${planPath(planId, 'coverage')}?`, focus: null }
  window.sessionStorage.setItem(FROM, JSON.stringify(origin))
  return origin.path
}

/** Gives the focus back to what had it, once it is drawn again; else to the button that presents. */
export function restoreFocus(): () => void {
  const origin = readOrigin()
  if (!origin) return () => undefined
  window.sessionStorage.removeItem(FROM)
  let frame = 0
  let left = MOST_FRAMES
  const look = () => {
    const mark = left > 0 ? origin.focus : null
    const element = document.querySelector<HTMLElement>(mark ?? '[data-action="present"]')
    left -= 1
    if (element) element.focus({ preventScroll: true })
    else if (left > 0) frame = requestAnimationFrame(look)
  }
  frame = requestAnimationFrame(look)
  return () => cancelAnimationFrame(frame)
}

/** A page's script and its cards are there by then. */
const MOST_FRAMES = 90

function readOrigin(): Origin | null {
  const text = window.sessionStorage.getItem(FROM)
  return text === null ? null : (JSON.parse(text) as Origin)
}

/** By what an element is found again after its page was drawn anew; `null` where nothing tells it. */
function markOf(element: Element | null): string | null {
  if (!element || element.closest('[role=dialog][aria-modal=true]')) return null
  for (const attribute of ['data-item', 'data-testid', 'data-action', 'href', 'aria-label']) {
    const value = element.getAttribute(attribute)
    if (value) return `${element.localName}[${attribute}="${CSS.escape(value)}"]`
  }
  return null
}
