import { join } from 'node:path'
import { dayNumber, type IsoDate, isoDateOf } from '#shared/domain/iso-date.ts'
import type { BackendOptions } from './capabilities.ts'
import { createDaily, type Daily } from './daily.ts'
import { type PlaybookRead, playbookReader } from './playbook/read-playbook.ts'
import type { ActContext } from './services/act-context.ts'
import type { Library } from './store/library.ts'
import { type Workroom, createWorkroom } from './work/workroom.ts'

/** What the api hands to services: the library, the host's loans, and an act's context by plan. */
export type App = {
  readonly options: BackendOptions
  readonly library: Library
  /** Today on the person's calendar: the date of the scores. */
  today: () => string
  readonly days: Days
  /** @throws DomainError NOT_FOUND and what opening a plan throws */
  on: (planId: string) => ActContext
  /** For imports and acts on thousands of things. */
  readonly work: Workroom
  readonly daily: Daily
  /** The playbook as it stands in its folder; read when it is first asked for. */
  playbook: () => PlaybookRead
}

/** The person's calendar. Instants are milliseconds since 1970. */
export type Days = {
  dayOf: (at: number) => IsoDate
  /** The last instant of a day. */
  endOf: (day: IsoDate) => number
}

const MS_PER_MINUTE = 60_000
const MS_PER_DAY = 86_400_000

function calendarOf(offset: BackendOptions['utcOffsetMinutes']): Days {
  const offsetAt = (at: number) => (typeof offset === 'function' ? offset(at) : offset)
  return {
    dayOf: (at) => isoDateOf(at, offsetAt(at)),
    endOf: (day) => {
      const onUtc = (dayNumber(day) + 1) * MS_PER_DAY - 1
      return onUtc - offsetAt(onUtc - offsetAt(onUtc) * MS_PER_MINUTE) * MS_PER_MINUTE
    },
  }
}

export function createApp(options: BackendOptions, library: Library): App {
  const { now, newId, random, log } = options
  const days = calendarOf(options.utcOffsetMinutes)
  const today = () => options.today ?? days.dayOf(now())
  const daily = createDaily({ now, today, log })
  const on = (planId: string) => {
    const store = library.open(planId)
    daily.follow(store)
    return { store, newId, random, now, today }
  }
  const work = createWorkroom({ options, libraryFolder: library.folder, on })
  const playbook = playbookReader(join(options.resourcesFolder, 'playbook'))
  return { options, library, today, days, on, work, daily, playbook }
}
