import type { ActLabel } from '#shared/contract/history.ts'
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
  /** Number of the act that an undo or redo speaks of. */
  undoes: number | null
}

const COLUMNS = 'number, act, subject, count, first_seq AS firstSeq, last_seq AS lastSeq'

export type ActReader = ReturnType<typeof actReader>

export function actReader(db: Database) {
  const undoable = db.prepare<[string], Act>(
    `SELECT ${COLUMNS} FROM acts WHERE kind = 'ordinary' AND device = ? AND state = 'done'
     ORDER BY number DESC LIMIT 1`,
  )
  const redoable = db.prepare<[string], Act>(
    `SELECT ${COLUMNS} FROM acts WHERE kind = 'ordinary' AND device = ? AND state = 'undone'
     ORDER BY number LIMIT 1`,
  )
  const changedAt = db
    .prepare<[], number>('SELECT at FROM acts ORDER BY number DESC LIMIT 1')
    .pluck()
  return {
    /** The device's act that undo would take back. */
    toUndo: (device: string) => undoable.get(device) ?? null,
    /** The device's act that redo would bring back. */
    toRedo: (device: string) => redoable.get(device) ?? null,
    /** Milliseconds since 1970 of the newest act. */
    changedAt: () => changedAt.get() ?? 0,
  }
}

export function actWriter(db: Database) {
  const insert = db.prepare(
    `INSERT INTO acts (id, at, device, person, act, subject, count, kind, undoes, state, first_seq, last_seq)
     VALUES (@id, @at, @device, @person, @act, @subject, @count, @kind, @undoes, 'done', @firstSeq, @firstSeq)`,
  )
  const finish = db.prepare('UPDATE acts SET last_seq = ? WHERE number = ?')
  const state = db.prepare('UPDATE acts SET state = ? WHERE number = ?')
  const drop = db.prepare(
    `UPDATE acts SET state = 'dropped' WHERE kind = 'ordinary' AND device = ? AND state = 'undone'`,
  )
  return {
    /** Begins an act and gives its number. */
    begin: (act: NewAct, firstSeq: number) =>
      Number(insert.run({ ...act, firstSeq }).lastInsertRowid),
    finish: (number: number, lastSeq: number) => {
      finish.run(lastSeq, number)
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
