import { describe, expect, it } from 'vitest'
import { addDays, dayAfter, isoDateSchema } from '#shared/domain/iso-date.ts'
import { weekStart } from '#shared/domain/weeks.ts'

describe('days counted on', () => {
  it('cross months and leap days, either way', () => {
    expect(addDays('2028-02-28', 2)).toBe('2028-03-01')
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
  })

  it('end where the calendar ends', () => {
    expect(dayAfter('9999-12-31', 1)).toBeNull()
    expect(dayAfter('0000-01-01', -1)).toBeNull()
    expect(addDays('9999-12-28', 6)).toBe('9999-12-31')
    expect(addDays('0000-01-01', 0)).toBe('0000-01-01')
    for (const date of ['0000-01-01', '0001-01-01', '9999-12-31']) {
      for (const day of [weekStart(date, 1), addDays(weekStart(date, 0), 6)]) {
        expect(isoDateSchema.safeParse(day).success, day).toBe(true)
      }
    }
  })
})
