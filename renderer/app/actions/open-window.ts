import { IS_DESKTOP } from './platform.ts'

/** One more window on the same plan and view: the app's, or a tab of the browser. */
export function openWindow(): void {
  if (IS_DESKTOP) {
    window.postMessage({ type: 'moment-studio:new-window' }, window.location.origin)
  } else window.open(window.location.href, '_blank')
}
