import {
  ALL_DAY,
  MOST_SPANS,
  problemOfSpans,
  type Span,
  type SpanProblem,
} from '../domain/hours.ts'
import { readTime } from './read-time.ts'

export type HoursProblem = 'no-hours' | 'too-many-spans' | SpanProblem
export type SpansRead = { spans: Span[] } | { problem: HoursProblem; text: string }

const CLOSED =
  /^(?:x|closed(?: all day)?|off|shut|none|geschlossen|закрыто|закрыт|не работает|выходной(?: день)?|вых\.?|休息|关门|關門|不营业|不營業|歇业|打烊|闭店|关闭)$/u
const ALL_DAY_LONG =
  /^(?:24\s*\/\s*7|24\s*(?:h|hrs?|hours?|ч|часа|часов|小时|小時)(?:\s*(?:open|a day|营业|營業))?|(?:open|открыто)\s*24\s*(?:h|hours?|ч|часа|часов)?|круглосуточно|(?:always )?open all day|always open|around the clock|全天(?:营业|營業)?|全天候|(?:营业)?24\s*小时(?:营业)?)$/u

/** Between two times; what else could part them is put into this first. */
const DASH = '-'
const RANGE = /^(.+?)\s*-\s*(.+)$/u

/**
 * Opening hours of one day as people and exports write them: `9:00–18:00`, `9am-6pm`, `с 9 до 13, с 14 до 18`,
 * `closed`, `24 h`, a span past midnight by an end before its start. In the order of the clock.
 */
export function readSpans(text: string): SpansRead {
  const plain = plainHours(text)
  if (CLOSED.test(plain)) return { spans: [] }
  if (ALL_DAY_LONG.test(plain)) return { spans: [ALL_DAY] }
  const spans: Span[] = []
  for (const part of plain.split(/[,;|\n&+]|\s\/\s|(?<=\d)\/(?=\d)|、|\s(?:and|und|и)\s/u)) {
    if (part.trim() === '') continue
    const span = readSpan(part.trim())
    if (!span) return { problem: 'no-hours', text: part.trim() }
    spans.push(span)
  }
  if (spans.length === 0) return { problem: 'no-hours', text: plain }
  if (spans.length > MOST_SPANS) return { problem: 'too-many-spans', text: plain }
  const ordered = spans.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  const problem = problemOfSpans(ordered)
  return problem ? { problem, text: plain } : { spans: ordered }
}

function readSpan(text: string): Span | null {
  const [, first, last] = RANGE.exec(text) ?? []
  if (first === undefined || last === undefined) return null
  const from = readTime(first)
  const to = readTime(last)
  if (from === null || to === null || from === '24:00') return null
  // Midnight as an end is the end of the day, as is its last minute; midnight to midnight is all of it.
  return { from, to: to === '00:00' || to === '23:59' ? '24:00' : to }
}

/** Half- and full-width signs, dashes and words between times as one writes them plainly. */
export function plainHours(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/(?:^|(?<=[,;] ?))(?:с|from|von)\s+(?=\d)/gu, '')
    .replace(
      /\s*(?:[–—−‒―~〜～]|(?<=[\d\s.m点时ч])(?:to|till|until|bis|до|по|至|到)(?=[\s\d]))\s*/gu,
      DASH,
    )
    .trim()
}
