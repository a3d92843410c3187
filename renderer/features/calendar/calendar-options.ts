import type { ViewOptions } from '#shared/domain/view.ts'

export const MODES = ['month', 'week', 'agenda'] as const
export type Mode = (typeof MODES)[number]
/** The dates of a card that a calendar can show; `refresh` follows from its shelf life. */
export const DATES = ['due', 'publish', 'refresh'] as const
export type DateOf = (typeof DATES)[number]
export const MEASURES = ['cards', 'effort'] as const
export type Measure = (typeof MEASURES)[number]

/** How the calendar is shown, as far as a view keeps it. */
export type CalendarOptions = {
  mode: Mode
  dates: ReadonlySet<DateOf>
  /** What one person takes on in a day; `limit` `null`: nobody is told of. */
  load: { measure: Measure; limit: number | null }
  unscheduled: boolean
}

export const USUAL_LIMIT = 3
export const HIGHEST_LIMIT = 1_000

/** What a view's options say of the calendar; anything that is not understood counts as not said. */
export function calendarOptions(options: ViewOptions): CalendarOptions {
  const { mode, dates, measure, limit, unscheduled } = options
  const named: readonly unknown[] = Array.isArray(dates) ? dates : []
  const asked = DATES.filter((date) => named.includes(date))
  const fits = typeof limit === 'number' && limit > 0 && limit <= HIGHEST_LIMIT
  return {
    mode: MODES.find((one) => one === mode) ?? 'month',
    dates: new Set(asked.length > 0 ? asked : DATES),
    load: {
      measure: MEASURES.find((one) => one === measure) ?? 'cards',
      limit: limit === null ? null : fits ? limit : USUAL_LIMIT,
    },
    unscheduled: unscheduled !== false,
  }
}
