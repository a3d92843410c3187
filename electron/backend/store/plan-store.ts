import type { ActLabel } from '#shared/contract/history.ts'
import { DomainError, type DomainErrorData } from '#shared/domain/errors.ts'
import { type Change, ENTITIES } from '#shared/merge/change.ts'
import { type HybridClock, readStamp, startClock } from '#shared/merge/hybrid-clock.ts'
import { type ChangeWriter, changeWriter } from './change-writer.ts'
import { type FeedWatch, createFeed } from './feed.ts'
import { followWriter } from './follow-writer.ts'
import { StoreHeld } from './store-held.ts'
import { type PlanReader, planReader } from './plan-reader.ts'
import { type PlanWriter, planWriter } from './plan-writer.ts'
import type { ActKind } from './repositories/acts.ts'
import type { Database } from './sqlite.ts'

export type Access = 'write' | Exclude<DomainErrorData['READ_ONLY']['reason'], 'review'>

/** What an act may do inside its transaction. */
export type Transaction = {
  read: PlanReader
  write: (changes: Iterable<Change>) => void
  /** Where the bytes of files go, beside the log. */
  blobs: PlanWriter['blobs']
  /** Where daily scores go, beside the log too. */
  snapshots: PlanWriter['snapshots']
}

export type ActOptions = {
  kind?: ActKind
  /** Numbers of the acts that an undo or redo speaks of. */
  undoes?: readonly number[]
  /** Told now and then how many changes are written; what it throws takes the act back. */
  follow?: ((changes: number) => void) | undefined
}

export type PlanStore = {
  readonly planId: string
  readonly device: string
  /** Who works here, as the machine names them; empty where it has no name. */
  readonly person: string
  readonly access: Access
  /** The database's path. */
  readonly file: string
  readonly read: PlanReader
  /** Number of the newest change. */
  seq: () => number
  /** Several reads that must speak of one moment. */
  consistently: <T>(fn: () => T) => T
  /**
   * One act, all or nothing, durable when it returns. Watchers hear of it after the commit.
   *
   * @throws DomainError READ_ONLY
   * @throws StoreHeld while another connection writes: nothing was done, to be tried again
   */
  transact: <T>(label: ActLabel, fn: (tx: Transaction) => T, options?: ActOptions) => T
  /**
   * Keeps the right to write for another connection of this studio until the answer is called. Reads
   * go on and see what was committed. One holder at a time, the others wait.
   */
  hold: () => Promise<() => void>
  /** Tells watchers what another connection committed since the last event. */
  catchUp: () => void
  /**
   * Brings what is committed from the journal into the file, as far as nobody reads what stood there
   * before; true when nothing is left.
   */
  settle: () => boolean
  watch: (signal?: AbortSignal) => FeedWatch
  close: () => void
}

export type StoreContext = {
  device: string
  person: string
  /** `by-hand`: an act leaves the journal as it is, until `settle`. */
  checkpoints?: 'by-hand'
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
  if (context.checkpoints === 'by-hand') db.pragma('wal_autocheckpoint = 0')
  const read = planReader(db)
  const writer = access === 'write' ? planWriter(db) : null
  const feed = createFeed()
  const stopFollowing = writer ? null : followWriter(db, read.log.seq, feed.publish)
  const reached = (): HybridClock => {
    const last = read.acts.lastStamp()
    return { ...((last === null ? null : readStamp(last)) ?? startClock(device)), device }
  }
  let clock = reached()
  let toldSeq = read.log.seq()
  let held: Promise<void> | null = null

  const transact: PlanStore['transact'] = (label, fn, options = {}) => {
    const { kind = 'ordinary', undoes = [], follow } = options
    if (!writer) {
      throw new DomainError('READ_ONLY', { reason: access as Exclude<Access, 'write'> })
    }
    if (held) throw new StoreHeld(held)
    let changes: ChangeWriter | null = null
    db.exec('BEGIN IMMEDIATE')
    try {
      const previousSeq = read.log.seq()
      const subject = label.subject.slice(0, SUBJECT_LIMIT)
      const act = { ...label, subject, id: newId(), at: Math.floor(now()), device, person, kind }
      changes = changeWriter({
        read,
        writer,
        clock,
        seq: previousSeq,
        act: { ...act, undoes },
        follow,
      })
      const reading = readingAfter(read, changes.flush)
      const { blobs, snapshots } = writer
      const result = fn({ read: reading, write: changes.write, blobs, snapshots })
      const written = changes.finish()
      db.exec('COMMIT')
      if (written) {
        clock = written.clock
        toldSeq = written.seq
        feed.publish({ seq: written.seq, previousSeq, tables: written.tables })
      }
      return result
    } catch (error) {
      changes?.forget()
      if (db.inTransaction) db.exec('ROLLBACK')
      throw error
    }
  }

  const catchUp = () => {
    if (!db.open) return
    const [seq, previousSeq] = [read.log.seq(), toldSeq]
    if (seq === previousSeq) return
    toldSeq = seq
    clock = reached()
    feed.publish({ seq, previousSeq, tables: [...ENTITIES] })
  }

  const hold = async () => {
    while (held) await held
    let letGo = () => {}
    held = new Promise((resolve) => (letGo = resolve))
    return () => {
      held = null
      catchUp()
      letGo()
    }
  }

  return {
    planId,
    device,
    person,
    access,
    file: db.name,
    read,
    seq: read.log.seq,
    consistently: (fn) => (db.inTransaction ? fn() : db.transaction(fn)()),
    transact,
    hold,
    catchUp,
    settle: () => {
      const [state] = db.pragma('wal_checkpoint(PASSIVE)') as {
        log: number
        checkpointed: number
      }[]
      return state!.checkpointed === state!.log
    },
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

/** The reader, with something to be done before each look at a table. */
function readingAfter(read: PlanReader, before: () => void): PlanReader {
  return new Proxy(read, {
    get: (target, table: keyof PlanReader) => {
      before()
      return target[table]
    },
  })
}
