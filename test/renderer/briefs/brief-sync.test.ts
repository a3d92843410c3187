import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'
import { fromBase64, toBase64 } from '#renderer/features/briefs/base64.ts'
import { BATCH, createBriefSync, RETRY } from '#renderer/features/briefs/brief-sync.ts'

const timers = {
  set: (run: () => void, ms: number) => setTimeout(run, ms),
  clear: (timer: unknown) => clearTimeout(timer as NodeJS.Timeout),
}

/** A store that merges what it is sent, and fails as often as it is told to. */
function aStore() {
  const kept = new Doc()
  return {
    kept,
    failures: 0,
    appends: 0,
    get: async (have: string) => ({ state: toBase64(encodeStateAsUpdate(kept, fromBase64(have))) }),
    async append(update: string) {
      this.appends += 1
      if (this.failures > 0) {
        this.failures -= 1
        throw new Error('the connection was lost')
      }
      applyUpdate(kept, fromBase64(update))
    },
    text: () => kept.getText('t').toJSON(),
  }
}

/** A brief that a person writes in. */
function open(store: ReturnType<typeof aStore>, next: 'retry' | 'wait' = 'retry') {
  const brief = lookAt(store, next)
  brief.sync.touch()
  return brief
}

function lookAt(store: ReturnType<typeof aStore>, next: 'retry' | 'wait' = 'retry') {
  const doc = new Doc()
  const failures: boolean[] = []
  const sync = createBriefSync(
    doc,
    { get: (have) => store.get(have), append: (update) => store.append(update) },
    (_error, first) => {
      failures.push(first)
      return next
    },
    timers,
  )
  return { doc, sync, failures, text: doc.getText('t') }
}

describe('saving a brief', () => {
  beforeEach(() => {
    vi.useFakeTimers()
  })
  afterEach(() => {
    vi.useRealTimers()
  })

  it('sends what is typed within one batch as one update', async () => {
    const store = aStore()
    const brief = open(store)
    await brief.sync.refresh()
    for (const letter of 'hello') brief.text.insert(brief.text.length, letter)
    expect(brief.sync.status()).toBe('saving')
    await vi.advanceTimersByTimeAsync(BATCH)
    expect(store.text()).toBe('hello')
    expect(store.appends).toBe(1)
    expect(brief.sync.status()).toBe('saved')
  })

  it('keeps what could not be sent and sends it once it can, saying so the first time', async () => {
    const store = aStore()
    const brief = open(store)
    await brief.sync.refresh()
    store.failures = 2
    brief.text.insert(0, 'a')
    await vi.advanceTimersByTimeAsync(BATCH)
    expect(brief.sync.status()).toBe('kept')
    brief.text.insert(1, 'b')
    await vi.advanceTimersByTimeAsync(3 * RETRY)
    expect(store.text()).toBe('ab')
    expect(brief.failures).toEqual([true, false])
    expect(brief.sync.status()).toBe('saved')
  })

  it('does not ask again by itself where the store refused, but with the next edit', async () => {
    const store = aStore()
    const brief = open(store, 'wait')
    await brief.sync.refresh()
    store.failures = 1
    brief.text.insert(0, 'a')
    await vi.advanceTimersByTimeAsync(20 * RETRY)
    expect(store.appends).toBe(1)
    brief.text.insert(1, 'b')
    await vi.advanceTimersByTimeAsync(BATCH)
    expect(store.text()).toBe('ab')
  })

  it('sends the last keystrokes when it is closed before the batch is due', async () => {
    const store = aStore()
    const brief = open(store)
    await brief.sync.refresh()
    brief.text.insert(0, 'last words')
    brief.sync.close()
    await vi.advanceTimersByTimeAsync(0)
    expect(store.text()).toBe('last words')
  })

  it('still saves after closing when the first try failed', async () => {
    const store = aStore()
    const brief = open(store)
    await brief.sync.refresh()
    store.failures = 1
    brief.text.insert(0, 'last words')
    brief.sync.close()
    await vi.advanceTimersByTimeAsync(2 * RETRY)
    expect(store.text()).toBe('last words')
  })

  it('sends what was typed while a batch was under way', async () => {
    const store = aStore()
    const brief = open(store)
    await brief.sync.refresh()
    brief.text.insert(0, 'a')
    const sending = brief.sync.flush()
    brief.text.insert(1, 'b')
    await sending
    await vi.advanceTimersByTimeAsync(BATCH)
    expect(store.text()).toBe('ab')
  })

  it('takes over what others wrote without sending it back', async () => {
    const store = aStore()
    const one = open(store)
    const two = open(store)
    await Promise.all([one.sync.refresh(), two.sync.refresh()])
    one.text.insert(0, 'one')
    two.text.insert(0, 'two')
    await vi.advanceTimersByTimeAsync(BATCH)
    await Promise.all([one.sync.refresh(), two.sync.refresh()])
    await vi.advanceTimersByTimeAsync(BATCH)
    expect(one.text.toJSON()).toBe(two.text.toJSON())
    expect(one.text.toJSON()).toHaveLength(6)
    expect(store.appends).toBe(2)
  })
  it('writes nothing for a brief that is only looked at, whatever its editor puts right', async () => {
    const store = aStore()
    const brief = lookAt(store)
    await brief.sync.refresh()
    brief.text.insert(0, 'put right')
    expect(brief.sync.status()).toBe('saved')
    await vi.advanceTimersByTimeAsync(BATCH)
    brief.sync.close()
    await vi.advanceTimersByTimeAsync(10 * RETRY)
    expect(store.appends).toBe(0)
  })

  it('sends what its editor put right together with the first word of a person', async () => {
    const store = aStore()
    const brief = lookAt(store)
    await brief.sync.refresh()
    brief.text.insert(0, 'put right, ')
    brief.text.insert(11, 'typed')
    brief.sync.touch()
    expect(brief.sync.status()).toBe('saving')
    await vi.advanceTimersByTimeAsync(BATCH)
    expect(store.text()).toBe('put right, typed')
    expect(store.appends).toBe(1)
  })

  it('sends typing within 300 ms of its first key, so that a killed process loses no more', () => {
    expect(BATCH).toBeLessThan(300)
  })
})
