import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { migrate } from '#electron/backend/store/migrate.ts'
import { migrations } from '#electron/backend/store/migrations/index.ts'
import { planReader } from '#electron/backend/store/plan-reader.ts'
import { planWriter } from '#electron/backend/store/plan-writer.ts'
import { openDatabase } from '#electron/backend/store/sqlite.ts'
import { temporaryFolders } from './temporary-folder.ts'

const folder = temporaryFolders()
const REPOSITORIES = new URL('../../../../electron/backend/store/repositories/', import.meta.url)

function newest() {
  const db = openDatabase(join(folder(), 'plan.sqlite'), 'create')
  migrate(db, migrations, folder())
  return db
}

describe('the repositories', () => {
  it('prepare every statement on the newest schema', () => {
    const db = newest()
    expect(() => [planReader(db), planWriter(db)]).not.toThrow()
    db.close()
  })

  it('are all among those that reader and writer make', () => {
    const reader = readFileSync(new URL('../plan-reader.ts', REPOSITORIES), 'utf8')
    const writer = readFileSync(new URL('../plan-writer.ts', REPOSITORIES), 'utf8')
    const files = readdirSync(REPOSITORIES)
    expect(files.length).toBeGreaterThan(5)
    for (const file of files) {
      expect(reader).toContain(`./repositories/${file}`)
      // The trash is a look at what the others have marked.
      if (file !== 'trash.ts') expect(writer).toContain(`./repositories/${file}`)
    }
  })

  it('cannot write through a connection that only reads', () => {
    const db = newest()
    const path = db.name
    db.close()
    const reading = openDatabase(path, 'read')
    expect(() => planWriter(reading).plan.set('p', 'name', 'x', 2)).toThrow(/readonly/)
    reading.close()
  })

  it('are opened with the safety that a plan needs', () => {
    const db = newest()
    const pragma = (name: string) => db.pragma(name, { simple: true })
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('trusted_schema')).toBe(0)
    expect(pragma('cell_size_check')).toBe(1)
    db.close()
  })
})
