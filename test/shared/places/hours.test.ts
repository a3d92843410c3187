import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemOfSpans, type Span } from '#shared/domain/hours.ts'
import { readSpans } from '#shared/places/read-spans.ts'
import { readSpecial } from '#shared/places/read-special.ts'
import { readWeek } from '#shared/places/read-week.ts'
import { spansText } from '#shared/places/hours-of-day.ts'

const WORDS = { closed: 'closed', allDay: '24 h' }
const said = (text: string) => {
  const read = readSpans(text)
  return 'problem' in read ? read.problem : spansText(read.spans, WORDS)
}

describe('the hours of a day', () => {
  it.each([
    ['9:00-18:00', '09:00–18:00'],
    ['09:00–13:00, 14:00–18:00', '09:00–13:00, 14:00–18:00'],
    ['14:00–18:00; 09:00–13:00', '09:00–13:00, 14:00–18:00'],
    ['9-18', '09:00–18:00'],
    ['0900-1830', '09:00–18:30'],
    ['9am-6pm', '09:00–18:00'],
    ['9:00 AM - 6:30 PM', '09:00–18:30'],
    ['09:00AM-05:00PM', '09:00–17:00'],
    ['12 pm to 12 am', '12:00–24:00'],
    ['9.00 — 18.00', '09:00–18:00'],
    ['9h30-18h', '09:30–18:00'],
    ['с 9 до 13, с 14 до 18', '09:00–13:00, 14:00–18:00'],
    ['с 9:00 до 18:00', '09:00–18:00'],
    ['9：00－18：00', '09:00–18:00'],
    ['9:00至18:00', '09:00–18:00'],
    ['9点-18点30分', '09:00–18:30'],
    ['22:00-02:00', '22:00–02:00'],
    ['closed', 'closed'],
    ['Closed', 'closed'],
    ['x', 'closed'],
    ['выходной', 'closed'],
    ['休息', 'closed'],
    ['24h', '24 h'],
    ['24 hours', '24 h'],
    ['Open 24 hours', '24 h'],
    ['24/7', '24 h'],
    ['12:00AM-12:00AM', '24 h'],
    ['00:00-24:00', '24 h'],
    ['00:00–23:59', '24 h'],
    ['круглосуточно', '24 h'],
    ['24小时', '24 h'],
  ])('are read as people write them: %s', (text, hours) => {
    expect(said(text)).toBe(hours)
  })

  it.each([
    ['18:00-09:00', 'ends-before-start'],
    ['9-6', 'ends-before-start'],
    ['10:00-10:00', 'no-time-between'],
    ['9:00-13:00, 12:00-18:00', 'overlap'],
    ['25:00-26:00', 'no-hours'],
    ['9:75-18:00', 'no-hours'],
    ['13 pm - 5 pm', 'no-hours'],
    ['mornings', 'no-hours'],
    ['+49 30 901820', 'no-hours'],
    ['', 'no-hours'],
  ])('are refused: %s', (text, problem) => {
    expect(said(text)).toBe(problem)
  })

  it('are read again as they are written', () => {
    const time = fc
      .integer({ min: 0, max: 24 * 4 - 1 })
      .map((n) => `${String(n >> 2).padStart(2, '0')}:${String((n % 4) * 15).padStart(2, '0')}`)
    const span = fc.record({ from: time, to: fc.oneof(time, fc.constant('24:00')) })
    fc.assert(
      fc.property(fc.array(span, { maxLength: 3 }), (list: Span[]) => {
        const spans = list
          .filter(({ to }) => to !== '00:00')
          .toSorted((a, b) => (a.from < b.from ? -1 : 1))
        fc.pre(problemOfSpans(spans) === null)
        expect(readSpans(spansText(spans, WORDS))).toEqual({ spans })
      }),
    )
  })
})

describe('the hours of a week in one text', () => {
  const week = (text: string) => {
    const read = readWeek(text)
    if ('problem' in read) return [read.problem, read.text]
    return read.week.map((day) => day && spansText(day, WORDS))
  }
  const nine = '09:00–18:00'
  it.each([
    [
      'Mon-Fri 9:00-18:00, Sat 10-14, Sun closed',
      [...Array(5).fill(nine), '10:00–14:00', 'closed'],
    ],
    ['Mo-Fr 09:00-18:00; Sa 10:00-14:00; PH off', [...Array(5).fill(nine), '10:00–14:00', null]],
    ['Monday to Sunday: 9am to 6pm', Array(7).fill(nine)],
    ['Пн–Пт: 9:00–18:00; Сб, Вс: выходной', [...Array(5).fill(nine), 'closed', 'closed']],
    ['ежедневно с 9 до 18', Array(7).fill(nine)],
    ['周一至周五 9:00-18:00，周六、周日休息', [...Array(5).fill(nine), 'closed', 'closed']],
    ['周一至五 9:00-18:00', [...Array(5).fill(nine), null, null]],
    ['每天 9:00-18:00', Array(7).fill(nine)],
    ['Sun-Tue 24h', ['24 h', '24 h', null, null, null, null, '24 h']],
    ['Daily 9-18, Sun closed', [...Array(6).fill(nine), 'closed']],
    ['24/7', Array(7).fill('24 h')],
    [
      'Mon, Wed & Fri 9-12, 14-18',
      [
        '09:00–12:00, 14:00–18:00',
        null,
        '09:00–12:00, 14:00–18:00',
        null,
        '09:00–12:00, 14:00–18:00',
        null,
        null,
      ],
    ],
    ['Mon', ['no-hours', 'mon']],
    ['Mon-Fri sometimes', ['no-hours', 'sometimes']],
  ])('%s', (text, days) => {
    expect(week(text)).toEqual(days)
  })
})

describe('special days in one text', () => {
  it('are read as business profiles write them', () => {
    expect(readSpecial('2026-12-31: 10:00-14:00, 2026-12-25: x')).toEqual({
      special: [
        { on: '2026-12-25', spans: [], name: '' },
        { on: '2026-12-31', spans: [{ from: '10:00', to: '14:00' }], name: '' },
      ],
    })
    expect(readSpecial('24.12.2026: 9-12, 24.12.2026: 13-15')).toMatchObject({
      special: [{ on: '2026-12-24', spans: [{ from: '09:00' }, { from: '13:00' }] }],
    })
    expect(readSpecial('')).toEqual({ special: [] })
  })

  it.each([
    ['2026-02-30: x', 'no-day'],
    ['Christmas: x', 'no-day'],
    ['2026-12-25: maybe', 'no-hours'],
  ])('are refused: %s', (text, problem) => {
    expect(readSpecial(text)).toMatchObject({ problem })
  })
})
