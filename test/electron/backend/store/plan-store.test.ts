import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { creation, setting } from '#electron/backend/services/changes.ts'
import { migrate } from '#electron/backend/store/migrate.ts'
import { migrations } from '#electron/backend/store/migrations/index.ts'
import { type PlanStore, planStore } from '#electron/backend/store/plan-store.ts'
import { openDatabase } from '#electron/backend/store/sqlite.ts'
import { aCheck } from '#test/builders/a-check.ts'
import { temporaryFolders } from './temporary-folder.ts'

const folder = temporaryFolders()
const LABEL = { act: 'checks.update', subject: '', count: 1 }
const MANY = Array.from({ length: 100 }, (_, i) => aCheck({ id: `k${i}`, title: `Check ${i}` }))

function startStore(): PlanStore {
  const db = openDatabase(join(folder(), 'plan.sqlite'), 'create')
  migrate(db, migrations, folder())
  let ids = 0
  const context = { device: 'd', person: '', now: () => 1, newId: () => `act-${(ids += 1)}` }
  return planStore(db, 'p', 'write', context)
}

describe('an act', () => {
  it('is seen whole by its own reader while it is written', () => {
    const store = startStore()
    store.transact(LABEL, ({ read, write }) => {
      write(MANY.map((check) => creation('check', check)))
      expect(read.checks.all()).toEqual(MANY)
      expect(read.log.seq()).toBe(MANY.length)
      write([setting('check', 'k7', 'title', 'Seventh')])
      expect(read.checks.byId('k7')?.title).toBe('Seventh')
    })
    expect(store.seq()).toBe(MANY.length + 1)
    store.close()
  })

  it('that fails leaves nothing behind for the next one to write', () => {
    const store = startStore()
    store.transact(LABEL, ({ write }) => write(MANY.map((check) => creation('check', check))))
    const failing = function* () {
      yield setting('check', 'k1', 'title', 'Half of an act')
      yield creation('check', aCheck({ id: 'lost' }))
      yield setting('check', 'k2', 'title', 'The other half')
      throw new Error('no more')
    }
    expect(() => store.transact(LABEL, ({ write }) => write(failing()))).toThrow('no more')
    store.transact(LABEL, ({ write }) => write([setting('check', 'k3', 'title', 'Later')]))

    expect(store.read.checks.byId('k3')?.title).toBe('Later')
    expect(store.read.checks.byId('k1')?.title).toBe('Check 1')
    expect(store.read.checks.byId('k2')?.title).toBe('Check 2')
    expect(store.read.checks.byId('lost')).toBeNull()
    expect(store.seq()).toBe(MANY.length + 1)
    store.close()
  })
})
