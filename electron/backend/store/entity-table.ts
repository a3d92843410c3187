import { batchInsert } from './batch-insert.ts'
import type { Codec } from './codec.ts'
import type { Database, Row, SqlValue, Statement } from './sqlite.ts'

/** A value of a field as the change log holds it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** How a noun lies in its table: registers by codec, set fields as rows of a second table. */
export type TableShape<T extends { id: string }> = {
  readonly table: string
  readonly fields: { readonly [F in string & keyof T]?: Codec<T[F]> }
  /** Registers of a new noun that a creation leaves out. */
  readonly empty?: Partial<T>
  readonly sets?: {
    readonly table: string
    readonly owner: string
    readonly fields: readonly (string & keyof T)[]
  }
}

/** What the one write path needs of a noun. Made only inside a writable store. */
export type EntityWriter = {
  state: (id: string) => 'none' | 'live' | 'deleted'
  create: (id: string, fields: Record<string, Json>, seq: number) => void
  get: (id: string, field: string) => Json
  set: (id: string, field: string, value: Json, seq: number) => void
  has: (id: string, field: string, value: string) => boolean
  add: (id: string, field: string, value: string, seq: number) => void
  remove: (id: string, field: string, value: string, seq: number) => void
  mark: (id: string, deleted: boolean, seq: number) => void
  /** Writes what is still held back; to be called before anything else reads the table. */
  flush: () => void
  /** Lets go of it, when the transaction is taken back. */
  forget: () => void
}

type Codecs = readonly [field: string, codec: Codec<unknown>][]

/** Shapes are constants: each is taken apart once and not for every row. */
const codecsByShape = new WeakMap<object, Codecs>()

function codecsOf<T extends { id: string }>(shape: TableShape<T>): Codecs {
  let codecs = codecsByShape.get(shape)
  if (!codecs) {
    codecs = Object.entries(shape.fields as unknown as Record<string, Codec<unknown>>)
    codecsByShape.set(shape, codecs)
  }
  return codecs
}

/** A row to the noun itself, its set fields still empty. */
export function toEntity<T extends { id: string }>(shape: TableShape<T>, row: Row): T {
  const entity: Record<string, unknown> = { id: row['id'] }
  for (const [field, codec] of codecsOf(shape)) entity[field] = codec.decode(row)
  for (const field of shape.sets?.fields ?? []) entity[field] = []
  return entity as T
}

/** Fields of a new noun to the values of its columns, in the order of the shape. */
export function toRow<T extends { id: string }>(
  shape: TableShape<T>,
  fields: Record<string, Json>,
): SqlValue[] {
  const values: SqlValue[] = []
  const empty = shape.empty as Record<string, unknown> | undefined
  for (const [field, codec] of codecsOf(shape)) {
    const value = fields[field]
    values.push(...codec.encode(value === undefined ? empty?.[field] : value))
  }
  return values
}

export type EntityReader<T> = {
  /** The live noun, or null. */
  byId: (id: string) => T | null
  /** Live ones, in the order in which they came. */
  all: () => T[]
  /** The same with those in the trash. */
  withTrash: () => { item: T; deleted: boolean; row: Row }[]
  /** Touched after `seq`, and what of them is in the trash now. */
  changedSince: (seq: number) => { live: T[]; deleted: string[] }
}

export function entityReader<T extends { id: string }>(
  db: Database,
  shape: TableShape<T>,
): EntityReader<T> {
  const { table, sets } = shape
  const one = db.prepare<[string], Row>(`SELECT * FROM ${table} WHERE id = ? AND deleted = 0`)
  const all = db.prepare<[], Row>(`SELECT * FROM ${table} WHERE deleted = 0 ORDER BY rowid`)
  const withTrash = db.prepare<[], Row>(`SELECT * FROM ${table} ORDER BY rowid`)
  // Without the plus and the CROSS, SQLite reads whole tables in their own order to spare a sort of
  // the few rows that changed.
  const changed = db.prepare<[number], Row>(`SELECT * FROM ${table} WHERE seq > ? ORDER BY +rowid`)
  const values = sets && {
    one: db.prepare<[string], Row>(
      `SELECT ${sets.owner} AS owner, field, value FROM ${sets.table} WHERE ${sets.owner} = ?`,
    ),
    all: db.prepare<[], Row>(
      `SELECT ${sets.owner} AS owner, field, value FROM ${sets.table} ORDER BY owner, field, value`,
    ),
    changed: db.prepare<[number], Row>(
      `SELECT v.${sets.owner} AS owner, v.field, v.value FROM ${table} t
       CROSS JOIN ${sets.table} v ON v.${sets.owner} = t.id
       WHERE t.seq > ? ORDER BY owner, v.field, v.value`,
    ),
  }
  const assemble = (rows: Row[], valueRows: Row[]): T[] => {
    const entities = rows.map((row) => toEntity(shape, row))
    if (valueRows.length === 0) return entities
    const byId = new Map(entities.map((entity) => [entity.id, entity as Record<string, unknown>]))
    for (const { owner, field, value } of valueRows) {
      const set = byId.get(owner as string)?.[field as string]
      if (Array.isArray(set)) set.push(value)
    }
    return entities
  }
  return {
    byId: (id) => {
      const row = one.get(id)
      return row ? assemble([row], values?.one.all(id) ?? [])[0]! : null
    },
    all: () => assemble(all.all(), values?.all.all() ?? []),
    withTrash: () => {
      const rows = withTrash.all()
      const items = assemble(rows, values?.all.all() ?? [])
      return items.map((item, i) => ({ item, deleted: rows[i]!['deleted'] === 1, row: rows[i]! }))
    },
    changedSince: (seq) => {
      const rows = changed.all(seq)
      const live = rows.filter((row) => row['deleted'] === 0)
      return {
        live: assemble(live, values?.changed.all(seq) ?? []),
        deleted: rows.filter((row) => row['deleted'] === 1).map((row) => row['id'] as string),
      }
    },
  }
}

export function entityWriter<T extends { id: string }>(
  db: Database,
  shape: TableShape<T>,
): EntityWriter {
  const { table, sets } = shape
  const codecs = codecsOf(shape)
  const columns = codecs.flatMap(([, codec]) => codec.columns)
  const created = batchInsert(db, table, ['id', 'seq', ...columns])
  const row = db.prepare<[string], Row>(`SELECT * FROM ${table} WHERE id = ?`)
  const deleted = db.prepare<[string], number>(`SELECT deleted FROM ${table} WHERE id = ?`).pluck()
  const mark = db.prepare(`UPDATE ${table} SET deleted = ?, seq = ? WHERE id = ?`)
  const touch = db.prepare(`UPDATE ${table} SET seq = ? WHERE id = ?`)
  const fields = Object.fromEntries(codecs) as Record<string, Codec<unknown>>
  const updates = new Map<string, Statement>()
  const updateOf = (names: readonly string[]): Statement => {
    const key = names.join()
    let update = updates.get(key)
    if (!update) {
      const set = names.flatMap((name) => fields[name]!.columns).map((column) => `${column} = ?`)
      update = db.prepare(`UPDATE ${table} SET ${set.join(', ')}, seq = ? WHERE id = ?`)
      updates.set(key, update)
    }
    return update
  }
  for (const [field] of codecs) updateOf([field])
  const values = sets && {
    has: db
      .prepare<[string, string, string], number>(
        `SELECT 1 FROM ${sets.table} WHERE ${sets.owner} = ? AND field = ? AND value = ?`,
      )
      .pluck(),
    add: db.prepare(
      `INSERT OR IGNORE INTO ${sets.table} (${sets.owner}, field, value) VALUES (?, ?, ?)`,
    ),
    remove: db.prepare(
      `DELETE FROM ${sets.table} WHERE ${sets.owner} = ? AND field = ? AND value = ?`,
    ),
  }
  const known = <V>(found: V | undefined, field: string): V => {
    if (found === undefined) throw new Error(`${table} has no field “${field}”`)
    return found
  }
  const setTable = (field: string) =>
    known(sets?.fields.includes(field as string & keyof T) ? values : undefined, field)
  /** The row in hand: several registers set one after the other are one UPDATE. */
  let hand: { id: string; row: Row; set: Map<string, unknown>; seq: number } | null = null
  const flush = () => {
    created.flush()
    if (!hand) return
    const { id, set, seq } = hand
    hand = null
    if (set.size === 0) return
    const names = [...set.keys()]
    const values = names.flatMap((name) => fields[name]!.encode(set.get(name)))
    updateOf(names).run(...values, seq, id)
  }
  const take = (id: string) => {
    if (hand?.id === id) return hand
    flush()
    hand = { id, row: row.get(id)!, set: new Map(), seq: 0 }
    return hand
  }
  return {
    flush,
    forget: () => {
      created.forget()
      hand = null
    },
    state: (id) => {
      flush()
      const found = deleted.get(id)
      return found === undefined ? 'none' : found === 1 ? 'deleted' : 'live'
    },
    create: (id, first, seq) => {
      if (hand) flush()
      created.add([id, seq, ...toRow(shape, first)])
      for (const field of sets?.fields ?? []) {
        for (const value of first[field] as string[]) values!.add.run(id, field, value)
      }
    },
    get: (id, field) => {
      const codec = known(fields[field], field)
      const { row: found, set } = take(id)
      return (set.has(field) ? set.get(field) : codec.decode(found)) as Json
    },
    set: (id, field, value, seq) => {
      known(fields[field], field)
      const held = take(id)
      held.set.set(field, value)
      held.seq = seq
    },
    has: (id, field, value) => setTable(field).has.get(id, field, value) === 1,
    add: (id, field, value, seq) => {
      flush()
      setTable(field).add.run(id, field, value)
      touch.run(seq, id)
    },
    remove: (id, field, value, seq) => {
      flush()
      setTable(field).remove.run(id, field, value)
      touch.run(seq, id)
    },
    mark: (id, gone, seq) => {
      flush()
      mark.run(gone ? 1 : 0, seq, id)
    },
  }
}
