import { fork, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { appFolders } from './app-folders.ts'
import { BACKEND_MEMORY } from './backend-memory.ts'
import { libraryFolder } from './library-folder.ts'
import { fromWorkerSchema, type ToWorker } from './loopback-messages.ts'
import { createRestartLimit, RESTART_LIMIT } from './restart-limit.ts'
import { say } from './sentences.ts'
import { ownOrigin, TOKEN_MINUTES } from './session-gate.ts'

/**
 * The browser host: `loopback [--port N] [--library DIR]`. This process holds the secrets and keeps the
 * worker, which is server and backend, running. It prints the address on stdout, and sends it to the
 * process that started it where that one listens.
 */
const { values } = parseArgs({
  options: {
    port: { type: 'string' },
    library: { type: 'string' },
  },
})

const secret = () => randomBytes(32).toString('base64url')

function supervise(firstPort: number) {
  const session = secret()
  const tokenUntil = Date.now() + TOKEN_MINUTES * 60_000
  const limit = createRestartLimit(Date.now)
  let token: string | null = secret()
  let port = firstPort
  let announced = false
  let stopping = false
  let worker: ChildProcess | undefined

  function start() {
    const started = fork(join(appFolders().main, 'loopback-worker.js'), [], {
      env: { ...process.env, MOMENT_STUDIO_LIBRARY: libraryFolder(values.library) },
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      execArgv: BACKEND_MEMORY,
    })
    worker = started
    started.on('message', (message: unknown) => {
      const report = fromWorkerSchema.parse(message)
      if (report.type === 'token-used') token = null
      else if (report.type === 'cannot-start') end(1, report.sentence)
      else {
        port = report.port
        announce()
      }
    })
    started.once('exit', () => {
      if (stopping) return
      if (!limit.allow()) return end(1, say('gaveUp', { count: RESTART_LIMIT.starts + 1 }))
      process.stderr.write(`${say('restarting')}\n`)
      start()
    })
    send(started, { type: 'start', port, session, token, tokenUntil })
  }

  function announce() {
    if (announced) return
    announced = true
    const address = `${ownOrigin(port)}/open?token=${token}`
    process.stdout.write(`${say('open', { minutes: TOKEN_MINUTES })}\n${address}\n`)
    process.send?.({ type: 'address', address })
  }

  /** Ends the worker first, gently if it listens, so that nothing is left behind. */
  function end(code: number, sentence?: string) {
    if (stopping) return
    stopping = true
    if (sentence) process.stderr.write(`${sentence}\n`)
    const last = worker
    if (!last || last.exitCode !== null || last.signalCode !== null) process.exit(code)
    last.once('exit', () => process.exit(code))
    setTimeout(() => last.kill('SIGKILL'), 4_000)
    send(last, { type: 'stop' })
  }

  start()
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(0))
}

function send(child: ChildProcess, message: ToWorker) {
  // It may just have ended; its exit is heard anyway.
  if (child.connected) child.send(message, () => undefined)
}

const port = values.port === undefined ? 0 : Number(values.port)
if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  process.stderr.write(`${say('badPort', { port: values.port })}\n`)
  process.exitCode = 2
} else if (!existsSync(join(appFolders().page, 'index.html'))) {
  process.stderr.write(`${say('notBuilt')}\n`)
  process.exitCode = 1
} else {
  supervise(port)
}
