import type { ActLabel } from '#shared/contract/history.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { PlanStore } from '../store/plan-store.ts'

/** What an act on one plan is given; nothing is taken from the machine itself. */
export type ActContext = {
  store: PlanStore
  newId: () => string
  random: () => number
  /** Milliseconds since 1970. */
  now: () => number
  today: () => IsoDate
  /** Told how many changes of a large act are written; what it throws takes the act back. */
  follow?: ((changes: number) => void) | undefined
}

/** An act on one named thing. */
export function actOn(act: string, subject: string): ActLabel {
  return { act, subject, count: 1 }
}

/** An act on several things; named when it is only one. */
export function actOnMany(act: string, subjects: readonly string[]): ActLabel {
  return { act, subject: subjects.length === 1 ? subjects[0]! : '', count: subjects.length }
}
