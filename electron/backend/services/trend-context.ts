import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { PlanStore } from '../store/plan-store.ts'

/** What a look back in time is given. Instants are milliseconds since 1970. */
export type TrendContext = {
  store: PlanStore
  now: () => number
  today: () => IsoDate
  dayOf: (at: number) => IsoDate
  /** The last instant of a day. */
  endOf: (day: IsoDate) => number
}
