import { join } from 'node:path'
import { openDatabase, type Database } from '#electron/backend/store/sqlite.ts'

/** A file of the store's own settings with one table as plain as can be. */
export function bareStore(folder: string, name: string): Database {
  const db = openDatabase(join(folder, `${name}.sqlite`), 'create')
  db.exec(`CREATE TABLE rows (
    id TEXT PRIMARY KEY, topic TEXT NOT NULL, phrase TEXT NOT NULL, volume REAL, low REAL, high REAL,
    moment TEXT, cue TEXT NOT NULL, source TEXT NOT NULL) STRICT;
    CREATE INDEX rows_by_topic ON rows (topic);
    CREATE INDEX rows_by_phrase ON rows (phrase);`)
  return db
}

export type BareRow = [
  ...[id: string, topic: string, phrase: string, volume: number | null],
  ...[low: number | null, high: number | null, moment: string | null, cue: string, source: string],
]

/** Prepared inserts in one durable transaction. */
export function insertBare(db: Database, rows: Iterable<BareRow>): void {
  const insert = db.prepare('INSERT OR REPLACE INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
  db.transaction(() => {
    for (const row of rows) insert.run(...row)
  })()
}
