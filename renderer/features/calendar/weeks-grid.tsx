import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useRoom } from '../../ui/use-room.ts'
import { isoMonday } from '#shared/messages/week-load.ts'
import { overloads, type Entry } from './calendar-entries.ts'
import type { CalendarOptions } from './calendar-options.ts'
import { CapStrip } from './cap-strip.tsx'
import classes from './days.module.css'
import { DayCell, type DayProps } from './day-cell.tsx'
import type { BrokenCaps } from './use-broken-caps.ts'

const NOTHING: readonly Entry[] = []
/** Height in px of the line below a week. */
const STRIP = 24

/** Weeks as a table of days, one for a week, four to six for a month. */
export function WeeksGrid(
  props: Omit<DayProps, 'height' | 'limit' | 'tall'> & {
    label: string
    weeks: readonly (readonly IsoDate[])[]
    /** `YYYY-MM`; `null`: every day belongs to the page. */
    month: string | null
    days: ReadonlyMap<IsoDate, readonly Entry[]>
    load: CalendarOptions['load']
    caps: BrokenCaps
    onCap: (monday: IsoDate) => void
  },
) {
  const { label, weeks, month, days, load, caps, onCap, ...day } = props
  const { t } = useTranslation('calendar')
  const format = useFormat()
  const { ref, height } = useRoom()
  const each = height / Math.max(1, weeks.length)
  return (
    <div
      className={classes.weeks}
      role="grid"
      aria-label={t('gridLabel', { page: label })}
      data-testid="calendar-grid"
    >
      <div className={classes.weekdays} role="row">
        {weeks[0]!.map((date) => (
          <span key={date} role="columnheader" aria-label={format.longWeekday(date)}>
            {format.weekday(date)}
          </span>
        ))}
      </div>
      <div ref={ref} className={classes.weekRows} role="rowgroup">
        {weeks.map((week) => {
          // A week of days has one Monday, which names the week that a cap is of.
          const monday = week.find((date) => isoMonday(date) === date)
          const over = monday === undefined ? undefined : caps.get(monday)
          return (
            <div key={week[0]} className={classes.week} role="row">
              {week.map((date) => {
                const entries = days.get(date) ?? NOTHING
                return (
                  <DayCell
                    key={date}
                    {...day}
                    date={date}
                    height={each - (over ? STRIP : 0)}
                    tall={weeks.length === 1}
                    limit={load.limit}
                    outside={month !== null && !date.startsWith(month)}
                    entries={entries}
                    overloads={overloads(entries, load)}
                  />
                )
              })}
              {over && monday !== undefined && (
                <CapStrip monday={monday} over={over} onOpen={onCap} />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}
