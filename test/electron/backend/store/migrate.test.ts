import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrate, schemaVersion } from '#electron/backend/store/migrate.ts'
import { NEWEST_SCHEMA, migrations } from '#electron/backend/store/migrations/index.ts'
import type { Migration } from '#electron/backend/store/migrations/migration.ts'
import { openDatabase } from '#electron/backend/store/sqlite.ts'
import { temporaryFolders } from './temporary-folder.ts'

const folder = temporaryFolders()

const first: Migration = {
  version: 1,
  name: 'parents-and-children',
  up: `CREATE TABLE parents (id TEXT PRIMARY KEY) STRICT;
    CREATE TABLE children (id TEXT PRIMARY KEY, parent TEXT REFERENCES parents (id) ON DELETE CASCADE) STRICT;
    INSERT INTO parents VALUES ('p'); INSERT INTO children VALUES ('c', 'p');`,
}
const rebuild: Migration = {
  version: 2,
  name: 'rebuild-parents',
  up: `CREATE TABLE parents_new (id TEXT PRIMARY KEY, name TEXT NOT NULL DEFAULT '') STRICT;
    INSERT INTO parents_new (id) SELECT id FROM parents;
    DROP TABLE parents; ALTER TABLE parents_new RENAME TO parents;`,
}
const dangling: Migration = { version: 2, name: 'dangling', up: 'DELETE FROM parents;' }
const broken: Migration = { version: 3, name: 'broken', up: 'DROP TABLE nowhere;' }

function database(steps: Migration[] = []) {
  const at = folder()
  const db = openDatabase(join(at, 'plan.sqlite'), 'create')
  migrate(db, steps, join(at, 'backups'))
  return { db, backups: join(at, 'backups') }
}
const count = (db: ReturnType<typeof openDatabase>, table: string) =>
  db.prepare<[], number>(`SELECT count(*) FROM ${table}`).pluck().get()

describe('the list of migrations', () => {
  it('rises by one from 1', () => {
    expect(migrations.map(({ version }) => version)).toEqual(migrations.map((_, i) => i + 1))
    expect(NEWEST_SCHEMA).toBe(migrations.length)
  })
})

describe('migrating', () => {
  it('runs what is pending, in order, and copies a file that held a plan first', () => {
    const { db, backups } = database([first])
    expect(existsSync(backups)).toBe(false)
    expect(migrate(db, [first, rebuild], backups)).toEqual({ from: 1, to: 2 })
    expect(schemaVersion(db)).toBe(2)
    expect(readdirSync(backups)).toEqual(['plan.sqlite.schema-1'])
    const copy = openDatabase(join(backups, 'plan.sqlite.schema-1'), 'read')
    expect([schemaVersion(copy), count(copy, 'children')]).toEqual([1, 1])
    copy.close()
    db.close()
  })

  it('keeps the children of a table that is rebuilt, and foreign keys on afterwards', () => {
    const { db, backups } = database([first])
    migrate(db, [first, rebuild], backups)
    expect(count(db, 'children')).toBe(1)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    db.close()
  })

  it('leaves the file as it was when a step leaves a reference that points nowhere', () => {
    const { db, backups } = database([first])
    expect(() => migrate(db, [first, dangling], backups)).toThrow(/dangling/)
    expect([schemaVersion(db), count(db, 'parents')]).toEqual([1, 1])
    db.close()
  })

  it('leaves the file as it was when a later step fails', () => {
    const { db, backups } = database([first])
    expect(() => migrate(db, [first, rebuild, broken], backups)).toThrow(/nowhere/)
    expect(schemaVersion(db)).toBe(1)
    expect(db.inTransaction).toBe(false)
    expect(db.pragma('foreign_keys', { simple: true })).toBe(1)
    db.close()
  })

  it('does nothing to a database that is up to date or newer', () => {
    const { db, backups } = database([first, rebuild])
    expect(migrate(db, [first, rebuild], backups)).toEqual({ from: 2, to: 2 })
    expect(migrate(db, [first], backups)).toEqual({ from: 2, to: 2 })
    expect(existsSync(backups)).toBe(false)
    db.close()
  })
})
