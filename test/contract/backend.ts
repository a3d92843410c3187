import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createBackend, type Backend } from '#electron/backend/backend.ts'
import type { Log, PrintJob } from '#electron/backend/capabilities.ts'

export const TODAY = '2026-11-21'

/** Every byte there is, so that a transport that mangles any of them is caught. */
export const PRINTED = new Uint8Array([
  ...new TextEncoder().encode('%PDF-1.7\n'),
  ...Array.from({ length: 256 }, (_, byte) => byte),
])

export type TestBackend = {
  backend: Backend
  folder: string
  log: { level: Parameters<Log>[0]; message: string; detail: unknown }[]
  printed: PrintJob[]
  close(): void
}

/** A real backend on a library of its own, with a clock, ids and dice that repeat. */
export function aBackend(options: { printer?: boolean } = {}): TestBackend {
  const folder = mkdtempSync(join(tmpdir(), 'moment-studio-contract-'))
  const log: TestBackend['log'] = []
  const printed: PrintJob[] = []
  let now = Date.parse(`${TODAY}T09:00:00Z`)
  let id = 0
  let seed = 1
  const backend = createBackend({
    libraryFolder: folder,
    resourcesFolder: resolve(import.meta.dirname, '../../resources'),
    version: '0.0.0-test',
    host: 'browser',
    now: () => (now += 1),
    newId: () => `id-${String((id += 1)).padStart(6, '0')}`,
    random: () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647,
    utcOffsetMinutes: 0,
    log: (level, message, detail) => log.push({ level, message, detail }),
    ...(options.printer !== false && {
      print: (job: PrintJob) => {
        printed.push(job)
        return Promise.resolve(PRINTED)
      },
    }),
  })
  return {
    backend,
    folder,
    log,
    printed,
    close() {
      backend.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
