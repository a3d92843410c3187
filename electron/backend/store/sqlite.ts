import { createRequire } from 'node:module'
import type BetterSqlite3 from 'better-sqlite3'
import { DomainError } from '#shared/domain/errors.ts'

export type Database = BetterSqlite3.Database
export type Statement = BetterSqlite3.Statement
export type SqlValue = string | number | null | Uint8Array
export type Row = Record<string, unknown>

const NEEDED_NODE = '22.14.0'

/**
 * The addon needs a newer Node-API than Node 20 has and takes the process down without a word
 * there, so the version is looked at before anything is loaded. Electron brings what it needs.
 *
 * @throws DomainError NODE_TOO_OLD
 */
export function assertNodeCanRunStore(versions: { node: string; electron?: string | undefined }) {
  if (versions.electron) return
  const [major = 0, minor = 0] = versions.node.split('.').map(Number)
  if (major > 22 || (major === 22 && minor >= 14)) return
  throw new DomainError('NODE_TOO_OLD', { found: versions.node, needed: NEEDED_NODE })
}

let addon: typeof BetterSqlite3 | undefined

/** The addon, loaded at first use: the module graph must load on any Node. */
export function sqlite(): typeof BetterSqlite3 {
  if (addon) return addon
  assertNodeCanRunStore(process.versions)
  addon = createRequire(import.meta.url)('better-sqlite3') as typeof BetterSqlite3
  return addon
}

/**
 * Opens a plan's file. FULL, because NORMAL loses acknowledged commits in a power cut; a file may
 * come from anywhere, hence no trusted schema and checked cells.
 */
export function openDatabase(path: string, access: 'write' | 'read' | 'create'): Database {
  const Sqlite = sqlite()
  const db = new Sqlite(path, {
    readonly: access === 'read',
    fileMustExist: access !== 'create',
    timeout: 2_000,
  })
  try {
    db.pragma('trusted_schema = OFF')
    db.pragma('cell_size_check = ON')
    db.pragma('foreign_keys = ON')
    if (access !== 'read') {
      db.pragma('journal_mode = WAL')
      db.pragma('synchronous = FULL')
      // 64 MiB at most: most of an import of 100,000 keywords fits and is not spilled to disk early.
      db.pragma('cache_size = -65536')
    }
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** True when SQLite says that the file is not a sound database. */
export function isDamage(error: unknown): boolean {
  const code = (error as { code?: unknown } | null)?.code
  return typeof code === 'string' && (code.startsWith('SQLITE_CORRUPT') || code === 'SQLITE_NOTADB')
}
