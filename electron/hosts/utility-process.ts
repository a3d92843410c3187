import { RPCHandler } from '@orpc/server/message-port'
import { createBackend } from '#electron/backend/backend.ts'
import { lend, logToStderr } from './lend.ts'
import { libraryFolder } from './library-folder.ts'
import { createRemotePrinter } from './remote-printer.ts'
import { sentenceOf } from './sentences.ts'

/**
 * The backend inside Electron: a process of its own, so that no query blocks a window. The main
 * process hands it one port a window and prints for it; nothing else passes between the two.
 */
const parent = process.parentPort

function start() {
  const { print, receive } = createRemotePrinter((request) => parent.postMessage(request))
  const backend = createBackend(
    lend({ host: 'desktop', libraryFolder: libraryFolder(), log: logToStderr, print }),
  )
  const handler = new RPCHandler(backend.router)

  parent.on('message', ({ data, ports }: { data: unknown; ports: Electron.MessagePortMain[] }) => {
    const port = ports[0]
    if (isOfType(data, 'connect') && port) {
      handler.upgrade(port)
      port.start()
    } else if (isOfType(data, 'stop')) {
      backend.close()
      process.exit(0)
    } else {
      receive(data)
    }
  })
  parent.postMessage({ type: 'ready' })
}

function isOfType(data: unknown, type: string): boolean {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === type
}

try {
  start()
} catch (error) {
  logToStderr('error', 'the backend could not start', error)
  parent.postMessage({ type: 'cannot-start', sentence: sentenceOf(error) })
}
