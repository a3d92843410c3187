import type { FeedEvent } from '#shared/contract/feed.ts'

/** A watcher that lags by more loses its oldest events; it sees the gap in `seq` and refetches. */
const QUEUE_LIMIT = 200

export type FeedWatch = AsyncIteratorObject<FeedEvent, undefined, void>

export type Feed = {
  publish: (event: FeedEvent) => void
  /** Ends when the signal aborts, the reader returns, or the feed closes. */
  watch: (first: FeedEvent, signal?: AbortSignal) => FeedWatch
  close: () => void
}

type Watcher = { push: (event: FeedEvent) => void; end: () => void }

export function createFeed(): Feed {
  const watchers = new Set<Watcher>()
  let closed = false

  const watch: Feed['watch'] = (first, signal) => {
    const queue: FeedEvent[] = [first]
    const waiting: ((result: IteratorResult<FeedEvent, undefined>) => void)[] = []
    let ended = closed || signal?.aborted === true

    const watcher: Watcher = {
      push: (event) => {
        const next = waiting.shift()
        if (next) return next({ value: event, done: false })
        queue.push(event)
        if (queue.length > QUEUE_LIMIT) queue.shift()
      },
      end: () => {
        ended = true
        watchers.delete(watcher)
        signal?.removeEventListener('abort', watcher.end)
        for (const next of waiting.splice(0)) next({ value: undefined, done: true })
      },
    }
    if (!ended) {
      watchers.add(watcher)
      signal?.addEventListener('abort', watcher.end)
    }

    return {
      next: () => {
        if (ended) return Promise.resolve({ value: undefined, done: true })
        const value = queue.shift()
        if (value) return Promise.resolve({ value, done: false })
        return new Promise((resolve) => waiting.push(resolve))
      },
      return: () => {
        watcher.end()
        return Promise.resolve({ value: undefined, done: true })
      },
      [Symbol.asyncDispose]: () => {
        watcher.end()
        return Promise.resolve()
      },
      [Symbol.asyncIterator]() {
        return this
      },
    }
  }

  return {
    publish: (event) => {
      for (const watcher of watchers) watcher.push(event)
    },
    watch,
    close: () => {
      closed = true
      for (const watcher of [...watchers]) watcher.end()
    },
  }
}
