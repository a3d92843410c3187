import type { ActLabel } from '#shared/contract/history.ts'
import { DomainError, type DomainErrorData } from '#shared/domain/errors.ts'
import type { Change } from '#shared/merge/change.ts'
import { type HybridClock, readStamp, startClock } from '#shared/merge/hybrid-clock.ts'
import { changeWriter } from './change-writer.ts'
import { type FeedWatch, createFeed } from './feed.ts'
import { followWriter } from './follow-writer.ts'
import { type PlanReader, planReader } from './plan-reader.ts'
import { type PlanWriter, planWriter } from './plan-writer.ts'
import type { ActKind } from './repositories/acts.ts'
import type { Database } from './sqlite.ts'

export type Access = 'write' | DomainErrorData['READ_ONLY']['reason']

/** What an act may do inside its transaction. */
export type Transaction = {
  read: PlanReader
  write: (changes: Iterable<Change>) => void
  /** Where the bytes of files go, beside the log. */
  blobs: PlanWriter['blobs']
}

/** `undoes`: numbers of the acts that an undo or redo speaks of. */
export type ActOptions = { kind?: ActKind; undoes?: readonly number[] }

export type PlanStore = {
  readonly planId: string
  readonly device: string
  /** Who works here, as the machine names them; empty where it has no name. */
  readonly person: string
  readonly access: Access
  readonly read: PlanReader
  /** Number of the newest change. */
  seq: () => number
  /** Several reads that must speak of one moment. */
  consistently: <T>(fn: () => T) => T
  /**
   * One act, all or nothing, durable when it returns. Watchers hear of it after the commit.
   *
   * @throws DomainError READ_ONLY
   */
  transact: <T>(label: ActLabel, fn: (tx: Transaction) => T, options?: ActOptions) => T
  watch: (signal?: AbortSignal) => FeedWatch
  close: () => void
}

export type StoreContext = {
  device: string
  person: string
  now: () => number
  newId: () => string
}

const SUBJECT_LIMIT = 300

/** @param db open on the newest schema, or read-only on one that the readers still fit */
export function planStore(
  db: Database,
  planId: string,
  access: Access,
  context: StoreContext,
): PlanStore {
  const { device, person, now, newId } = context
  const read = planReader(db)
  const writer = access === 'write' ? planWriter(db) : null
  const feed = createFeed()
  const stopFollowing = writer ? null : followWriter(db, read.log.seq, feed.publish)
  const last = read.log.lastStamp()
  const reached = last === null ? null : readStamp(last)
  let clock: HybridClock = { ...(reached ?? startClock(device)), device }

  const transact: PlanStore['transact'] = (label, fn, { kind = 'ordinary', undoes = [] } = {}) => {
    if (!writer) {
      throw new DomainError('READ_ONLY', { reason: access as Exclude<Access, 'write'> })
    }
    db.exec('BEGIN IMMEDIATE')
    try {
      const previousSeq = read.log.seq()
      const subject = label.subject.slice(0, SUBJECT_LIMIT)
      const act = { ...label, subject, id: newId(), at: Math.floor(now()), device, person, kind }
      const changes = changeWriter({
        read,
        writer,
        clock,
        seq: previousSeq,
        act: { ...act, undoes },
      })
      const result = fn({ read, write: changes.write, blobs: writer.blobs })
      const written = changes.finish()
      db.exec('COMMIT')
      if (written) {
        clock = written.clock
        feed.publish({ seq: written.seq, previousSeq, tables: written.tables })
      }
      return result
    } catch (error) {
      if (db.inTransaction) db.exec('ROLLBACK')
      throw error
    }
  }

  return {
    planId,
    device,
    person,
    access,
    read,
    seq: read.log.seq,
    consistently: (fn) => (db.inTransaction ? fn() : db.transaction(fn)()),
    transact,
    watch: (signal) => {
      const seq = read.log.seq()
      return feed.watch({ seq, previousSeq: seq, tables: [] }, signal)
    },
    close: () => {
      stopFollowing?.()
      feed.close()
      db.close()
    },
  }
}
