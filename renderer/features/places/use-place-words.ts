import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Hours, Span } from '#shared/domain/hours.ts'
import { HOURS_SOURCES, hoursField } from '#shared/domain/place.ts'
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
    const brief = name('short')
    const spans = (list: readonly Span[]) =>
      spansText(list, { closed: t('hours.closed'), allDay: t('hours.allDay') })
    const teller = (by: Teller) => t(`teller.${by}`)
    /** `Mon–Fri 09:00–18:00, Sat closed`, and how many special days besides. */
    const hours = ({ week, special }: Hours): string => {
      const said = runsOf(week.map((day) => day && spans(day))).map(({ from, to, text }) =>
        t('hours.days', { days: from === to ? brief(from) : `${brief(from)}–${brief(to)}`, text }),
      )
      if (special.length > 0) said.push(t('hours.specialCount', { count: special.length }))
      return said.join('; ')
    }
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
      /** A field's name, for what happened to a card. */
      field: (field: string): string => {
        if (field === 'hours') return t('section.hours')
        const source = HOURS_SOURCES.find((one) => hoursField(one) === field)
        return source ? t('hours.statedBy', { teller: teller(source) }) : t(`field.${field}`)
      },
      /** A field's value, for what happened to a card. */
      value: (field: string, value: unknown): string => {
        if (value === null || value === '' || value === undefined) return t('card:value.none')
        if (field === 'pickUp' && typeof value === 'string') return t(`pickUp.${value}`)
        if (typeof value === 'number') return format.amount(value)
        return typeof value === 'string' ? value : hours(value as Hours)
      },
      problem: (problem: PlaceRowProblem): string => t(`problem.${problem}`),
    }
  }, [format, i18n.language, t])
}

/** Days in a row of which the same is said; those of which nothing is are left out. */
function runsOf(week: readonly (string | null)[]): { from: number; to: number; text: string }[] {
  const runs: { from: number; to: number; text: string }[] = []
  for (const [day, text] of week.entries()) {
    const last = runs.at(-1)
    if (text === null) continue
    if (last && last.to === day - 1 && last.text === text) last.to = day
    else runs.push({ from: day, to: day, text })
  }
  return runs
}
