import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/iso-date.ts'
import { METRICS } from '#shared/domain/metric.ts'
import { daysOf, measure, seriesOf, withoutOverlap } from '#shared/results/series.ts'
import { aResult } from '#test/builders/a-result.ts'

const DAY = '2026-09-01'
const period = fc
  .tuple(fc.nat(20), fc.nat(8))
  .map(([start, more]) => ({ from: addDays(DAY, start), to: addDays(DAY, start + more) }))

const covered = (figures: readonly { from: string; to: string }[]) =>
  figures.reduce((sum, figure) => sum + daysOf(figure), 0)
const areApart = (figures: readonly { from: string; to: string }[]) =>
  figures.every(({ from }, i) => i === 0 || figures[i - 1]!.to < from)

describe('figures without overlap', () => {
  it('count no day twice and cover as many days as any choice does', () => {
    fc.assert(
      fc.property(fc.array(period, { maxLength: 9 }), (figures) => {
        const chosen = withoutOverlap(figures)
        expect(areApart(chosen)).toBe(true)
        expect(chosen.every((one) => figures.includes(one))).toBe(true)
        let best = 0
        for (let mask = 0; mask < 1 << figures.length; mask++) {
          const some = figures
            .filter((_, i) => mask & (1 << i))
            .toSorted((a, b) => (a.from < b.from ? -1 : 1))
          if (areApart(some)) best = Math.max(best, covered(some))
        }
        expect(covered(chosen)).toBe(best)
      }),
    )
  })

  it('are the shorter ones where they cover the same days', () => {
    const month = { from: '2026-09-01', to: '2026-09-02' }
    const days = [
      { from: '2026-09-01', to: '2026-09-01' },
      { from: '2026-09-02', to: '2026-09-02' },
    ]
    expect(withoutOverlap([month, ...days])).toEqual(days)
  })
})

describe('what was measured of some days', () => {
  it('is, of a sum, the mean of a measured day', () => {
    const week = aResult({ from: '2026-09-01', to: '2026-09-07', value: 70 })
    const day = aResult({ from: '2026-09-08', value: 26 })
    expect(measure([week, day], '2026-09-01', '2026-09-14')).toEqual({
      from: '2026-09-01',
      to: '2026-09-14',
      days: 14,
      measured: 8,
      mean: 12,
    })
  })

  it('is, of an average, the mean over its days', () => {
    const week = aResult({ metric: 'replyTime', from: '2026-09-01', to: '2026-09-03', value: 8 })
    const day = aResult({ metric: 'replyTime', from: '2026-09-04', value: 4 })
    expect(measure([week, day], '2026-09-01', '2026-09-04').mean).toBe(7)
  })

  it('says nothing of figures that reach out of the days', () => {
    const month = aResult({ from: '2026-08-20', to: '2026-09-02' })
    expect(measure([month], '2026-09-01', '2026-09-30')).toMatchObject({ measured: 0, mean: null })
  })

  it('lies between the smallest and the largest figure, in any order of them', () => {
    const figure = fc
      .tuple(period, fc.double({ min: 0, max: 1e6, noNaN: true }))
      .map(([days, value]) => aResult({ metric: 'loadTime', ...days, value }))
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 8 }), (figures) => {
        const { mean, measured, days } = measure(figures, DAY, addDays(DAY, 30))
        expect(measured).toBeLessThanOrEqual(days)
        const values = figures.map(({ value }) => value)
        expect(mean).toBeGreaterThanOrEqual(Math.min(...values) * (1 - 1e-9))
        expect(mean).toBeLessThanOrEqual(Math.max(...values) * (1 + 1e-9))
      }),
    )
  })
})

describe('results of a card', () => {
  it('are put together by metric and currency, oldest first', () => {
    const results = [
      aResult({ metric: 'revenue', currency: 'USD', from: '2026-09-02' }),
      aResult({ from: '2026-09-05' }),
      aResult({ metric: 'revenue', currency: 'EUR', from: '2026-09-03' }),
      aResult({ from: '2026-09-04' }),
    ]
    expect(
      seriesOf(results, METRICS).map(({ metric, currency, figures }) => [
        metric,
        currency,
        figures.map(({ from }) => from),
      ]),
    ).toEqual([
      ['clicks', '', ['2026-09-04', '2026-09-05']],
      ['revenue', 'EUR', ['2026-09-03']],
      ['revenue', 'USD', ['2026-09-02']],
    ])
  })
})
