import { RPCLink } from '@orpc/client/websocket'
import type { Transport, TransportEvents } from './transport.ts'

const RETRY_MS = [250, 500, 1_000, 2_000, 4_000, 8_000]

/** The browser host: a WebSocket on the page's own origin, opened again whenever it closes. */
export function openSocket(events: TransportEvents): Transport {
  let failures = 0

  function connect() {
    const socket = earlySocket() ?? new WebSocket(`ws://${window.location.host}/rpc`)
    // Before the listeners below: the link lets go of its calls first when the socket closes.
    const link = new RPCLink({ websocket: socket })
    const opened = () => {
      failures = 0
      events.opened(link)
    }
    if (socket.readyState === WebSocket.OPEN) queueMicrotask(opened)
    else socket.addEventListener('open', opened)
    socket.addEventListener('close', () => {
      const wait = RETRY_MS[failures]
      failures += 1
      if (wait === undefined) {
        failures = 0
        events.gaveUp()
        return
      }
      events.lost()
      window.setTimeout(connect, wait)
    })
  }

  return { connect }
}

/** The socket that was opened before this script came, once; `null` when there is none or it failed. */
function earlySocket(): WebSocket | null {
  const socket = window.momentStudioSocket
  window.momentStudioSocket = undefined
  return socket && socket.readyState <= WebSocket.OPEN ? socket : null
}
