import { isoDateOf } from '#shared/domain/iso-date.ts'
import type { BackendOptions } from './capabilities.ts'
import type { ActContext } from './services/act-context.ts'
import type { Library } from './store/library.ts'
import { type Workroom, createWorkroom } from './work/workroom.ts'

/** What the api hands to services: the library, the host's loans, and an act's context by plan. */
export type App = {
  readonly options: BackendOptions
  readonly library: Library
  /** Today on the person's calendar: the date of the scores. */
  today: () => string
  /** @throws DomainError NOT_FOUND and what opening a plan throws */
  on: (planId: string) => ActContext
  /** For imports and acts on thousands of things. */
  readonly work: Workroom
}

export function createApp(options: BackendOptions, library: Library): App {
  const { now, newId, random, utcOffsetMinutes: offset } = options
  const today = () =>
    options.today ?? isoDateOf(now(), typeof offset === 'function' ? offset() : offset)
  const on = (planId: string) => ({ store: library.open(planId), newId, random, now, today })
  const work = createWorkroom({ options, libraryFolder: library.folder, on })
  return { options, library, today, on, work }
}
