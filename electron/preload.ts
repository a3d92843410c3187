import { ipcRenderer } from 'electron'
import type { ActionId } from '#shared/actions/actions.ts'

/**
 * The page gets messages and a port, no function and no object of this world. Messages to it: a port
 * to the backend, anew each time that was started; that the backend is gone; that it stays gone; a
 * command from the menu. The page sends four: that it wants a port; which language it speaks; which
 * commands it can follow now; that it wants one more window.
 */
const ORIGIN = 'app://studio'

/** The little of the page's world that is used; the shell is compiled without the DOM's types. */
declare const window: {
  location: { origin: string }
  postMessage(message: object, origin: string, transfer?: readonly unknown[]): void
  addEventListener(
    type: 'message',
    listener: (event: { source: unknown; origin: string; data: unknown }) => void,
  ): void
}

function tell(message: object, ports: readonly unknown[] = []) {
  if (window.location.origin === ORIGIN) window.postMessage(message, ORIGIN, ports)
}

ipcRenderer.on('backend:port', (event) => tell({ type: 'moment-studio:port' }, event.ports))
ipcRenderer.on('backend:gone', () => tell({ type: 'moment-studio:backend-gone' }))
ipcRenderer.on('backend:gave-up', () => tell({ type: 'moment-studio:backend-gave-up' }))
ipcRenderer.on('menu:command', (_event, command: ActionId) =>
  tell({ type: 'moment-studio:menu', command }),
)

window.addEventListener('message', ({ source, origin, data }) => {
  if (source !== window || origin !== ORIGIN) return
  if (typeof data !== 'object' || data === null || !('type' in data)) return
  if (data.type === 'moment-studio:connect') ipcRenderer.send('backend:connect')
  if (data.type === 'moment-studio:language' && 'language' in data) {
    ipcRenderer.send('shell:language', data.language)
  }
  if (data.type === 'moment-studio:actions' && 'ids' in data) {
    ipcRenderer.send('shell:actions', data.ids)
  }
  if (data.type === 'moment-studio:new-window') ipcRenderer.send('shell:new-window')
})
