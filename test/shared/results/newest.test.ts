import { expect, it } from 'vitest'
import { newestOf } from '#shared/results/newest.ts'
import { aResult } from '#test/builders/a-result.ts'

const month = (n: string, days: string, value: number) =>
  aResult({ from: `2026-${n}-01`, to: `2026-${n}-${days}`, value })

it('the newest figure is compared with one of about as many days of the same source', () => {
  const [july, august] = [month('07', '31', 310), month('08', '31', 620)]
  const day = aResult({ from: '2026-08-05', value: 40 })
  const exported = aResult({
    ...{ from: '2026-09-01', to: '2026-09-30', value: 900, source: 'search-console' as const },
  })
  expect(newestOf([august, july, day])).toMatchObject({ last: august, before: july })
  expect(newestOf([july, august, exported])).toMatchObject({ last: exported, before: null })
  expect(newestOf([july, exported, august])!.line).toEqual([10, 20, 30])
})

it('money of another currency is no comparison', () => {
  const sums = [
    aResult({ metric: 'revenue', currency: 'USD', from: '2026-09-01', value: 5 }),
    aResult({ metric: 'revenue', currency: 'EUR', from: '2026-09-02', value: 9 }),
  ]
  expect(newestOf(sums)).toMatchObject({ currency: 'EUR', before: null, line: [9] })
})

it('there is none of nothing', () => expect(newestOf([])).toBeNull())
