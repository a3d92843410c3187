import type { Printer } from '#electron/backend/capabilities.ts'
import { DomainError } from '#shared/domain/errors.ts'
import { printReplySchema, type PrintRequest } from './print-messages.ts'

type Waiting = { resolve: (pdf: Uint8Array) => void; reject: (error: unknown) => void }

/**
 * A printer that asks another process to print. `send` posts a request to it; give `receive` every
 * message that comes back.
 */
export function createRemotePrinter(send: (request: PrintRequest) => void): {
  print: Printer
  receive: (message: unknown) => void
} {
  const waiting = new Map<number, Waiting>()
  let lastId = 0

  const print: Printer = ({ signal, ...document }) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(new DomainError('CANCELLED', {}))
        return
      }
      const id = (lastId += 1)
      const cancel = () => {
        waiting.delete(id)
        send({ type: 'print-cancel', id })
        reject(new DomainError('CANCELLED', {}))
      }
      waiting.set(id, {
        resolve(pdf) {
          signal?.removeEventListener('abort', cancel)
          resolve(pdf)
        },
        reject(error) {
          signal?.removeEventListener('abort', cancel)
          reject(error)
        },
      })
      signal?.addEventListener('abort', cancel, { once: true })
      send({ type: 'print', id, ...document })
    })

  function receive(message: unknown) {
    const reply = printReplySchema.safeParse(message)
    if (!reply.success) return
    const job = waiting.get(reply.data.id)
    waiting.delete(reply.data.id)
    if (reply.data.type === 'printed') job?.resolve(reply.data.pdf)
    else job?.reject(new DomainError('PRINT_FAILED', { detail: reply.data.detail }))
  }

  return { print, receive }
}
