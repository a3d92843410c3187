import type { FeedEvent } from '#shared/contract/feed.ts'
import { ENTITIES } from '#shared/merge/change.ts'
import type { Database } from './sqlite.ts'

const LOOK_EVERY_MS = 1_000

/**
 * For a studio that only reads: tells what the one that writes committed. SQLite's `data_version`
 * says whether another connection did; looking at it reads no table.
 *
 * @returns how to stop
 */
export function followWriter(
  db: Database,
  seq: () => number,
  publish: (event: FeedEvent) => void,
): () => void {
  const version = () => db.pragma('data_version', { simple: true }) as number
  let [seenVersion, seenSeq] = [version(), seq()]
  const look = () => {
    const now = version()
    if (now === seenVersion) return
    seenVersion = now
    const previousSeq = seenSeq
    seenSeq = seq()
    if (seenSeq > previousSeq) publish({ seq: seenSeq, previousSeq, tables: [...ENTITIES] })
  }
  const timer = setInterval(() => {
    try {
      look()
    } catch {
      // A file that cannot be looked at any more says so to the next call that reads it.
      clearInterval(timer)
    }
  }, LOOK_EVERY_MS)
  timer.unref()
  return () => clearInterval(timer)
}
