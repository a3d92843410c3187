import type { BackendOptions } from '../capabilities.ts'
import type { ActContext } from '../services/act-context.ts'
import { importPreviews } from '../services/import-previews.ts'
import { columnMemory } from '../store/column-memory.ts'
import { type WorkSignal, workThread } from './work-thread.ts'
import {
  type WorkInput,
  type WorkName,
  type WorkProgress,
  type WorkResult,
  runWork,
} from './works.ts'

export type WorkOptions = {
  tell?: ((progress: WorkProgress) => void) | undefined
  signal?: WorkSignal | undefined
  /** It writes: until it is done, other acts on the plan wait. */
  writes?: boolean
}

/** Things that an act may touch without keeping the backend's thread for longer than a glance. */
const LARGE = 500

export type Workroom = ReturnType<typeof createWorkroom>

/**
 * Where works are done: in a thread beside the backend's where the host lends one, else here. Either
 * way it is the same code on the same file; only who waits differs.
 */
export function createWorkroom({
  options,
  libraryFolder,
  on,
}: {
  options: BackendOptions
  libraryFolder: string
  on: (planId: string) => ActContext
}) {
  const thread = options.startWorkThread ? workThread(options.startWorkThread) : null
  const previews = importPreviews(options.now)
  const columns = columnMemory(libraryFolder)
  /** By plan: what is under way in the thread. */
  const underWay = new Map<string, Set<{ stop: AbortController; settled: Promise<void> }>>()

  const here = <N extends WorkName>(
    planId: string,
    name: N,
    input: WorkInput<N>,
    { tell = () => {}, signal }: WorkOptions = {},
  ): Promise<WorkResult<N>> => {
    const stop = signal ?? { aborted: false }
    return runWork(name, { ...on(planId), previews, columns, tell, stop }, input)
  }

  const beside = async <N extends WorkName>(
    planId: string,
    name: N,
    input: WorkInput<N>,
    { tell = () => {}, signal, writes = false }: WorkOptions,
  ): Promise<WorkResult<N>> => {
    const { store, today } = on(planId)
    const stop = new AbortController()
    const release = writes ? await store.hold() : () => {}
    const cancel = () => stop.abort()
    if (signal?.aborted) cancel()
    signal?.addEventListener('abort', cancel)
    const { device, person, file } = store
    const { outcome, settled } = thread!.run({
      ...{ name, input, tell, signal: stop.signal },
      place: {
        ...{ device, person, file, libraryFolder },
        ...{ mayWrite: store.access === 'write', today: today() },
      },
    })
    const one = { stop, settled }
    const all = underWay.get(planId) ?? new Set()
    underWay.set(planId, all.add(one))
    void settled.then(() => {
      all.delete(one)
      signal?.removeEventListener('abort', cancel)
      release()
    })
    try {
      return await outcome
    } finally {
      if (writes) store.catchUp()
    }
  }

  return {
    /** @throws DomainError CANCELLED and what the work throws */
    run: <N extends WorkName>(
      planId: string,
      name: N,
      input: WorkInput<N>,
      how: WorkOptions = {},
    ): Promise<WorkResult<N>> => (thread ? beside : here)(planId, name, input, how),
    /** The same for a look that has so many changes to go through: a short one does not wait for the thread. */
    look: <N extends WorkName>(
      planId: string,
      name: N,
      input: WorkInput<N>,
      size: number,
      signal: AbortSignal | undefined,
    ): Promise<WorkResult<N>> =>
      (thread && size > LARGE ? beside : here)(planId, name, input, { signal }),
    /** An act on that many things: small ones are done at once, without waiting for the thread. */
    act: <N extends WorkName>(
      planId: string,
      name: N,
      input: WorkInput<N>,
      size: number,
      signal: AbortSignal | undefined,
    ): Promise<WorkResult<N>> =>
      (thread && size > LARGE ? beside : here)(planId, name, input, { signal, writes: true }),
    /** Cancels what is under way on a plan; its file is free when this is fulfilled. */
    leave: async (planId: string): Promise<void> => {
      const all = [...(underWay.get(planId) ?? [])]
      for (const { stop } of all) stop.abort()
      await Promise.all(all.map(({ settled }) => settled))
    },
    close: () => thread?.end(),
  }
}
