import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays } from '#shared/domain/iso-date.ts'
import { METRICS } from '#shared/domain/metric.ts'
import { weighExperiment } from '#shared/results/weigh-experiment.ts'
import { aResult, anExperiment } from '#test/builders/a-result.ts'

const before = aResult({ from: '2026-09-01', to: '2026-09-14', value: 140 })
const during = aResult({ from: '2026-09-15', to: '2026-09-28', value: 210 })
const weigh = (results: Parameters<typeof weighExperiment>[1], today = '2026-10-10') =>
  weighExperiment(anExperiment(), results, today)

describe('the numbers of an experiment', () => {
  it('are those of its days against as many days before', () => {
    expect(weigh([before, during])).toEqual({
      says: 'measured',
      before: { from: '2026-09-01', to: '2026-09-14', days: 14, measured: 14, mean: 10 },
      during: { from: '2026-09-15', to: '2026-09-28', days: 14, measured: 14, mean: 15 },
      cut: 0,
      currency: '',
      went: 'better',
      change: 0.5,
    })
  })

  it('are worse when less is better and there is more', () => {
    const times = [before, during].map((result) => ({ ...result, metric: 'replyTime' as const }))
    const weighed = weighExperiment(anExperiment({ metric: 'replyTime' }), times, '2026-10-10')
    expect(weighed).toMatchObject({ went: 'worse', change: 0.5 })
  })

  it('end today while it runs', () => {
    const days = Array.from({ length: 40 }, (_, i) =>
      aResult({ from: addDays('2026-08-20', i), value: i < 26 ? 1 : 3 }),
    )
    const { before: earlier, during: now } = weigh(days, '2026-09-20')
    expect(earlier).toMatchObject({ from: '2026-09-09', to: '2026-09-14', mean: 1 })
    expect(now).toMatchObject({ from: '2026-09-15', to: '2026-09-20', mean: 3 })
  })

  it('are too few where less than half of the days before are measured', () => {
    const week = aResult({ from: '2026-09-09', to: '2026-09-14', value: 60 })
    expect(weigh([week, during])).toMatchObject({ says: 'too-few', went: null })
    expect(weigh([during])).toMatchObject({ says: 'no-numbers' })
  })

  it('leave out and count what the first day cuts through', () => {
    const month = aResult({ from: '2026-09-01', to: '2026-09-30', value: 900 })
    expect(weigh([month])).toMatchObject({ says: 'no-numbers', cut: 1 })
    expect(weigh([month, before, during])).toMatchObject({ says: 'measured', cut: 1 })
  })

  it('take of a month before the days that count, when those are most of it', () => {
    const [august, september] = [
      aResult({ from: '2026-08-01', to: '2026-08-31', value: 310 }),
      aResult({ from: '2026-09-01', to: '2026-09-30', value: 600 }),
    ]
    const days = { startsOn: '2026-09-01', endsOn: '2026-09-30' }
    expect(weighExperiment(anExperiment(days), [august, september], '2026-10-10')).toMatchObject({
      before: { from: '2026-08-02', measured: 30, mean: 10 },
      change: 1,
      cut: 0,
    })
    const fortnight = { startsOn: '2026-09-01', endsOn: '2026-09-14' }
    expect(
      weighExperiment(anExperiment(fortnight), [august, september], '2026-10-10'),
    ).toMatchObject({ says: 'no-numbers', before: { measured: 0 }, cut: 1 })
  })

  it('are of the experiment’s own card and metric only', () => {
    const other = { ...during, cardId: 'c-2', value: 9_000 }
    const views = { ...during, metric: 'views' as const, value: 9_000 }
    expect(weigh([before, during, other, views])).toMatchObject({ change: 0.5 })
  })

  it('do not exist before it has begun', () => {
    expect(weigh([before, during], '2026-09-01')).toMatchObject({ says: 'not-begun' })
  })

  it('say nothing of the share of a change from nothing', () => {
    expect(weigh([{ ...before, value: 0 }, during])).toMatchObject({ went: 'better', change: null })
    expect(
      weigh([
        { ...before, value: 0 },
        { ...during, value: 0 },
      ]),
    ).toMatchObject({
      went: 'same',
    })
  })

  it('are numbers whatever the days', () => {
    const day = fc.integer({ min: 0, max: 400 }).map((n) => addDays('2026-01-01', n))
    const figure = fc.tuple(day, fc.nat(60), fc.nat(500)).map(([from, more, value]) => {
      return aResult({ from, to: addDays(from, more), value })
    })
    fc.assert(
      fc.property(
        fc.array(figure, { maxLength: 12 }),
        fc.tuple(day, fc.option(day), day, fc.constantFrom(...METRICS)),
        (figures, [startsOn, endsOn, today, metric]) => {
          const results = figures.map((one) => ({ ...one, metric }))
          const weighed = weighExperiment(
            anExperiment({ startsOn, endsOn, metric }),
            results,
            today,
          )
          const { before: earlier, during: now, change } = weighed
          expect(earlier.days).toBe(now.days)
          expect(earlier.days).toBeGreaterThanOrEqual(1)
          for (const mean of [earlier.mean, now.mean, change]) expect(mean).not.toBeNaN()
          expect(weighed.went === null).toBe(weighed.says !== 'measured')
        },
      ),
    )
  })
})
