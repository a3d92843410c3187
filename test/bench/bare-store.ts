import { readdirSync } from 'node:fs'
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

const FULL_TEXT =
  "CREATE VIRTUAL TABLE found USING fts5 (phrase, content = '', tokenize = 'trigram')"

/**
 * What a plan's keywords take when they are only inserted: the very rows that an import saved, in
 * its order, into an empty file of the store's settings with the same table, by prepared inserts in
 * one durable transaction. `own`: with the store's own indexes, the one by which phrases are searched
 * among them; `full-text`: with SQLite's full-text index in that one's place, of trigrams, so that it
 * finds inside words and inside Chinese as the store's does.
 *
 * @returns how to do it once more, each time in a file of its own
 */
export function keywordTwin(folder: string, search: 'own' | 'full-text'): () => void {
  const plan = readdirSync(folder).find((name) => name.endsWith('.moments.sqlite'))!
  const source = openDatabase(join(folder, plan), 'read')
  const all = source.prepare<[], unknown[]>('SELECT * FROM keywords ORDER BY rowid')
  const phrase = all.columns().findIndex(({ name }) => name === 'phrase_key')
  const rows = all.raw().all()
  const schema = source
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE tbl_name = 'keywords' AND sql <> ''")
    .pluck()
    .all()
  source.close()
  const isOwn = search === 'own'
  const ddl = schema
    .filter((sql) => isOwn || !sql.includes('keywords_to_find'))
    .concat(isOwn ? [] : [FULL_TEXT])
    .join(';')
    .replace(/REFERENCES topics \(id\) DEFERRABLE INITIALLY DEFERRED/, '')
  const slots = rows[0]!.map(() => '?').join(', ')
  let rounds = 0
  return () => {
    const db = openDatabase(join(folder, `twin-${search}-${++rounds}.sqlite`), 'create')
    db.exec(ddl)
    const insert = db.prepare(`INSERT INTO keywords VALUES (${slots})`)
    const find = isOwn ? null : db.prepare('INSERT INTO found (rowid, phrase) VALUES (?, ?)')
    db.transaction(() => {
      for (const [at, row] of rows.entries()) {
        insert.run(...row)
        find?.run(at + 1, row[phrase])
      }
    })()
    db.close()
  }
}
