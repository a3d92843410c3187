import { copyFileSync, mkdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Migration } from './migrations/migration.ts'
import type { Database } from './sqlite.ts'

export function schemaVersion(db: Database): number {
  return db.pragma('user_version', { simple: true }) as number
}

/**
 * Brings a database to the newest schema: a copy of the file first, then every pending step in one
 * transaction. Foreign keys are switched off before it begins (inside a transaction SQLite silently
 * ignores that, and a table rebuild would then delete the children) and checked before its end.
 *
 * @param backupFolder where the copy of a file that already holds a plan goes
 * @throws when a step fails or leaves a reference that points nowhere; the file is then as before
 */
export function migrate(
  db: Database,
  migrations: readonly Migration[],
  backupFolder: string,
): { from: number; to: number } {
  const from = schemaVersion(db)
  const pending = migrations.filter((migration) => migration.version > from)
  const to = pending.at(-1)?.version ?? from
  if (pending.length === 0) return { from, to }
  if (from > 0) {
    db.pragma('wal_checkpoint(TRUNCATE)')
    mkdirSync(backupFolder, { recursive: true })
    copyFileSync(db.name, join(backupFolder, `${basename(db.name)}.schema-${from}`))
  }
  db.pragma('foreign_keys = OFF')
  try {
    db.exec('BEGIN IMMEDIATE')
    for (const migration of pending) db.exec(migration.up)
    const dangling = db.pragma('foreign_key_check') as unknown[]
    if (dangling.length > 0) {
      throw new Error(`migration to schema ${to} leaves ${dangling.length} dangling references`)
    }
    db.pragma(`user_version = ${to}`)
    db.exec('COMMIT')
  } catch (error) {
    if (db.inTransaction) db.exec('ROLLBACK')
    throw error
  } finally {
    db.pragma('foreign_keys = ON')
  }
  return { from, to }
}
