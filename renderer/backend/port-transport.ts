import { RPCLink } from '@orpc/client/message-port'
import type { Transport, TransportEvents } from './transport.ts'

/**
 * The desktop host: the preload hands over a MessagePort that leads to the backend process, anew
 * each time the backend was started.
 */
export function openPort(events: TransportEvents): Transport {
  window.addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== window || event.origin !== window.location.origin) return
    const type = messageType(event.data)
    if (type === 'moment-studio:port' && event.ports[0]) {
      const port = event.ports[0]
      port.start()
      events.opened(new RPCLink({ port }))
    } else if (type === 'moment-studio:backend-gone') {
      events.lost()
    } else if (type === 'moment-studio:backend-gave-up') {
      events.gaveUp()
    }
  })
  return {
    connect: () => window.postMessage({ type: 'moment-studio:connect' }, window.location.origin),
  }
}

function messageType(data: unknown): string | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null
  return typeof data.type === 'string' ? data.type : null
}
