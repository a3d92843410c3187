import { DomainError } from '../domain/errors.ts'

/** Anything with an `aborted` flag: an AbortSignal, without asking for the DOM's types. */
export type CancelSignal = { readonly aborted: boolean }

const runtime = globalThis as unknown as {
  setImmediate?: (act: () => void) => unknown
  setTimeout: (act: () => void, ms: number) => unknown
}

function breathe(): Promise<void> {
  return new Promise((resolve) => {
    if (runtime.setImmediate) runtime.setImmediate(resolve)
    else runtime.setTimeout(resolve, 0)
  })
}

/**
 * Runs work written as a generator that yields its progress every few milliseconds: between two
 * steps the event loop gets a turn, progress is reported and a cancelled signal ends it with
 * `CANCELLED`. The work itself stays synchronous and free of clocks.
 */
export async function runBreathing<P, R>(
  work: Generator<P, R, void>,
  onProgress?: (progress: P) => void,
  signal?: CancelSignal,
): Promise<R> {
  for (;;) {
    if (signal?.aborted) throw new DomainError('CANCELLED', {})
    const step = work.next()
    if (step.done) return step.value
    onProgress?.(step.value)
    await breathe()
  }
}
