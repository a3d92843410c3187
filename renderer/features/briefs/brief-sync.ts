import { applyUpdate, encodeStateVector, mergeUpdates, UndoManager, type Doc } from 'yjs'
import { fromBase64, toBase64 } from './base64.ts'

/** What the sync asks of the backend; updates travel as base64 of Yjs update v1. */
export type BriefStore = {
  /** `have`: base64 of a state vector; the answer is what it lacks, `''` for nothing. */
  get(have: string): Promise<{ state: string }>
  append(update: string): Promise<unknown>
}

/** `loading` until the brief is there; `kept`: a save failed and is tried again. */
export type BriefStatus = 'loading' | 'saved' | 'saving' | 'kept'

export type BriefSync = {
  status(): BriefStatus
  subscribe(listener: () => void): () => void
  /** Fetches what others changed; local edits stay. */
  refresh(): Promise<void>
  /**
   * From here on a person writes. What the editor itself changed before, such as a table that it put
   * right while it opened, waits for that: looking at a brief writes nothing.
   */
  touch(): void
  /** Sends what waits, now. */
  flush(): Promise<void>
  /** Sends what waits and stops listening. */
  close(): void
}

type Timers = { set(run: () => void, ms: number): unknown; clear(timer: unknown): void }

/** Typing is sent this long after its first keystroke at the latest, in milliseconds. */
export const BATCH = 200
/** A save that failed is tried again after this long, in milliseconds. */
export const RETRY = 1_000

const REMOTE = 'remote'

/** Puts what others wrote into the document; it is not sent back. */
export function takeOver(doc: Doc, update: Uint8Array): void {
  applyUpdate(doc, update, REMOTE)
}

/**
 * Keeps a brief's document and the store in step. Local updates are sent in order, a batch at a
 * time; a batch leaves the queue only once the store has acknowledged it, also after closing.
 * `onFailure` hears of each failed save, `first` of the first in a row, and says whether to try again
 * by itself or to wait for the next edit. `onRemote` puts in what others wrote.
 */
export function createBriefSync(
  doc: Doc,
  store: BriefStore,
  onFailure: (error: unknown, first: boolean) => 'retry' | 'wait',
  timers: Timers,
  onRemote: (update: Uint8Array) => void = (update) => takeOver(doc, update),
): BriefSync {
  let unsent: Uint8Array[] = []
  let sending: Promise<void> | null = null
  let timer: unknown = null
  let touched = false
  let loaded = false
  let failed = false
  let closed = false
  const listeners = new Set<() => void>()
  const tell = () => {
    for (const listener of listeners) listener()
  }

  function schedule(ms: number) {
    if (timer !== null) return
    timer = timers.set(() => {
      timer = null
      void flush()
    }, ms)
  }

  async function sendAll() {
    while (unsent.length > 0) {
      // A copy: what is typed while it is under way joins the queue, not the batch.
      const batch = [...unsent]
      try {
        await store.append(toBase64(mergeUpdates(batch)))
      } catch (error) {
        const next = onFailure(error, !failed)
        failed = true
        if (next === 'retry') schedule(RETRY)
        return
      }
      failed = false
      unsent = unsent.slice(batch.length)
    }
  }

  function flush(): Promise<void> {
    if (!touched) return Promise.resolve()
    if (timer !== null) timers.clear(timer)
    timer = null
    sending ??= sendAll().finally(() => {
      sending = null
      tell()
    })
    tell()
    return sending
  }

  function touch() {
    if (touched) return
    touched = true
    if (unsent.length === 0) return
    schedule(BATCH)
    tell()
  }

  function onUpdate(update: Uint8Array, origin: unknown) {
    if (origin === REMOTE) return
    unsent.push(update)
    if (origin instanceof UndoManager) touch()
    if (!touched) return
    schedule(BATCH)
    if (unsent.length === 1) tell()
  }

  async function refresh() {
    const { state } = await store.get(toBase64(encodeStateVector(doc)))
    if (closed) return
    if (state !== '') onRemote(fromBase64(state))
    loaded = true
    tell()
  }

  doc.on('update', onUpdate)
  return {
    status: () => {
      if (!loaded) return 'loading'
      if (failed) return 'kept'
      return touched && unsent.length > 0 ? 'saving' : 'saved'
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    refresh,
    touch,
    flush,
    close() {
      if (closed) return
      closed = true
      doc.off('update', onUpdate)
      void flush()
    },
  }
}
