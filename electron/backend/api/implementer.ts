import { implement } from '@orpc/server'
import { contract } from '#shared/contract/index.ts'
import type { Log } from '../capabilities.ts'
import { contractErrorOf, withContractErrors } from './errors.ts'

export type Implementer = ReturnType<typeof implementer>

/** The contract's implementer with the errors' middleware around every procedure. */
export function implementer(log: Log) {
  return implement(contract).use(async ({ next, path }) => {
    const toError = (error: unknown) => contractErrorOf(error, log, path)
    try {
      const result = await next()
      if (!isAsyncIterator(result.output)) return result
      return { ...result, output: withContractErrors(result.output, toError) as never }
    } catch (error) {
      throw toError(error)
    }
  })
}

function isAsyncIterator(output: unknown): output is AsyncIterator<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}
