import { randomBytes } from 'node:crypto'
import { userInfo } from 'node:os'
import type { BackendOptions, Log, Printer } from '#electron/backend/capabilities.ts'
import { isoDateOf, isoDateSchema } from '#shared/domain/iso-date.ts'
import packageJson from '../../package.json' with { type: 'json' }
import { appFolders } from './app-folders.ts'
import { idMaker } from './new-id.ts'
import { startWorkThread } from './start-work-thread.ts'

export const VERSION = packageJson.version

/** The clock, ids, chance and log that every Node host lends to the backend. */
export function lend(host: {
  host: BackendOptions['host']
  libraryFolder: string
  log: Log
  print?: Printer
}): BackendOptions {
  const today = fixedDay()
  const person = personName()
  return {
    ...host,
    resourcesFolder: appFolders().resources,
    version: VERSION,
    now: Date.now,
    newId: idMaker(Date.now),
    random: () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48,
    utcOffsetMinutes: localOffsetMinutes,
    startWorkThread,
    ...(today && { today }),
    ...(person && { person }),
  }
}

/** Minutes that this machine's clock is ahead of UTC, at an instant in ms since 1970. */
const localOffsetMinutes = (at: number) => -new Date(at).getTimezoneOffset()

/** Today on this machine's calendar. */
export const machineDay = (): string => isoDateOf(Date.now(), localOffsetMinutes(Date.now()))

/** MOMENT_STUDIO_TODAY, for tests and screenshots. Anything but a day is refused, not ignored. */
export function fixedDay(): string | undefined {
  const day = process.env['MOMENT_STUDIO_TODAY']
  if (!day) return undefined
  const parsed = isoDateSchema.safeParse(day)
  if (!parsed.success) throw new Error(`MOMENT_STUDIO_TODAY is not a day like 2026-11-21: ${day}`)
  return parsed.data
}

function personName(): string | undefined {
  try {
    return userInfo().username || undefined
  } catch {
    // A container may run as a user that has no entry in the password file.
    return undefined
  }
}

/** Warnings and errors to stderr, one line each; never a person's content at level info. */
export const logToStderr: Log = (level, message, detail) => {
  if (level === 'info') return
  const rest = detail === undefined ? '' : ` ${describe(detail)}`
  process.stderr.write(`moment-studio ${level}: ${message}${rest}\n`)
}

function describe(detail: unknown): string {
  if (detail instanceof Error) return detail.stack ?? detail.message
  return typeof detail === 'string' ? detail : JSON.stringify(detail)
}
