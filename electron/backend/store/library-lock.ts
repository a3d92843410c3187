import { join } from 'node:path'
import { type Database, sqlite } from './sqlite.ts'

/**
 * One studio writes to a library. The lock is a lock of the operating system on a tiny database:
 * a studio that dies lets go of it, and no stale file can keep anybody out.
 *
 * @returns how to let go, or `null` when another studio holds it
 */
export function lockLibrary(folder: string): (() => void) | null {
  const Sqlite = sqlite()
  let db: Database | undefined
  try {
    db = new Sqlite(join(folder, 'library.lock'), { timeout: 200 })
    db.pragma('journal_mode = MEMORY')
    db.pragma('locking_mode = EXCLUSIVE')
    db.exec('BEGIN EXCLUSIVE')
    const held = db
    return () => {
      held.close()
    }
  } catch (error) {
    db?.close()
    const code = String((error as { code?: unknown }).code)
    if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return null
    throw error
  }
}
