import { implement, type ImplementerInternalWithMiddlewares } from '@orpc/server'
import { type Contract, contract } from '#shared/contract/index.ts'
import type { Log } from '../capabilities.ts'
import { contractErrorOf, withContractErrors } from './errors.ts'

type None = Record<never, never>

/** Named, because the inferred type spells out the whole contract and is too long to be written down. */
export type Implementer = ImplementerInternalWithMiddlewares<Contract, None, None>

/** The contract's implementer with the errors' middleware around every procedure. */
export function implementer(log: Log): Implementer {
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
