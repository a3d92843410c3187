import type { Worker } from 'node:worker_threads'
import { DomainError } from '#shared/domain/errors.ts'
import { type WorkAnswer, type WorkPlace, type WorkRequest, errorOf } from './messages.ts'
import type { WorkInput, WorkName, WorkProgress, WorkResult } from './works.ts'

/** The cancelling side of a work: an AbortSignal, as far as is used of it. */
export type WorkSignal = Pick<AbortSignal, 'aborted' | 'addEventListener' | 'removeEventListener'>

export type WorkCall<N extends WorkName> = {
  name: N
  input: WorkInput<N>
  place: WorkPlace
  tell: (progress: WorkProgress) => void
  signal: WorkSignal | undefined
}

/** The outcome, and when the thread's connection is closed, whatever the outcome. */
export type WorkUnderWay<R> = { outcome: Promise<R>; settled: Promise<void> }

type Waiting = {
  tell: (progress: WorkProgress) => void
  resolve: (result: never) => void
  reject: (error: unknown) => void
  settle: () => void
}

/** A thread without work and without previews is ended after so long, and its memory is free. */
const IDLE_MS = 30_000

export type WorkThread = ReturnType<typeof workThread>

/** A thread that is started when it is first needed, and again after it ended. */
export function workThread(start: () => Worker) {
  const waiting = new Map<number, Waiting>()
  let worker: Worker | null = null
  let ids = 0
  let idle: NodeJS.Timeout | undefined

  const lost = (ended: Worker, error: unknown) => {
    if (worker !== ended) return
    worker = null
    for (const one of waiting.values()) {
      one.reject(error)
      one.settle()
    }
    waiting.clear()
  }
  const end = () => {
    const ended = worker
    if (!ended) return
    lost(ended, new DomainError('CANCELLED', {}))
    void ended.terminate()
  }
  const receive = (answer: WorkAnswer) => {
    const one = waiting.get(answer.id)
    if (!one) return
    if (answer.type === 'progress') one.tell(answer.progress)
    else if (answer.type === 'done') one.resolve(answer.result as never)
    else if (answer.type === 'failed') one.reject(errorOf(answer.failure))
    else {
      waiting.delete(answer.id)
      one.settle()
      if (waiting.size > 0) return
      worker?.unref()
      if (answer.kept === 0) idle = setTimeout(end, IDLE_MS).unref()
    }
  }
  const started = (): Worker => {
    if (worker) return worker
    const fresh = start()
    fresh.on('message', receive)
    fresh.on('error', (error) => lost(fresh, error))
    fresh.on('exit', (code) => lost(fresh, new Error(`the work thread ended with code ${code}`)))
    worker = fresh
    return fresh
  }

  return {
    run: <N extends WorkName>(call: WorkCall<N>): WorkUnderWay<WorkResult<N>> => {
      const { name, input, place, tell, signal } = call
      clearTimeout(idle)
      const id = ++ids
      const stop = new Int32Array(new SharedArrayBuffer(4))
      const cancel = () => Atomics.store(stop, 0, 1)
      if (signal?.aborted) cancel()
      signal?.addEventListener('abort', cancel)
      let settle = () => {}
      const settled = new Promise<void>((resolve) => (settle = resolve))
      const outcome = new Promise<WorkResult<N>>((resolve, reject) => {
        waiting.set(id, { tell, resolve, reject, settle })
        const request: WorkRequest = { id, name, input, place, stop }
        try {
          const to = started()
          to.ref()
          to.postMessage(request)
        } catch (error) {
          waiting.delete(id)
          reject(error)
          settle()
        }
      })
      void settled.then(() => signal?.removeEventListener('abort', cancel))
      return { outcome, settled }
    },
    /** Ends the thread; what it was writing is as if it had never begun. */
    end,
  }
}
