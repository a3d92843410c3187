import { createInstance } from 'i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { Locale } from '#shared/domain/plan.ts'
import coverageEn from '#resources/locales/en/coverage.json' with { type: 'json' }
import reportEn from '#resources/locales/en/report.json' with { type: 'json' }
import coverageRu from '#resources/locales/ru/coverage.json' with { type: 'json' }
import reportRu from '#resources/locales/ru/report.json' with { type: 'json' }
import coverageZh from '#resources/locales/zh-CN/coverage.json' with { type: 'json' }
import reportZh from '#resources/locales/zh-CN/report.json' with { type: 'json' }

type Leaves<T> = {
  [K in keyof T & string]: T[K] extends string ? K : `${K}.${Leaves<T[K]>}`
}[keyof T & string]
type WithoutPlural<K> = K extends `${infer Base}_${'one' | 'other'}` ? Base : K

/** Every text of resources/locales/en/report.json; a plural is asked for without its suffix. */
type ReportTextKey = WithoutPlural<Leaves<typeof reportEn>>
/** The same of coverage.json, whose names and sentences the screen shows too. */
export type CoverageTextKey = WithoutPlural<Leaves<typeof coverageEn>>

const RESOURCES: Record<Locale, Record<'report' | 'coverage', object>> = {
  en: { report: reportEn, coverage: coverageEn },
  'zh-CN': { report: reportZh, coverage: coverageZh },
  ru: { report: reportRu, coverage: coverageRu },
}

/** The words, numbers and dates of one report, all in one language. */
export type ReportTexts = {
  locale: Locale
  text: (key: ReportTextKey, values?: Record<string, string | number>) => string
  /** A sentence of the namespace `coverage`. */
  coverage: (key: CoverageTextKey, values?: Record<string, string | number>) => string
  /** Grouped, with exactly `digits` decimals (none if left out). */
  number: (value: number, digits?: number) => string
  /** Grouped, with as many decimals as the figure has, at most three. */
  decimal: (value: number) => string
  /** Whole below a thousand, larger figures in short: 1.2K, 3.4M. */
  compact: (value: number) => string
  /** A share 0 to 1 as whole percent. */
  percent: (share: number) => string
  date: (day: IsoDate) => string
  shortDate: (day: IsoDate) => string
}

/** Texts in `locale`. */
export function createReportTexts(locale: Locale): ReportTexts {
  const i18n = createInstance()
  void i18n.init({
    lng: locale,
    fallbackLng: 'en',
    ns: ['report', 'coverage'],
    defaultNS: 'report',
    resources: RESOURCES as Record<Locale, Record<string, object>>,
    initAsync: false,
    // The HTML is escaped where it is put together, once.
    interpolation: { escapeValue: false },
  })
  const decimals = new Map<number, Intl.NumberFormat>()
  const number = (value: number, digits = 0): string => {
    const format =
      decimals.get(digits) ??
      new Intl.NumberFormat(locale, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      })
    decimals.set(digits, format)
    return format.format(value)
  }
  const compact = new Intl.NumberFormat(locale, {
    notation: 'compact',
    maximumSignificantDigits: 3,
  })
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 })
  // A calendar day has no zone: read and written in UTC, it stays the day it is.
  const long = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' })
  const short = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' })
  return {
    locale,
    text: (key, values = {}) => i18n.t(key, values),
    coverage: (key, values = {}) => i18n.t(key, { ...values, ns: 'coverage' }),
    number,
    decimal: (value) => decimal.format(value),
    compact: (value) => (value < 1_000 ? number(value) : compact.format(value)),
    percent: (share) => percent.format(share),
    date: (day) => long.format(new Date(`${day}T00:00:00Z`)),
    // Russian's “г.” says only that the figure before it is a year.
    shortDate: (day) => short.format(new Date(`${day}T00:00:00Z`)).replace(/\s*г\.$/, ''),
  }
}
