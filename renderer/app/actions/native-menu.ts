import { ACTIONS, isActionId, type ActionId } from '#shared/actions/actions.ts'
import { actions } from './action-store.ts'
import { isTyping } from './listen-to-keys.ts'
import { IS_DESKTOP } from './platform.ts'

/**
 * The desktop's native menu: tells it what can be done now, so that it offers no more, and does what
 * is chosen there. Its choices arrive as messages from the preload.
 */
export function followNativeMenu(): () => void {
  if (!IS_DESKTOP) return () => {}
  const tell = () => {
    const ids = ACTIONS.map(({ id }) => id).filter(actions.has)
    window.postMessage({ type: 'moment-studio:actions', ids }, window.location.origin)
  }
  const listen = (event: MessageEvent<unknown>) => {
    if (event.source !== window || event.origin !== window.location.origin) return
    const data = event.data
    if (typeof data !== 'object' || data === null || !('type' in data)) return
    if (data.type !== 'moment-studio:menu' || !('command' in data)) return
    if (isActionId(data.command)) run(data.command)
  }
  tell()
  const leave = actions.subscribe(tell)
  window.addEventListener('message', listen)
  return () => {
    leave()
    window.removeEventListener('message', listen)
  }
}

/** In a text field the menu's undo is the field's own, elsewhere the plan's. */
function run(id: ActionId): void {
  const steps = id === 'undo' || id === 'redo'
  if (steps && isTyping(document.activeElement)) document.execCommand(id)
  else actions.run(id)
}
