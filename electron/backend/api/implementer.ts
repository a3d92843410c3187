import { implement, type ImplementerInternalWithMiddlewares } from '@orpc/server'
import { type Contract, contract } from '#shared/contract/index.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { Log } from '../capabilities.ts'
import { StoreHeld } from '../store/store-held.ts'
import { contractErrorOf, withContractErrors } from './errors.ts'

type None = Record<never, never>

/** Named, because the inferred type spells out the whole contract and is too long to be written down. */
export type Implementer = ImplementerInternalWithMiddlewares<Contract, None, None>

/** The contract's implementer with the errors' middleware around every procedure. */
export function implementer(log: Log): Implementer {
  return implement(contract).use(async ({ next, path, signal }) => {
    const toError = (error: unknown) => contractErrorOf(error, log, path)
    for (;;) {
      try {
        const result = await next()
        if (!isAsyncIterator(result.output)) return result
        return { ...result, output: withContractErrors(result.output, toError) as never }
      } catch (error) {
        // Nothing was done: once the large act is written, the call runs again on what is there then.
        if (!(error instanceof StoreHeld)) throw toError(error)
        await error.released
        if (signal?.aborted) throw toError(new DomainError('CANCELLED', {}))
      }
    }
  })
}

function isAsyncIterator(output: unknown): output is AsyncIterator<unknown> {
  return typeof output === 'object' && output !== null && Symbol.asyncIterator in output
}
