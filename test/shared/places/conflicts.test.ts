import { describe, expect, it } from 'vitest'
import { hoursConflicts } from '#shared/places/hours-conflicts.ts'
import { hoursOn } from '#shared/places/hours-of-day.ts'
import { aPlace, hoursOf } from '#test/builders/a-place.ts'

const TODAY = '2026-11-22'
const closed = (on: string, name = '') => ({ on, spans: [], name })

describe('conflicts of hours', () => {
  it('say which source says what on which day', () => {
    const place = aPlace({
      hours: hoursOf('Mon-Fri 9-18, Sat 10-14, Sun closed'),
      siteHours: hoursOf('Mon-Fri 9-18, Sat 10-16'),
      profileHours: hoursOf('Mon-Fri 9-18, Sat 10-16, Sun closed'),
    })
    expect(hoursConflicts(place, TODAY)).toEqual([
      {
        on: { day: 5 },
        says: [
          { spans: [{ from: '10:00', to: '14:00' }], by: ['door'] },
          { spans: [{ from: '10:00', to: '16:00' }], by: ['site', 'profile'] },
        ],
      },
    ])
  })

  it('are found between two sources where the place itself has said nothing', () => {
    const place = aPlace({ siteHours: hoursOf('9-18'), mapsHours: hoursOf('9-19') })
    expect(hoursConflicts(place, TODAY)).toHaveLength(7)
  })

  it('are none where only one speaks', () => {
    expect(hoursConflicts(aPlace(), TODAY)).toEqual([])
    expect(hoursConflicts(aPlace({ hours: hoursOf('9-18') }), TODAY)).toEqual([])
  })

  it('are none where a night or a day is only written another way', () => {
    const place = aPlace({
      hours: hoursOf('Fri 18:00-02:00, Sat 18:00-24:00, Sun 9-12'),
      siteHours: hoursOf('Fri 18:00-24:00, Sat 00:00-02:00, 18:00-24:00, Sun 9-10, 10-12'),
    })
    expect(hoursConflicts(place, TODAY)).toEqual([])
  })

  it('hold a special day that one does not know against its usual hours', () => {
    const place = aPlace({
      hours: hoursOf('9-18', [closed('2026-12-25', 'Christmas'), closed('2026-11-01')]),
      profileHours: hoursOf('9-18', []),
      siteHours: hoursOf('9-18', [closed('2026-12-25')]),
    })
    expect(hoursConflicts(place, TODAY)).toEqual([
      {
        on: { date: '2026-12-25', name: 'Christmas' },
        says: [
          { spans: [], by: ['door', 'site'] },
          { spans: [{ from: '09:00', to: '18:00' }], by: ['profile'] },
        ],
      },
    ])
  })
})

describe('the hours of a date', () => {
  it('are those of its weekday, or its own', () => {
    const hours = hoursOf('Sun 10-16', [closed('2026-11-29', 'Stocktaking')])
    expect(hoursOn(hours, TODAY)).toEqual({
      spans: [{ from: '10:00', to: '16:00' }],
      special: null,
    })
    expect(hoursOn(hours, '2026-11-29')).toMatchObject({
      spans: [],
      special: { name: 'Stocktaking' },
    })
    expect(hoursOn(hours, '2026-11-23')).toBeNull()
    expect(hoursOn(null, TODAY)).toBeNull()
  })
})
