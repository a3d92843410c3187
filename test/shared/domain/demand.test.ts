import fc from 'fast-check'
import { expect, test } from 'vitest'
import { demandByTopic, demandOf, isSetAside } from '#shared/domain/demand.ts'
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

test('is the same for all topics at once as for each by itself', () => {
  const volume = fc.oneof(
    fc.constant(null),
    fc.nat(100_000),
    fc.tuple(fc.nat(1_000), fc.nat(1_000)).map(([low, more]) => ({ low, high: low + more })),
  )
  const topicId = fc.constantFrom('a', 'b', 'c')
  fc.assert(
    fc.property(fc.array(fc.record({ topicId, volume, excluded: fc.boolean() })), (keywords) => {
      const own = (id: string) => keywords.filter((keyword) => keyword.topicId === id)
      const ids = [...new Set(keywords.map((keyword) => keyword.topicId))]
      expect(demandByTopic(keywords)).toEqual(new Map(ids.map((id) => [id, demandOf(own(id))])))
      for (const id of ids) {
        expect(demandByTopic(keywords).get(id)!.keywords === 0).toBe(isSetAside(own(id)))
      }
    }),
  )
})
