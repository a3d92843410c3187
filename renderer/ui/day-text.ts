/** A day of the calendar, `2026-11-21`. */
export type Day = string

/** A day as people write it in a field: `21 Nov 2026`, `2026/11/21`, `21.11.2026`. No month stands for a day. */
export function writeDay(date: Day, locale: string): string {
  const month = locale === 'en' ? 'short' : '2-digit'
  const day = locale === 'en' ? 'numeric' : '2-digit'
  return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, {
    year: 'numeric',
    month,
    day,
    timeZone: 'UTC',
  }).format(new Date(`${date}T00:00:00Z`))
}

/**
 * The day that a person typed, or `null` when it is none: with the year first, or in the order of
 * `tag`'s country; months in words, in that language or English; two digits for a year of this century.
 *
 * @param tag a language with its country where that matters: `en-US` writes the month first
 * @param thisYear stands in for a year that is left out
 */
export function readDay(text: string, tag: string, thisYear: number): Day | null {
  const words = text.toLowerCase().match(/\d+|\p{L}+/gu) ?? []
  const numbers = words.filter((word) => /^\d/.test(word))
  const named = words
    .filter((word) => !/^\d|^[年月日号г]/.test(word))
    .map((word) => monthNamed(word, tag))
    .find((month) => month > 0)
  const [first = '', second = '', third] = split(numbers)
  if (named !== undefined) {
    if (first.length === 4) return dayOf(first, String(named), second)
    return dayOf(yearOf(second, thisYear), String(named), first)
  }
  if (first.length === 4) return dayOf(first, second, third ?? '')
  const year = yearOf(third, thisYear)
  const monthFirst = /月/.test(text) || order(tag).indexOf('month') < order(tag).indexOf('day')
  return monthFirst ? dayOf(year, first, second) : dayOf(year, second, first)
}

/** `20261121` and `21112026` without anything between. */
function split(numbers: string[]): string[] {
  const [only] = numbers
  if (numbers.length !== 1 || only?.length !== 8) return numbers
  return /^(19|20)/.test(only) && Number(only.slice(4, 6)) <= 12
    ? [only.slice(0, 4), only.slice(4, 6), only.slice(6)]
    : [only.slice(0, 2), only.slice(2, 4), only.slice(4)]
}

function yearOf(text: string | undefined, thisYear: number): string {
  if (!text) return String(thisYear)
  return text.length === 2 ? `20${text}` : text
}

function dayOf(year: string, month: string, day: string): Day | null {
  if (year.length !== 4 || !month || !day || Number(year) < 1900) return null
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const time = Date.parse(`${iso}T00:00:00Z`)
  // 31 February is 3 March to Date.
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== iso ? null : iso
}

/** 1 to 12, or 0: from at least three letters of the name, in whatever case of the grammar. */
function monthNamed(word: string, tag: string): number {
  for (const language of [tag, 'en']) {
    const format = new Intl.DateTimeFormat(language, {
      day: 'numeric',
      month: 'long',
      timeZone: 'UTC',
    })
    for (let month = 1; month <= 12; month += 1) {
      const name = partsOf(format, month)
        .find((part) => part.type === 'month')!
        .value.toLowerCase()
      const same = [...name].findIndex((letter, at) => letter !== word[at])
      const shared = same === -1 ? name.length : same
      // мая and май part in the third letter.
      if (shared >= 3 || (name === 'мая' && word === 'май')) return month
    }
  }
  return 0
}

const partsOf = (format: Intl.DateTimeFormat, month: number) =>
  format.formatToParts(Date.UTC(2026, month - 1, 1))

const order = (tag: string) =>
  partsOf(new Intl.DateTimeFormat(tag, { dateStyle: 'short', timeZone: 'UTC' }), 1).map(
    (part) => part.type,
  )
