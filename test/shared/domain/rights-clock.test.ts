import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays, daysBetween } from '#shared/domain/iso-date.ts'
import {
  RIGHTS_TRIGGERS,
  RIGHTS_USES,
  rightsHaveEnded,
  type RightsWindow,
} from '#shared/domain/rights.ts'
import {
  clockedRights,
  lastDayOf,
  overlapsOf,
  type TriggerDays,
  windowState,
} from '#shared/domain/rights-clock.ts'

const NOTHING_YET: TriggerDays = { sent: null, approved: null, posted: null, boosted: null }
const aWindow = (overrides: Partial<RightsWindow> = {}): RightsWindow => ({
  use: 'organic',
  startsOn: null,
  endsOn: null,
  ...overrides,
})

const day = fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2020-01-01', days))
const length = fc.record({
  count: fc.integer({ min: 1, max: 800 }),
  unit: fc.constantFrom('day' as const, 'month' as const),
})
const days: fc.Arbitrary<TriggerDays> = fc.record({
  sent: fc.option(day),
  approved: fc.option(day),
  posted: fc.option(day),
  boosted: fc.option(day),
})
const windows: fc.Arbitrary<RightsWindow[]> = fc.array(
  fc
    .tuple(
      fc.constantFrom(...RIGHTS_USES),
      fc.option(day),
      fc.option(day),
      fc.option(fc.constantFrom(...RIGHTS_TRIGGERS), { nil: undefined }),
      fc.option(length, { nil: undefined }),
    )
    .map(([use, a, b, trigger, lasts]) => {
      const [startsOn, endsOn] = a && b && a > b ? [b, a] : [a, b]
      return { use, startsOn, endsOn, ...(trigger && { trigger }), ...(lasts && { lasts }) }
    }),
  { maxLength: 6 },
)

describe('the last day of a window', () => {
  test.each([
    ['2026-03-01', 1, 'day', '2026-03-01'],
    ['2026-03-01', 90, 'day', '2026-05-29'],
    ['2026-03-15', 1, 'month', '2026-04-14'],
    ['2026-01-01', 12, 'month', '2026-12-31'],
    ['2026-01-31', 1, 'month', '2026-02-28'],
    ['2024-02-29', 12, 'month', '2025-02-28'],
    ['2026-12-31', 2, 'month', '2027-02-28'],
    ['9998-06-01', 36, 'month', '9999-12-31'],
    ['9999-12-01', 90, 'day', '9999-12-31'],
  ] as const)('that starts on %s and lasts %d %ss is %s', (startsOn, count, unit, last) => {
    expect(lastDayOf(startsOn, { count, unit })).toBe(last)
  })

  test('of so many days counts both ends, and a later start never ends earlier', () => {
    fc.assert(
      fc.property(day, fc.nat(60), length, (startsOn, later, lasts) => {
        const last = lastDayOf(startsOn, lasts)
        expect(last >= startsOn).toBe(true)
        if (lasts.unit === 'day') expect(daysBetween(startsOn, last) + 1).toBe(lasts.count)
        expect(lastDayOf(addDays(startsOn, later), lasts) >= last).toBe(true)
      }),
    )
  })
})

describe('the clock of the rights', () => {
  test('starts a window on the day of its trigger and ends it by its length', () => {
    const rights = [
      aWindow({ use: 'paid', trigger: 'boosted', lasts: { count: 30, unit: 'day' } }),
      aWindow({ trigger: 'posted' }),
      aWindow({ use: 'ai', startsOn: '2026-02-01', lasts: { count: 6, unit: 'month' } }),
    ]
    const came = { ...NOTHING_YET, posted: '2026-01-10', boosted: '2026-01-20' }
    expect(clockedRights(rights, came)).toEqual([
      { ...rights[0], startsOn: '2026-01-20', endsOn: '2026-02-18' },
      { ...rights[1], startsOn: '2026-01-10', endsOn: null },
      { ...rights[2], endsOn: '2026-07-31' },
    ])
  })

  test('a day that is moved moves its windows, one that is taken back lets them wait again', () => {
    const rights = [aWindow({ trigger: 'posted', lasts: { count: 10, unit: 'day' } })]
    const on = (posted: string | null) => ({ ...NOTHING_YET, posted })
    const first = clockedRights(rights, on('2026-01-01'))
    expect(clockedRights(first, on('2026-02-01'))).toEqual([
      { ...rights[0], startsOn: '2026-02-01', endsOn: '2026-02-10' },
    ])
    expect(clockedRights(first, on(null))).toEqual(rights)
  })

  test('one that waits has not ended, and does not keep the others from ending', () => {
    const waits = aWindow({ use: 'paid', trigger: 'boosted', lasts: { count: 1, unit: 'day' } })
    const over = aWindow({ endsOn: '2026-01-01' })
    expect(windowState(waits, '2030-01-01')).toBe('waits')
    expect(rightsHaveEnded([over, waits], '2030-01-01')).toBe(false)
    const [, begun] = clockedRights([over, waits], { ...NOTHING_YET, boosted: '2026-02-01' })
    expect(rightsHaveEnded([over, begun!], '2026-02-01')).toBe(false)
    expect(rightsHaveEnded([over, begun!], '2026-02-02')).toBe(true)
  })

  test('is right the first time, leaves what is set by hand, and never ends before a start', () => {
    fc.assert(
      fc.property(windows, days, days, (rights, before, now) => {
        const clocked = clockedRights(rights, now)
        expect(clockedRights(clocked, now)).toBe(clocked)
        // Where one came from does not matter: only the days of now do.
        expect(clockedRights(clockedRights(rights, before), now)).toEqual(clocked)
        for (const [i, window] of clocked.entries()) {
          const { trigger, lasts, startsOn, endsOn } = window
          if (!trigger && !lasts) expect(window).toBe(rights[i])
          if (trigger) expect(startsOn).toBe(now[trigger])
          else expect(startsOn).toBe(rights[i]!.startsOn)
          if (startsOn && endsOn) expect(startsOn <= endsOn).toBe(true)
          expect([window.use, trigger, lasts]).toEqual([
            rights[i]!.use,
            rights[i]!.trigger,
            rights[i]!.lasts,
          ])
        }
      }),
    )
  })

  test('a later trigger never lets rights end earlier', () => {
    fc.assert(
      fc.property(windows, days, fc.nat(100), day, (rights, now, later, today) => {
        const pushed = Object.fromEntries(
          Object.entries(now).map(([trigger, on]) => [trigger, on && addDays(on, later)]),
        ) as TriggerDays
        const ended = (on: TriggerDays) => rightsHaveEnded(clockedRights(rights, on), today)
        expect(ended(pushed) && !ended(now)).toBe(false)
      }),
    )
  })
})

describe('windows of one use', () => {
  test('that share days are found, with the first they share them with', () => {
    const rights = [
      aWindow({ startsOn: '2026-01-01', endsOn: '2026-03-31' }),
      aWindow({ use: 'paid', startsOn: '2026-01-01', endsOn: '2026-03-31' }),
      aWindow({ startsOn: '2026-04-01', endsOn: '2026-06-30' }),
      aWindow({ startsOn: '2026-06-30', endsOn: null }),
    ]
    expect(overlapsOf(rights)).toEqual([null, null, null, 2])
  })

  test('that wait share days only when the same thing begins them', () => {
    const posted = aWindow({ trigger: 'posted' })
    const dated = aWindow({ startsOn: '2026-01-01' })
    expect(overlapsOf([posted, aWindow({ trigger: 'sent' }), dated, posted])).toEqual([
      ...[null, null, null],
      0,
    ])
  })

  test('share days exactly when some day lies in both', () => {
    const all = Array.from({ length: 12 }, (_, i) => addDays('2026-01-01', i))
    const some = fc.option(fc.constantFrom(...all))
    const one = fc.tuple(some, some).map(([a, b]) => {
      const [startsOn, endsOn] = a && b && a > b ? [b, a] : [a, b]
      return aWindow({ startsOn, endsOn })
    })
    const holds = (on: string, window: RightsWindow) => windowState(window, on) === 'holds'
    fc.assert(
      fc.property(one, one, (a, b) => {
        const shared = all.some((on) => holds(on, a) && holds(on, b))
        expect(overlapsOf([a, b])[1] === 0).toBe(shared)
      }),
    )
  })
})
