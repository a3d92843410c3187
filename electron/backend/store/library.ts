import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { PlanSummary } from '#shared/contract/plans.ts'
import { DomainError } from '#shared/domain/errors.ts'
import { deviceOf } from './device.ts'
import { lockLibrary } from './library-lock.ts'
import { createPlanFile, openPlan } from './open-plan.ts'
import { PLAN_SUFFIX, planFileName } from './plan-file.ts'
import type { PlanStore, StoreContext } from './plan-store.ts'

const UNFINISHED = '.new'

export type Library = {
  readonly folder: string
  readonly access: 'write' | 'library-in-use'
  /** Newest change first. */
  list: () => PlanSummary[]
  has: (planId: string) => boolean
  /** @throws DomainError NOT_FOUND and what `openPlan` throws */
  open: (planId: string) => PlanStore
  /** A new plan, there only when `fill` came to its end. @throws DomainError READ_ONLY */
  create: (planId: string, fill: (store: PlanStore) => void) => PlanStore
  /** Moves the plan's file to the trash folder. */
  remove: (planId: string) => void
  close: () => void
}

type LibraryContext = Omit<StoreContext, 'device'>

export function openLibrary(folder: string, context: LibraryContext): Library {
  mkdirSync(folder, { recursive: true })
  const unlock = lockLibrary(folder)
  const mayWrite = unlock !== null
  const device = deviceOf(folder, mayWrite, context.newId)
  const storeContext: StoreContext = { ...context, device }
  const stores = new Map<string, PlanStore>()

  const fileNames = () => readdirSync(folder).filter((name) => name.endsWith(PLAN_SUFFIX))
  if (mayWrite) {
    for (const name of readdirSync(folder)) {
      if (name.includes(`${PLAN_SUFFIX}${UNFINISHED}`)) rmSync(join(folder, name))
    }
  }

  const assertMayWrite = () => {
    if (!mayWrite) throw new DomainError('READ_ONLY', { reason: 'library-in-use' })
  }

  const openFile = (name: string): PlanStore => {
    const open = stores.get(name)
    if (open) return open
    const store = openPlan(join(folder, name), mayWrite, storeContext)
    stores.set(name, store)
    return store
  }

  /** The file of a plan: by its name, else by what the files say of themselves; never a given path. */
  const fileOf = (planId: string): string | null => {
    const expected = planFileName(planId)
    if (existsSync(join(folder, expected))) return expected
    for (const name of fileNames()) {
      if (name === `${planId}${PLAN_SUFFIX}`) return name
      try {
        if (openFile(name).planId === planId) return name
      } catch {
        // A file that cannot be opened shows in the list with its trouble; it is not this plan.
      }
    }
    return null
  }

  const summaryOf = (name: string): PlanSummary => {
    try {
      const store = openFile(name)
      const settings = store.read.settings.read()
      return {
        id: store.planId,
        name: settings.name,
        client: settings.client,
        changedAt: store.read.acts.changedAt(),
        trouble: store.access === 'store-from-the-future' ? 'from-the-future' : 'none',
      }
    } catch (error) {
      const future = error instanceof DomainError && error.code === 'STORE_FROM_THE_FUTURE'
      const stem = name.slice(0, -PLAN_SUFFIX.length)
      const trouble = future ? 'from-the-future' : 'damaged'
      return { id: stem, name: stem, client: '', changedAt: 0, trouble }
    }
  }

  return {
    folder,
    access: mayWrite ? 'write' : 'library-in-use',
    list: () =>
      fileNames()
        .map(summaryOf)
        .toSorted((a, b) => b.changedAt - a.changedAt || a.name.localeCompare(b.name)),
    has: (planId) => fileOf(planId) !== null,
    open: (planId) => {
      const name = fileOf(planId)
      if (name === null) throw new DomainError('NOT_FOUND', { what: 'plan', id: planId })
      return openFile(name)
    },
    create: (planId, fill) => {
      assertMayWrite()
      const name = planFileName(planId)
      if (fileOf(planId) !== null) throw new Error(`plan ${planId} is there already`)
      const unfinished = join(folder, `${name}${UNFINISHED}`)
      const store = createPlanFile(unfinished, planId, storeContext)
      try {
        fill(store)
        store.close()
        renameSync(unfinished, join(folder, name))
      } catch (error) {
        store.close()
        for (const end of ['', '-wal', '-shm']) rmSync(`${unfinished}${end}`, { force: true })
        throw error
      }
      return openFile(name)
    },
    remove: (planId) => {
      assertMayWrite()
      const name = fileOf(planId)
      if (name === null) throw new DomainError('NOT_FOUND', { what: 'plan', id: planId })
      stores.get(name)?.close()
      stores.delete(name)
      const trash = join(folder, 'trash')
      mkdirSync(trash, { recursive: true })
      const kept = `${basename(name, PLAN_SUFFIX)}-${Math.floor(context.now())}${PLAN_SUFFIX}`
      for (const end of ['', '-wal', '-shm']) {
        const from = join(folder, `${name}${end}`)
        if (existsSync(from)) renameSync(from, join(trash, `${kept}${end}`))
      }
    },
    close: () => {
      for (const store of stores.values()) store.close()
      stores.clear()
      unlock?.()
    },
  }
}
