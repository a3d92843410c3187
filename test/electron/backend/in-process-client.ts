import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ContractRouterClient } from '@orpc/contract'
import { createRouterClient } from '@orpc/server'
import { type Backend, createBackend } from '#electron/backend/backend.ts'
import type { BackendOptions } from '#electron/backend/capabilities.ts'
import type { Contract } from '#shared/contract/index.ts'

const root = new URL('../../../', import.meta.url).pathname

/** Ids, chance and clock that give the same every time. */
export function steadyLoans() {
  let ids = 0
  let seed = 1
  let ms = Date.parse('2026-11-21T09:00:00Z')
  return {
    newId: () => `id-${(++ids).toString().padStart(6, '0')}`,
    random: () => {
      seed = (seed * 16_807) % 2_147_483_647
      return seed / 2_147_483_647
    },
    now: () => ++ms,
  }
}

/** A backend on a folder of its own (or on `libraryFolder`) and a client that calls it directly. */
export function startBackend(overrides: Partial<BackendOptions> = {}): TestBackend {
  const libraryFolder =
    overrides.libraryFolder ?? mkdtempSync(join(tmpdir(), 'moment-studio-library-'))
  const logged: { level: string; message: string; detail: unknown }[] = []
  const backend = createBackend({
    ...steadyLoans(),
    resourcesFolder: join(root, 'resources'),
    version: '0.0.0-test',
    host: 'headless',
    utcOffsetMinutes: 0,
    log: (level, message, detail) => {
      logged.push({ level, message, detail })
      // An error nobody expected says more than the answer without internals that the client gets.
      if (level === 'error') console.error(message, detail)
    },
    ...overrides,
    libraryFolder,
  })
  const client: TestClient = createRouterClient(backend.router)
  return {
    client,
    backend,
    libraryFolder,
    logged,
    end: () => {
      backend.close()
      rmSync(libraryFolder, { recursive: true, force: true })
    },
  }
}

export type TestClient = ContractRouterClient<Contract>
/** Named, because the inferred type spells out the whole contract and is too long to be written down. */
export type TestBackend = {
  client: TestClient
  backend: Backend
  libraryFolder: string
  logged: { level: string; message: string; detail: unknown }[]
  /** Closes the backend and forgets its folder. */
  end: () => void
}
