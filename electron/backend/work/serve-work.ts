import type { MessagePort } from 'node:worker_threads'
import { DomainError } from '#shared/domain/errors.ts'
import { importPreviews } from '../services/import-previews.ts'
import { columnMemory } from '../store/column-memory.ts'
import { openPlan } from '../store/open-plan.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { type WorkAnswer, type WorkRequest, failureOf } from './messages.ts'
import { type WorkInput, type WorkProgress, runWork } from './works.ts'

export type WorkLoans = { now: () => number; newId: () => string; random: () => number }

/** Progress is told so often, in ms. */
const TELL_EVERY = 40
const SETTLE_TRIES = 50
const SETTLE_WAIT_MS = 20

/**
 * Does large works in this thread, each over a connection of its own, so that the backend's thread
 * goes on answering: it reads what was committed before, and sees all of a work or nothing of it.
 */
export function serveWork(port: MessagePort, loans: WorkLoans): void {
  const previews = importPreviews(loans.now)
  const answer = (message: WorkAnswer) => port.postMessage(message)

  const work = async ({ id, name, input, place, stop }: WorkRequest) => {
    let store: PlanStore | null = null
    try {
      const { file, mayWrite, device, person, today, libraryFolder } = place
      store = openPlan(file, mayWrite, { ...loans, device, person, checkpoints: 'by-hand' })
      const stopped = {
        get aborted() {
          return Atomics.load(stop, 0) === 1
        },
      }
      const tell = nowAndThen((progress) => answer({ id, type: 'progress', progress }))
      const result = await runWork(
        name,
        {
          ...{ store, previews, tell, stop: stopped, today: () => today },
          ...loans,
          columns: columnMemory(libraryFolder),
          follow: (changes) => {
            if (stopped.aborted) throw new DomainError('CANCELLED', {})
            tell({ type: 'written', changes })
          },
        },
        input as WorkInput<typeof name>,
      )
      answer({ id, type: 'done', result })
    } catch (error) {
      answer({ id, type: 'failed', failure: failureOf(error) })
    } finally {
      if (store) settle(store)
      answer({ id, type: 'settled', kept: previews.count() })
    }
  }
  port.on('message', (request: WorkRequest) => void work(request))
}

/** Steps that come faster than anybody looks are left out. */
function nowAndThen(tell: (progress: WorkProgress) => void): (progress: WorkProgress) => void {
  let last = -Infinity
  let stage = ''
  return (progress) => {
    const now = performance.now()
    const here = progress.type === 'progress' ? `${progress.stage} ${progress.file}` : ''
    if (here === stage && now - last < TELL_EVERY) return
    last = now
    stage = here
    tell(progress)
  }
}

/**
 * The journal of a large act goes into the file here: left to the next small act, it would keep the
 * backend's thread for as long. A reader in the way is gone in a moment.
 */
function settle(store: PlanStore): void {
  try {
    if (store.access === 'write') {
      const sleep = new Int32Array(new SharedArrayBuffer(4))
      for (let tries = 0; tries < SETTLE_TRIES && !store.settle(); tries += 1) {
        Atomics.wait(sleep, 0, 0, SETTLE_WAIT_MS)
      }
    }
  } finally {
    store.close()
  }
}
