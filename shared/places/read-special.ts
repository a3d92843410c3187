import { MOST_SPECIAL_DAYS, type SpecialDay } from '../domain/hours.ts'
import { isoDateSchema } from '../domain/iso-date.ts'
import { type HoursProblem, readSpans } from './read-spans.ts'

export type SpecialRead =
  { special: SpecialDay[] } | { problem: HoursProblem | 'no-day' | 'too-many-days'; text: string }

const DAY = /(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{1,2})\.(\d{1,2})\.(\d{4})/gu

/**
 * Days with hours of their own in one text, as business profiles write them: `2026-12-25: x,
 * 2026-12-31: 10:00-14:00`. A day that stands again adds a span.
 */
export function readSpecial(text: string): SpecialRead {
  const days = [...text.matchAll(DAY)]
  const before = text.slice(0, days[0]?.index ?? text.length).trim()
  if (before !== '') return { problem: 'no-day', text: before }
  const said = new Map<string, string[]>()
  for (const [i, match] of days.entries()) {
    const [whole, y, m, d, day, month, year] = match
    const on = [y ?? year!, (m ?? month!).padStart(2, '0'), (d ?? day!).padStart(2, '0')].join('-')
    if (!isoDateSchema.safeParse(on).success) return { problem: 'no-day', text: whole }
    const hours = text
      .slice(match.index + whole.length, days[i + 1]?.index ?? text.length)
      .replace(/^[\s:：=]+|[\s,;，；|]+$/gu, '')
    said.set(on, [...(said.get(on) ?? []), hours])
  }
  if (said.size > MOST_SPECIAL_DAYS) return { problem: 'too-many-days', text: text.slice(0, 60) }
  const special: SpecialDay[] = []
  for (const [on, hours] of said) {
    const read = readSpans(hours.join(', '))
    if ('problem' in read) return read
    special.push({ on, spans: read.spans, name: '' })
  }
  return { special: special.toSorted((a, b) => (a.on < b.on ? -1 : 1)) }
}
