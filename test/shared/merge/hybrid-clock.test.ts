import fc from 'fast-check'
import { expect, it } from 'vitest'
import { after, readStamp, stampOf, startClock, tick } from '#shared/merge/hybrid-clock.ts'

const MOST = 36 ** 4 - 1
const clocks = fc.record({
  ms: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  counter: fc.oneof(fc.integer({ min: 0, max: MOST }), fc.integer({ min: MOST - 5, max: MOST })),
  device: fc.constantFrom('a', 'b-2'),
})

it('comes by count to where single ticks come, over a full counter too', () => {
  fc.assert(
    fc.property(clocks, fc.integer({ min: 0, max: 12 }), (clock, count) => {
      let ticked = clock
      for (let i = 0; i < count; i += 1) ticked = tick(ticked, 0) as typeof clock
      expect(after(clock, count)).toEqual(ticked)
    }),
  )
})

it('never goes back and never repeats, whatever the wall clock says', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5_000_000_000_000 })), (times) => {
      let clock = startClock('a')
      const stamps = times.map((now) => stampOf((clock = tick(clock, now))))
      expect(stamps).toEqual([...new Set(stamps)].toSorted())
    }),
  )
})

it('reads back what it writes, and refuses what it did not write', () => {
  fc.assert(
    fc.property(clocks, (clock) => {
      expect(readStamp(stampOf(clock))).toEqual(clock)
    }),
  )
  expect(readStamp('yesterday')).toBeNull()
})
