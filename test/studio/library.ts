import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

export const ROOT = resolve(import.meta.dirname, '../..')

/** The day of every score in these suites. */
export const TODAY = '2026-11-21'

/** Makes an empty folder for the time of `use` and takes it away again. */
export async function withFolder<T>(name: string, use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), `moment-studio-${name}-`))
  try {
    return await use(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
}

/** What a studio under test gets: its own library, a fixed day, nothing of the person's. */
export const studioEnv = (library: string): Record<string, string> => ({
  ...Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  ),
  MOMENT_STUDIO_LIBRARY: library,
  MOMENT_STUDIO_TODAY: TODAY,
  MOMENT_STUDIO_LANGUAGE: 'en',
})
