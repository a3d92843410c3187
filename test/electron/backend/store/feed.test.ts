import { describe, expect, it } from 'vitest'
import { createFeed } from '#electron/backend/store/feed.ts'

const event = (seq: number) => ({ seq, previousSeq: seq - 1, tables: ['card' as const] })
const start = { seq: 0, previousSeq: 0, tables: [] }

describe('the feed', () => {
  it('starts with the present sequence and goes on with each event, to every watcher', async () => {
    const feed = createFeed()
    const [a, b] = [feed.watch(start), feed.watch(start)]
    feed.publish(event(1))
    for (const watch of [a, b]) {
      expect((await watch.next()).value).toEqual(start)
      expect((await watch.next()).value).toEqual(event(1))
    }
    const later = a.next()
    feed.publish(event(2))
    expect((await later).value).toEqual(event(2))
  })

  it('shows a gap to a watcher that lags too far', async () => {
    const feed = createFeed()
    const watch = feed.watch(start)
    await watch.next()
    for (let seq = 1; seq <= 1_000; seq++) feed.publish(event(seq))
    const { value } = await watch.next()
    expect(value!.previousSeq).toBeGreaterThan(0)
    let last = value!
    while (last.seq < 1_000) last = (await watch.next()).value!
    expect(last).toEqual(event(1_000))
  })

  it.each(['abort', 'return', 'close'] as const)('ends a waiting watcher on %s', async (how) => {
    const feed = createFeed()
    const stop = new AbortController()
    const watch = feed.watch(start, stop.signal)
    await watch.next()
    const waiting = watch.next()
    if (how === 'abort') stop.abort()
    else if (how === 'return') await watch.return!()
    else feed.close()
    expect(await waiting).toEqual({ value: undefined, done: true })
    feed.publish(event(1))
    expect(await watch.next()).toEqual({ value: undefined, done: true })
  })

  it('has nothing for who comes after its close or with an aborted signal', async () => {
    const feed = createFeed()
    expect((await feed.watch(start, AbortSignal.abort()).next()).done).toBe(true)
    feed.close()
    expect((await feed.watch(start).next()).done).toBe(true)
  })
})
