import { addDays, type IsoDate, LAST_DAY } from './iso-date.ts'
import type { RightsLength, RightsTrigger, RightsWindow } from './rights.ts'
import { addMonths } from './weeks.ts'

/** The day of each trigger; `null` where it has not come. */
export type TriggerDays = Readonly<Record<RightsTrigger, IsoDate | null>>

/**
 * The last day of a window: of 90 days from 1 March 29 May, of a month from 15 March 14 April. A month
 * that has no such day gives its last: from 31 January to 28 February.
 */
export function lastDayOf(startsOn: IsoDate, { count, unit }: RightsLength): IsoDate {
  if (unit === 'day') return addDays(startsOn, count - 1)
  const [year, month] = startsOn.split('-').map(Number) as [number, number]
  if (year + (month + count) / 12 >= 9_999) return LAST_DAY
  const same = addMonths(startsOn, count)
  return same.slice(8) === startsOn.slice(8) ? addDays(same, -1) : same
}

/** A window that waits for what begins it: it has neither begun nor ended. */
export const isWaiting = ({ trigger, startsOn }: RightsWindow): boolean =>
  trigger !== undefined && startsOn === null

/**
 * The windows with the days that follow from what begins them: one with a trigger starts on its day, or
 * on none while that has not come; one with a length ends by it. A trigger without a length has no end.
 * The same list where nothing moves.
 */
export function clockedRights(rights: readonly RightsWindow[], days: TriggerDays): RightsWindow[] {
  let moved = false
  const clocked = rights.map((window) => {
    const { trigger, lasts } = window
    if (!trigger && !lasts) return window
    const startsOn = trigger ? days[trigger] : window.startsOn
    const endsOn = lasts && startsOn !== null ? lastDayOf(startsOn, lasts) : null
    if (startsOn === window.startsOn && endsOn === window.endsOn) return window
    moved = true
    return { ...window, startsOn, endsOn }
  })
  return moved ? clocked : (rights as RightsWindow[])
}

/** How a window stands on a day. */
export type WindowState = 'waits' | 'ahead' | 'holds' | 'ended'

export function windowState(window: RightsWindow, today: IsoDate): WindowState {
  if (isWaiting(window)) return 'waits'
  if (window.endsOn !== null && window.endsOn < today) return 'ended'
  return window.startsOn !== null && window.startsOn > today ? 'ahead' : 'holds'
}

/**
 * For each window the number of an earlier one of the same use that it shares days with; `null`: none.
 * Two that wait share days when the same thing begins them both.
 */
export function overlapsOf(rights: readonly RightsWindow[]): (number | null)[] {
  return rights.map((window, at) => {
    const other = rights.findIndex((one, i) => i < at && shareDays(one, window))
    return other < 0 ? null : other
  })
}

function shareDays(a: RightsWindow, b: RightsWindow): boolean {
  if (a.use !== b.use) return false
  if (isWaiting(a) || isWaiting(b)) return a.trigger === b.trigger && isWaiting(a) === isWaiting(b)
  const startsBeforeEnd = (one: RightsWindow, other: RightsWindow) =>
    one.startsOn === null || other.endsOn === null || one.startsOn <= other.endsOn
  return startsBeforeEnd(a, b) && startsBeforeEnd(b, a)
}
