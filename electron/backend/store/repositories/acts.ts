import type { ActLabel } from '#shared/contract/history.ts'
import type { Stamp } from '#shared/merge/hybrid-clock.ts'
import type { Database } from '../sqlite.ts'

/**
 * `ordinary` acts can be undone; `undo` and `redo` are what undoing wrote; `text` is typing in a
 * brief, which the editor undoes itself; `base` is how the plan came to be.
 */
export type ActKind = 'ordinary' | 'undo' | 'redo' | 'text' | 'base'
export type Act = ActLabel & { number: number; firstSeq: number; lastSeq: number }

export type NewAct = ActLabel & {
  id: string
  at: number
  device: string
  person: string
  kind: ActKind
  /** Of its first change; each later one is one tick on (`after` of hybrid-clock.ts). */
  stamp: Stamp
  /** Numbers of the acts that an undo or redo speaks of. */
  undoes: readonly number[]
}

/** An act as the list of all acts shows it. */
export type ListedAct = ActLabel & {
  number: number
  at: number
  device: string
  person: string
  kind: 'ordinary' | 'text' | 'base'
  state: 'done' | 'undone'
}

const COLUMNS = 'number, act, subject, count, first_seq AS firstSeq, last_seq AS lastSeq'
const NEWEST = Number.MAX_SAFE_INTEGER

export type ActReader = ReturnType<typeof actReader>

export function actReader(db: Database) {
  const undoable = db.prepare<[string, number], Act>(
    `SELECT ${COLUMNS} FROM acts WHERE kind = 'ordinary' AND device = ? AND state = 'done'
     AND number >= ? ORDER BY number DESC`,
  )
  const redoable = db.prepare<[string, number], Act>(
    `SELECT ${COLUMNS} FROM acts WHERE kind = 'ordinary' AND device = ? AND state = 'undone'
     AND number <= ? ORDER BY number`,
  )
  const listed = db.prepare<[number, string], ListedAct>(
    `SELECT number, act, subject, count, at, device, person, kind, state FROM acts
     WHERE number < ? AND kind IN ('ordinary', 'text', 'base')
     AND (state = 'done' OR (state = 'undone' AND device = ?)) ORDER BY number DESC`,
  )
  const changedAt = db
    .prepare<[], number>('SELECT at FROM acts ORDER BY number DESC LIMIT 1')
    .pluck()
  const reached = db.prepare<[number], { at: number; seq: number }>(
    'SELECT at, last_seq AS seq FROM acts WHERE at <= ? ORDER BY number DESC LIMIT 1',
  )
  const first = db.prepare<[], { at: number; seq: number }>(
    'SELECT at, last_seq AS seq FROM acts ORDER BY number LIMIT 1',
  )
  // A quarter of an hour is the smallest step between the clocks of the world.
  const quarters = db.prepare<[], { at: number; seq: number }>(
    'SELECT max(at) AS at, max(last_seq) AS seq FROM acts GROUP BY at / 900000 ORDER BY 2',
  )
  const lastStamp = db.prepare<[], Stamp | null>('SELECT max(last_stamp) FROM acts').pluck()
  return {
    /** The newest stamp of any device; the clock goes on from there. */
    lastStamp: () => lastStamp.get() ?? null,
    /** The device's act that undo would take back. */
    toUndo: (device: string) => undoable.get(device, 0) ?? null,
    /** The device's act that redo would bring back. */
    toRedo: (device: string) => redoable.get(device, NEWEST) ?? null,
    /** The device's acts that stand, from the newest down to that number. */
    doneDownTo: (device: string, number: number) => undoable.all(device, number),
    /** The device's acts that were undone, from the oldest up to that number. */
    undoneUpTo: (device: string, number: number) => redoable.all(device, number),
    /** Newest first, read as they are asked for: what stands, and what the device could redo. */
    before: (number: number | null, device: string) => listed.iterate(number ?? NEWEST, device),
    /** The last act, in the order of the log, that was done at or before an instant. */
    lastUpTo: (at: number) => reached.get(at) ?? null,
    /** The act that made the plan: when (ms since 1970), and its last change. */
    first: () => first.get() ?? null,
    /** The last act of each quarter of an hour in which something was done, in the order of the log. */
    quarters: () => quarters.all(),
    /** Milliseconds since 1970 of the newest act. */
    changedAt: () => changedAt.get() ?? 0,
  }
}

export function actWriter(db: Database) {
  const insert = db.prepare(
    `INSERT INTO acts (id, at, device, person, act, subject, count, kind, undoes, state, stamp, last_stamp, first_seq, last_seq)
     VALUES (@id, @at, @device, @person, @act, @subject, @count, @kind, @undoes, 'done', @stamp, @stamp, @firstSeq, @firstSeq)`,
  )
  const finish = db.prepare('UPDATE acts SET last_seq = ?, last_stamp = ? WHERE number = ?')
  const state = db.prepare('UPDATE acts SET state = ? WHERE number = ?')
  const drop = db.prepare(
    `UPDATE acts SET state = 'dropped' WHERE kind = 'ordinary' AND device = ? AND state = 'undone'`,
  )
  return {
    /** Begins an act and gives its number. Of several that it undoes, the row names the last one. */
    begin: ({ undoes, ...act }: NewAct, firstSeq: number) =>
      Number(insert.run({ ...act, undoes: undoes.at(-1) ?? null, firstSeq }).lastInsertRowid),
    finish: (number: number, lastSeq: number, lastStamp: Stamp) => {
      finish.run(lastSeq, lastStamp, number)
    },
    mark: (number: number, as: 'done' | 'undone') => {
      state.run(as, number)
    },
    /** What was undone cannot be redone any more. */
    dropUndone: (device: string) => {
      drop.run(device)
    },
  }
}
