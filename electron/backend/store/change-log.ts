import type { Change, Entity } from '#shared/merge/change.ts'
import { batchInsert } from './batch-insert.ts'
import type { Json } from './entity-table.ts'
import type { Database } from './sqlite.ts'

/** A change as the log holds it. `before` is the register's value that a `set` wrote over. */
export type LoggedChange = {
  seq: number
  op: Change['op']
  entity: Entity
  entityId: string
  field: string | null
  value: Json
  before: Json
}

/** What another device wrote: the last time for each register, element or thing. */
export type ForeignEdit = Pick<LoggedChange, 'seq' | 'op' | 'entity' | 'entityId' | 'field'> & {
  /** The element of a set, as it stands in the log. */
  element: string | null
}

export type Activity = LoggedChange & { at: number; person: string }

type LogRow = {
  seq: number
  op: Change['op']
  entity: Entity
  entityId: string
  field: string | null
  value: string | null
  before: string | null
}

const read = (text: string | null): Json => (text === null ? null : (JSON.parse(text) as Json))
const toChange = <R extends LogRow>(row: R) => ({
  ...row,
  value: read(row.value),
  before: read(row.before),
})

const COLUMNS = 'c.seq, c.op, c.entity, c.entity_id AS entityId, c.field, c.value, c.before'

/** Changes read at once: an act may have hundreds of thousands. */
const PAGE = 2_000

export type ChangeLogReader = ReturnType<typeof changeLogReader>

export function changeLogReader(db: Database) {
  const last = db.prepare<[], number>('SELECT coalesce(max(seq), 0) FROM changes').pluck()
  const range = db.prepare<[number, number], LogRow>(
    `SELECT ${COLUMNS} FROM changes c WHERE c.seq BETWEEN ? AND ? ORDER BY c.seq`,
  )
  const of = db.prepare<[string, string, number], LogRow & { at: number; person: string }>(
    `SELECT ${COLUMNS}, a.at, a.person FROM changes c JOIN acts a ON a.number = c.act
     WHERE c.entity = ? AND c.entity_id = ? ORDER BY c.seq DESC LIMIT ?`,
  )
  const foreign = db.prepare<[number, string], ForeignEdit>(
    `SELECT max(c.seq) AS seq, c.op, c.entity, c.entity_id AS entityId, c.field,
            iif(c.op IN ('add', 'remove'), c.value, NULL) AS element
     FROM acts a CROSS JOIN changes c ON c.seq BETWEEN a.first_seq AND a.last_seq
     WHERE a.number > ? AND a.device <> ?
     GROUP BY c.entity, c.entity_id, c.field, c.op, element`,
  )
  return {
    /** Number of the newest change; 0 in an empty log. */
    seq: () => last.get()!,
    /** What other devices wrote after an act. */
    foreignSince: (actNumber: number, device: string) => foreign.all(actNumber, device),
    /** The changes of a range, oldest first, read as they are asked for. */
    forwards: function* (first: number, lastSeq: number): Generator<LoggedChange> {
      for (let from = first; from <= lastSeq; from += PAGE) {
        for (const row of range.all(from, Math.min(from + PAGE - 1, lastSeq))) yield toChange(row)
      }
    },
    /** The same, newest first. */
    backwards: function* (first: number, lastSeq: number): Generator<LoggedChange> {
      for (let to = lastSeq; to >= first; to -= PAGE) {
        const rows = range.all(Math.max(first, to - PAGE + 1), to)
        for (const row of rows.toReversed()) yield toChange(row)
      }
    },
    /** Newest first. */
    of: (entity: Entity, entityId: string, limit: number): Activity[] =>
      of.all(entity, entityId, limit).map(toChange),
  }
}

export function changeLogWriter(db: Database) {
  const rows = batchInsert(db, 'changes', [
    ...['seq', 'act', 'op', 'entity', 'entity_id', 'field', 'value', 'before'],
  ])
  return {
    /** Written with others at `flush` at the latest. */
    append: (seq: number, act: number, change: Change, before: Json) => {
      rows.add([
        seq,
        act,
        change.op,
        change.entity,
        change.entityId,
        'field' in change ? change.field : null,
        'value' in change ? JSON.stringify(change.value) : null,
        change.op === 'set' ? JSON.stringify(before) : null,
      ])
    },
    flush: rows.flush,
    forget: rows.forget,
  }
}
