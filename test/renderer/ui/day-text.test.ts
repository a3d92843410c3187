import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LOCALES } from '#shared/domain/plan.ts'
import { readDay, writeDay } from '#renderer/ui/day-text.ts'

describe('a day that is typed', () => {
  it.each([
    ['2026-11-21', 'en', '2026-11-21'],
    ['21 Nov 2026', 'en', '2026-11-21'],
    ['Nov 21, 2026', 'en-US', '2026-11-21'],
    ['november 21', 'en', '2026-11-21'],
    ['11/21/2026', 'en-US', '2026-11-21'],
    ['21/11/2026', 'en-GB', '2026-11-21'],
    ['21.11.2026', 'ru', '2026-11-21'],
    ['21.11.26', 'ru', '2026-11-21'],
    ['21.11', 'ru', '2026-11-21'],
    ['21112026', 'ru', '2026-11-21'],
    ['20261121', 'en', '2026-11-21'],
    ['21 ноября 2026 г.', 'ru', '2026-11-21'],
    ['3 май', 'ru', '2026-05-03'],
    ['3 мая 2027', 'ru', '2027-05-03'],
    ['1 марта', 'ru', '2026-03-01'],
    ['2026年11月21日', 'zh-CN', '2026-11-21'],
    ['11月21日', 'zh-CN', '2026-11-21'],
    ['2026/11/21', 'zh-CN', '2026-11-21'],
    ['11-21', 'zh-CN', '2026-11-21'],
    ['29 Feb 2028', 'en', '2028-02-29'],
  ])('“%s” in %s is %s', (text, tag, date) => {
    expect(readDay(text, tag, 2026)).toBe(date)
  })

  it.each([
    '',
    'soon',
    '31.02.2026',
    '2026',
    '2026-13-01',
    '21.11.0026',
    '1 2 3 4',
    '٣',
    '999999999',
  ])('“%s” is none', (text) => {
    expect(readDay(text, 'ru', 2026)).toBeNull()
  })

  it('is read as it is written, in every language', () => {
    const days = fc
      .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10))
    fc.assert(
      fc.property(days, fc.constantFrom(...LOCALES), (date, locale) => {
        expect(readDay(writeDay(date, locale), locale, 2026)).toBe(date)
      }),
    )
  })
})
