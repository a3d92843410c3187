import { RPCHandler } from '@orpc/server/ws'
import { createBackend } from '#electron/backend/backend.ts'
import { appFolders } from './app-folders.ts'
import { createBrowserPrinter } from './browser-printer.ts'
import { lend, logToStderr } from './lend.ts'
import { libraryFolder } from './library-folder.ts'
import { toWorkerSchema, type FromWorker, type ToWorker } from './loopback-messages.ts'
import { startLoopbackServer } from './loopback-server.ts'
import { isCoded, say, sentenceOf } from './sentences.ts'
import { createGate } from './session-gate.ts'

/**
 * The browser host's backend and its server, in a process that loopback.ts starts, watches and starts
 * again on the same port with the same secrets, so that an open page finds it again.
 */
const tell = (message: FromWorker) => process.send?.(message)

async function start(order: Extract<ToWorker, { type: 'start' }>): Promise<() => Promise<void>> {
  const backend = createBackend(
    lend({
      host: 'browser',
      libraryFolder: libraryFolder(),
      log: logToStderr,
      print: createBrowserPrinter(),
    }),
  )
  const handler = new RPCHandler(backend.router)
  const gate = createGate({
    secrets: order,
    now: Date.now,
    tokenUsed: () => tell({ type: 'token-used' }),
  })
  const server = await startLoopbackServer({
    pageFolder: appFolders().page,
    port: order.port,
    gate,
    lockedSentence: say('locked'),
    serve: (socket) => void handler.upgrade(socket),
  })
  tell({ type: 'listening', port: server.port })
  return async () => {
    await server.close()
    backend.close()
  }
}

let stop: (() => Promise<void>) | undefined

async function end() {
  try {
    await stop?.()
  } finally {
    process.exit(0)
  }
}

process.on('message', (message: unknown) => {
  const order = toWorkerSchema.parse(message)
  if (order.type === 'stop') {
    void end()
    return
  }
  start(order).then(
    (stopper) => (stop = stopper),
    (error: unknown) => {
      const taken = (error as { code?: unknown }).code === 'EADDRINUSE'
      // A domain error is wholly in its sentence.
      if (!taken && !isCoded(error)) logToStderr('error', 'the backend could not start', error)
      tell({
        type: 'cannot-start',
        sentence: taken ? say('portTaken', { port: order.port }) : sentenceOf(error),
      })
    },
  )
})
// Nobody is left to answer to.
process.on('disconnect', () => void end())
// Ctrl-C reaches the whole group; the supervisor says when to stop.
process.on('SIGINT', () => undefined)
