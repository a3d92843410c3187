import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Span } from '#shared/domain/hours.ts'
import type { PlaceRowProblem } from '#shared/contract/place-rows.ts'
import type { HoursConflict, Teller } from '#shared/places/hours-conflicts.ts'
import { spansText } from '#shared/places/hours-of-day.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** A Monday: the days of the week are named by days that follow it. */
const MONDAY = Date.UTC(2024, 0, 1)
const DAY_MS = 86_400_000

/** Days, hours and who states them, in the reader's words. */
export function usePlaceWords() {
  const { t, i18n } = useTranslation('places')
  const format = useFormat()
  return useMemo(() => {
    const name = (style: 'long' | 'short') => {
      const days = new Intl.DateTimeFormat(i18n.language, { weekday: style, timeZone: 'UTC' })
      return (day: number) => days.format(new Date(MONDAY + day * DAY_MS))
    }
    const long = name('long')
    const spans = (list: readonly Span[]) =>
      spansText(list, { closed: t('hours.closed'), allDay: t('hours.allDay') })
    const teller = (by: Teller) => t(`teller.${by}`)
    return {
      /** 0 for Monday. */
      day: long,
      spans,
      teller,
      /** A weekday, or a date with why it is special. */
      on: (on: HoursConflict['on']): string => {
        if ('day' in on) return long(on.day)
        const date = format.fullDay(on.date)
        return on.name === '' ? date : t('hours.special', { date, name: on.name })
      },
      problem: (problem: PlaceRowProblem): string => t(`problem.${problem}`),
    }
  }, [format, i18n.language, t])
}
