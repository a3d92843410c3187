import { createRouterClient } from '@orpc/server'
import { join } from 'node:path'
import { createBackend, type Backend } from '#electron/backend/backend.ts'
import type { BackendOptions } from '#electron/backend/capabilities.ts'
import { createPlanFromContents } from '#electron/backend/services/create-plan-from-contents.ts'
import { openLibrary } from '#electron/backend/store/library.ts'
import { idMaker } from '#electron/hosts/new-id.ts'
import { startWorkThread } from '#electron/hosts/start-work-thread.ts'
import type { PlanContents } from '#shared/domain/plan-contents.ts'
import { ROOT, TODAY } from '../studio/library.ts'
import { bigPlan, type PlanSize } from './big-plan.ts'
import { diceOf } from './dice.ts'

export type Client = ReturnType<typeof createRouterClient<Backend['router'], Record<never, never>>>
export type Studio = { client: Client; close: () => void }

const loans = (folder: string): BackendOptions => ({
  libraryFolder: folder,
  resourcesFolder: join(ROOT, 'resources'),
  version: '0.0.0-bench',
  host: 'headless',
  now: Date.now,
  newId: idMaker(Date.now),
  random: diceOf(3).next,
  utcOffsetMinutes: 0,
  log: (level, message, detail) => {
    if (level === 'error') console.error(message, detail)
  },
  today: TODAY,
  startWorkThread,
})

/** A backend in this process on a library folder, called without a transport. */
export function openStudio(folder: string): Studio {
  const backend = createBackend(loans(folder))
  return { client: createRouterClient(backend.router), close: backend.close }
}

/** Puts a made-up plan of that size into a library; gives its id. */
export const fillLibrary = (folder: string, size: PlanSize): string =>
  fillLibraryWith(folder, `plan-of-${size.cards}`, bigPlan(size))

/** Puts a plan into a library; gives its id. */
export function fillLibraryWith(folder: string, planId: string, contents: PlanContents): string {
  const { now, newId, random } = loans(folder)
  const library = openLibrary(folder, { now, newId, person: '' })
  try {
    createPlanFromContents({ library, random }, planId, contents)
  } finally {
    library.close()
  }
  return planId
}
