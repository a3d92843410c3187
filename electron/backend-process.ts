import { MessageChannelMain, utilityProcess, type UtilityProcess, type WebContents } from 'electron'
import { z } from 'zod'
import { printRequestSchema, type PrintDocument, type PrintReply } from './hosts/print-messages.ts'
import { createRestartLimit } from './hosts/restart-limit.ts'

const lifeSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready') }),
  z.object({ type: z.literal('cannot-start'), sentence: z.string() }),
])

type Options = {
  /** The built script of the backend's process. */
  script: string
  env: Record<string, string>
  print: (document: PrintDocument, signal: AbortSignal) => Promise<Uint8Array>
  /** The backend said why it cannot work here; starting it again would not help. */
  cannotStart: (sentence: string) => void
}

export type BackendProcess = {
  /** Gives a page its port, now or as soon as there is a backend; after giving up, tries again. */
  connect(contents: WebContents): void
  stop(): Promise<void>
}

/**
 * Keeps the backend's process running. When it dies every page hears so, and gets a new port when it
 * is back; when it dies again and again, the pages hear that too, and a person may try once more.
 */
export function startBackendProcess(options: Options): BackendProcess {
  const limit = createRestartLimit(Date.now)
  const pages = new Set<WebContents>()
  let child: UtilityProcess | null = null
  let ready = false
  let stopping = false

  function start() {
    ready = false
    const started = utilityProcess.fork(options.script, [], {
      serviceName: 'Moment Studio backend',
      env: options.env,
      stdio: 'inherit',
    })
    child = started
    const prints = new Map<number, AbortController>()
    const reply = (message: PrintReply) => {
      if (child === started) started.postMessage(message)
    }

    started.on('message', (message: unknown) => {
      const life = lifeSchema.safeParse(message)
      if (life.success) return onLife(life.data)
      const request = printRequestSchema.safeParse(message)
      if (!request.success) return
      if (request.data.type === 'print-cancel') {
        prints.get(request.data.id)?.abort()
        return
      }
      const { id, type: _type, ...document } = request.data
      const controller = new AbortController()
      prints.set(id, controller)
      void options
        .print(document, controller.signal)
        .then(
          (pdf) => reply({ type: 'printed', id, pdf }),
          (error: unknown) => reply({ type: 'print-failed', id, detail: String(error) }),
        )
        .finally(() => prints.delete(id))
    })

    started.once('exit', (code) => {
      for (const print of prints.values()) print.abort()
      if (child !== started) return
      child = null
      ready = false
      if (stopping) return
      process.stderr.write(`moment-studio: the backend ended with code ${code}\n`)
      tell('backend:gone')
      if (limit.allow()) start()
      else tell('backend:gave-up')
    })
  }

  function onLife(life: z.infer<typeof lifeSchema>) {
    if (life.type === 'ready') {
      ready = true
      for (const contents of pages) handPort(contents)
      return
    }
    const failed = child
    child = null
    failed?.kill()
    tell('backend:gave-up')
    options.cannotStart(life.sentence)
  }

  function handPort(contents: WebContents) {
    if (!child || contents.isDestroyed()) return
    const { port1, port2 } = new MessageChannelMain()
    child.postMessage({ type: 'connect' }, [port1])
    contents.postMessage('backend:port', null, [port2])
  }

  function tell(channel: 'backend:gone' | 'backend:gave-up') {
    for (const contents of pages) if (!contents.isDestroyed()) contents.send(channel)
  }

  start()
  return {
    connect(contents) {
      if (!pages.has(contents)) {
        pages.add(contents)
        contents.once('destroyed', () => pages.delete(contents))
      }
      if (ready) return handPort(contents)
      if (child || stopping) return
      limit.forget()
      start()
    },
    stop() {
      stopping = true
      const last = child
      if (!last) return Promise.resolve()
      return new Promise((resolve) => {
        // A commit is whole or not there, so killing is safe; asking first lets it tidy up.
        const kill = setTimeout(() => last.kill(), 3_000)
        last.once('exit', () => {
          clearTimeout(kill)
          resolve()
        })
        last.postMessage({ type: 'stop' })
      })
    },
  }
}
