import type { Hours } from '../domain/hours.ts'
import { type HoursProblem, plainHours, readSpans } from './read-spans.ts'

type Week = Hours['week']
export type WeekRead = { week: Week } | { problem: HoursProblem; text: string }

const WORKDAYS = [0, 1, 2, 3, 4]
const WEEKEND = [5, 6]
const ALL = [...WORKDAYS, ...WEEKEND]

/** What stands for days, in lower case; holidays are no day of the week. */
const NAMES: readonly (readonly [days: readonly number[], names: string])[] = [
  [[0], 'monday mondays mon mo понедельник пн 周一 週一 星期一 礼拜一 montag'],
  [[1], 'tuesday tuesdays tues tue tu вторник вт 周二 週二 星期二 礼拜二 dienstag di'],
  [[2], 'wednesday wednesdays wed we среда ср 周三 週三 星期三 礼拜三 mittwoch mi'],
  [[3], 'thursday thursdays thurs thur thu th четверг чт 周四 週四 星期四 礼拜四 donnerstag do'],
  [[4], 'friday fridays fri fr пятница пт 周五 週五 星期五 礼拜五 freitag'],
  [[5], 'saturday saturdays sat sa суббота сб 周六 週六 星期六 礼拜六 samstag'],
  [[6], 'sunday sundays sun su воскресенье вс 周日 週日 周天 星期日 星期天 礼拜天 sonntag so'],
  [WORKDAYS, 'weekdays workdays будни по-будням 工作日 平日'],
  [WEEKEND, 'weekends weekend по-выходным 周末 週末'],
  [ALL, 'daily every-day everyday ежедневно каждый-день без-выходных 每天 每日'],
  [[], 'ph holidays public-holidays праздники 节假日 節假日'],
]

const DAYS = new Map(
  NAMES.flatMap(([days, names]) =>
    names.split(' ').map((name) => [name.replaceAll('-', ' '), days] as const),
  ),
)
const DAY_NAME = new RegExp(
  [...DAYS.keys()]
    .toSorted((a, b) => b.length - a.length)
    .map((name) => (/^[\p{Script=Han}]/u.test(name) ? name : `(?<!\\p{L})${name}(?!\\p{L})\\.?`))
    .join('|'),
  'gu',
)
/** `周一至五`: the second day is said by its number alone. */
const SHORT_RANGE = /(周|週|星期|礼拜)([一二三四五六日天])\s*-\s*(?=[一二三四五六日天])/gu

/** The day of the week, from 0 for Monday, that a heading names; -1 for none or several. */
export function dayNamed(text: string): number {
  const days = DAYS.get(text.toLowerCase().replace(/\.$/, ''))
  return days?.length === 1 ? days[0]! : -1
}

/**
 * The hours of a week in one text: `Mon–Fri 9:00–18:00, Sat 10–14, Sun closed`, `пн-пт 9-18`,
 * `Mo-Fr 09:00-18:00; PH off`. What names no day is of all seven; what comes later counts.
 */
export function readWeek(text: string): WeekRead {
  const plain = plainHours(text)
    .replace(/(周|週|星期|礼拜)([一二三四五六日天])(?:至|到|~)/gu, '$1$2-')
    .replace(SHORT_RANGE, '$1$2-$1')
  const names = [...plain.matchAll(DAY_NAME)]
  if (names.length === 0) {
    const read = readSpans(plain)
    return 'problem' in read ? read : { week: ALL.map(() => read.spans) }
  }
  const before = plain.slice(0, names[0]!.index).trim()
  if (/\d/.test(before)) return { problem: 'no-hours', text: before }
  const week: Week = ALL.map(() => null)
  let group: number[] = []
  for (const [i, name] of names.entries()) {
    const own = DAYS.get(name[0].replace(/\.$/, ''))!
    const since = i === 0 ? null : between(plain, names[i - 1]!, name)
    if (since === '-' && group.length > 0 && own.length > 0)
      group.push(...upTo(group.at(-1)!, own[0]!))
    else group.push(...own)
    const next = names[i + 1]
    const said = plain.slice(name.index + name[0].length, next?.index ?? plain.length)
    const hours = said.replace(/^[\s:,.-]+|[\s;,.|/]+$/gu, '')
    if (next && /^(?:|-|,|;|&|\/|、|and|und|и)$/u.test(hours.trim())) continue
    const read = readSpans(hours)
    if ('problem' in read) return { ...read, text: hours === '' ? name[0] : read.text }
    for (const day of group) week[day] = read.spans
    group = []
  }
  return { week }
}

function between(text: string, a: RegExpExecArray, b: RegExpExecArray): string {
  return text.slice(a.index + a[0].length, b.index).trim()
}

/** The days after one up to another, over the end of the week too. */
function upTo(from: number, to: number): number[] {
  const count = (to - from + 7) % 7
  return Array.from({ length: count }, (_, i) => (from + 1 + i) % 7)
}
