import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { Volume } from '#shared/domain/volume.ts'

const formats = new Map<string, Format>()

/**
 * Numbers, dates and volumes in the reader's language. One set of formatters a language for the whole
 * window: making them takes longer than drawing the card that asks.
 */
export function useFormat(): Format {
  const { language } = useTranslation().i18n
  let format = formats.get(language)
  if (!format) {
    format = createFormat(language)
    formats.set(language, format)
  }
  return format
}

/** Makes a formatter when it is first asked for: each takes milliseconds, and few views need them all. */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

export type Format = ReturnType<typeof createFormat>

export function createFormat(locale: string) {
  const whole = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }))
  const one = once(
    () => new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  )
  const fine = once(() => new Intl.NumberFormat(locale, { maximumSignificantDigits: 2 }))
  const amount = once(() => new Intl.NumberFormat(locale, { maximumFractionDigits: 2 }))
  const monies = new Map<string, Intl.NumberFormat>()
  const money = (currency: string) => {
    let made = monies.get(currency)
    if (!made) {
      const options = {
        style: 'currency',
        currency,
        trailingZeroDisplay: 'stripIfInteger',
      } as const
      made = new Intl.NumberFormat(locale, options)
      monies.set(currency, made)
    }
    return made
  }
  const compact = once(
    () => new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }),
  )
  // The ends of a range are rough by nature: two digits say all there is to say.
  const rough = once(
    () => new Intl.NumberFormat(locale, { notation: 'compact', maximumSignificantDigits: 2 }),
  )
  const percent = once(
    () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }),
  )
  const rate = once(
    () => new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }),
  )
  const evenRate = once(
    () =>
      new Intl.NumberFormat(locale, {
        style: 'percent',
        minimumFractionDigits: 1,
        maximumFractionDigits: 1,
      }),
  )
  const day = once(
    () => new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  )
  const fullDay = once(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' }),
  )
  const longDay = once(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone: 'UTC' }),
  )
  const month = once(
    () => new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' }),
  )
  const weekday = once(() => new Intl.DateTimeFormat(locale, { weekday: 'short', timeZone: 'UTC' }))
  const longWeekday = once(
    () => new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }),
  )
  const moment = once(
    () => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }),
  )
  /** `3.3K–33K`, in Russian `3,3–33 тыс.`: a language's own way, with one dash in all of them. */
  const range = (low: number, high: number) =>
    rough()
      .formatRange(low, high)
      .replace(/\s*[-–]\s*/, '–')
  const at = (date: IsoDate) => new Date(`${date}T00:00:00Z`)

  return {
    /** A score 0–100 as a whole number. */
    score: (value: number) => whole().format(value),
    /** An amount as a person gave it, with up to two places. */
    amount: (value: number) => amount().format(value),
    /** A sum of money; without cents where it is whole. */
    money: (value: number, currency: string) => money(currency).format(value),
    points: (value: number) => one().format(value),
    /** Points that may be few: with one place, and below a tenth with two digits that say something. */
    finePoints: (value: number) =>
      value !== 0 && Math.abs(value) < 0.095 ? fine().format(value) : one().format(value),
    whole: (value: number) => whole().format(value),
    compact: (value: number) => compact().format(value),
    percent: (share: number) => percent().format(share),
    /** A share whose tenths of a percent count: `0.4%`. */
    rate: (share: number) => rate().format(share),
    /** As `rate`, with the tenth also where it is none: `19.0%`, for figures under one another. */
    evenRate: (share: number) => evenRate().format(share),
    day: (date: IsoDate) => day().format(at(date)),
    fullDay: (date: IsoDate) => fullDay().format(at(date)),
    /** With the day of the week, all in full. */
    longDay: (date: IsoDate) => longDay().format(at(date)),
    month: (date: IsoDate) => month().format(at(date)),
    weekday: (date: IsoDate) => weekday().format(at(date)),
    longWeekday: (date: IsoDate) => longWeekday().format(at(date)),
    dayRange: (from: IsoDate, to: IsoDate) => fullDay().formatRange(at(from), at(to)),
    instant: (ms: number) => moment().format(ms),
    /** What stands between whole and fraction: `.` or `,`. */
    decimalSeparator: (): string =>
      one()
        .formatToParts(0.5)
        .find((part) => part.type === 'decimal')?.value ?? '.',
    /** `900`, `100–1K`, or `null` for unknown: the caller says it in words. */
    volume: (volume: Volume): string | null =>
      volume === null
        ? null
        : typeof volume === 'number'
          ? compact().format(volume)
          : range(volume.low, volume.high),
  }
}
