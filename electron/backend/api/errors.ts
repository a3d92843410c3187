import { ORPCError, ValidationError } from '@orpc/server'
import { contractErrors } from '#shared/contract/errors.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { Log } from '../capabilities.ts'
import { isDamage } from '../store/sqlite.ts'

/**
 * The one place where what went wrong becomes what a client is told. A domain error keeps its code
 * and data; a refused call is logged; anything else is logged and answered without internals.
 */
export function contractErrorOf(error: unknown, log: Log, path: readonly string[]): unknown {
  const call = path.join('.')
  if (error instanceof DomainError) {
    const { code, data } = error as DomainError
    return new ORPCError(code, { defined: true, status: contractErrors[code].status, data })
  }
  if (error instanceof ORPCError) {
    if (error.cause instanceof ValidationError) {
      const side = error.code === 'BAD_REQUEST' ? 'refused' : 'answered wrongly'
      log('warn', `${call} ${side}`, error.cause.issues)
    }
    return error
  }
  if (isDamage(error)) {
    log('error', `${call} met a damaged store`, error)
    const data = { file: '', detail: (error as Error).message }
    return new ORPCError('STORE_DAMAGED', { defined: true, status: 500, data })
  }
  log('error', `${call} failed`, error)
  return new ORPCError('INTERNAL_SERVER_ERROR')
}

/** The same for a stream: its errors come while it is read, long after the call answered. */
export function withContractErrors<T>(
  source: AsyncIterator<T>,
  toError: (error: unknown) => unknown,
): AsyncIteratorObject<T, undefined, void> {
  const end = async (): Promise<IteratorResult<T, undefined>> => {
    await source.return?.()
    return { value: undefined, done: true }
  }
  return {
    next: async () => {
      try {
        return (await source.next()) as IteratorResult<T, undefined>
      } catch (error) {
        throw toError(error)
      }
    },
    return: end,
    [Symbol.asyncDispose]: async () => {
      await end()
    },
    [Symbol.asyncIterator]() {
      return this
    },
  }
}
