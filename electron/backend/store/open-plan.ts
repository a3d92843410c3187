import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { DomainError } from '#shared/domain/errors.ts'
import { migrate, schemaVersion } from './migrate.ts'
import { NEWEST_SCHEMA, migrations } from './migrations/index.ts'
import { type PlanStore, type StoreContext, planStore } from './plan-store.ts'
import { type Database, isDamage, openDatabase } from './sqlite.ts'

/** @throws DomainError STORE_DAMAGED in place of what SQLite says about a broken file */
function sound<T>(path: string, fn: () => T): T {
  try {
    return fn()
  } catch (error) {
    if (!isDamage(error)) throw error
    const detail = error instanceof Error ? error.message : String(error)
    throw new DomainError('STORE_DAMAGED', { file: basename(path), detail }, { cause: error })
  }
}

function planIdIn(db: Database, path: string): string {
  const isPlan = db.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'meta'").get()
  const id = isPlan
    ? db.prepare<[], string>("SELECT value FROM meta WHERE key = 'plan_id'").pluck().get()
    : undefined
  if (id !== undefined) return id
  throw new DomainError('STORE_DAMAGED', { file: basename(path), detail: 'no plan in it' })
}

/**
 * Opens a plan's file: migrated when this studio may write, read-only when another holds the library
 * or a newer version made it.
 *
 * @throws DomainError STORE_DAMAGED, STORE_FROM_THE_FUTURE (newer than even reading allows),
 *   READ_ONLY (an older schema that only the studio holding the library may bring up to date)
 */
export function openPlan(path: string, mayWrite: boolean, context: StoreContext): PlanStore {
  const file = basename(path)
  let db = sound(path, () => openDatabase(path, 'read'))
  try {
    return sound(path, () => {
      const found = schemaVersion(db)
      const planId = planIdIn(db, path)
      if (found > NEWEST_SCHEMA) {
        try {
          return planStore(db, planId, 'store-from-the-future', context)
        } catch (cause) {
          const data = { file, found, supported: NEWEST_SCHEMA }
          throw new DomainError('STORE_FROM_THE_FUTURE', data, { cause })
        }
      }
      if (!mayWrite) {
        if (found < NEWEST_SCHEMA) {
          throw new DomainError('READ_ONLY', { reason: 'library-in-use' })
        }
        return planStore(db, planId, 'library-in-use', context)
      }
      db.close()
      db = openDatabase(path, 'write')
      migrate(db, migrations, join(dirname(path), 'backups'))
      return planStore(db, planId, 'write', context)
    })
  } catch (error) {
    db.close()
    throw error
  }
}

/** Makes a plan's file, empty, on the newest schema. */
export function createPlanFile(path: string, planId: string, context: StoreContext): PlanStore {
  if (existsSync(path)) throw new Error(`${basename(path)} is there already`)
  const db = openDatabase(path, 'create')
  try {
    migrate(db, migrations, dirname(path))
    db.prepare("INSERT INTO meta (key, value) VALUES ('plan_id', ?)").run(planId)
    return planStore(db, planId, 'write', context)
  } catch (error) {
    db.close()
    throw error
  }
}
