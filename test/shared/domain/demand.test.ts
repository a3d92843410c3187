import { expect, test } from 'vitest'
import { demandOf } from '#shared/domain/demand.ts'
import { demandSchema } from '#shared/domain/topic.ts'

test('demand adds volumes, takes a range at its geometric middle and counts unknown ones apart', () => {
  const demand = demandOf([
    { volume: 900 },
    { volume: { low: 100, high: 1000 } },
    { volume: { low: 0, high: 16 } },
    { volume: 0 },
    { volume: null },
  ])
  expect(demand).toEqual({
    keywords: 5,
    known: 4,
    sum: 900 + Math.sqrt(100_000) + 4,
    low: 1000,
    high: 1916,
  })
  expect(demandSchema.parse(demandOf([]))).toEqual({
    keywords: 0,
    known: 0,
    sum: 0,
    low: 0,
    high: 0,
  })
})
