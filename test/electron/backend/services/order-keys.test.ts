import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { keyBetween, keysBetween, keysFor, placing } from '#electron/backend/services/order-keys.ts'

const seeded = (seed: number) => () => {
  seed = (seed * 16_807 + 11) % 2_147_483_647
  return seed / 2_147_483_647
}

describe('order keys', () => {
  it('stand strictly between their neighbours, wherever one inserts, and stay short', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), fc.integer({ min: 1 }), (places, seed) => {
        const random = seeded(seed)
        const keys: string[] = []
        for (const place of places) {
          const at = place % (keys.length + 1)
          keys.splice(at, 0, keyBetween(keys[at - 1] ?? null, keys[at] ?? null, random))
        }
        expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : 1)))
        expect(new Set(keys).size).toBe(keys.length)
        for (const key of keys) expect(key.length).toBeLessThan(300)
      }),
    )
  })

  it('rise along a long list without growing', () => {
    const keys = keysFor(20_000, seeded(7))
    for (let i = 1; i < keys.length; i++) expect(keys[i - 1]! < keys[i]!).toBe(true)
    expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(14)
  })

  it('share any gap among many without growing', () => {
    const gaps: [string | null, string | null][] = [
      [null, null],
      ['a0', null],
      [null, 'a0'],
      ['a0', 'a1'],
      ['a0', keyBetween('a0', 'a1', seeded(5))],
    ]
    for (const [low, high] of gaps) {
      for (const count of [1, 2, 3, 1_000, 10_000]) {
        const keys = keysBetween(low, high, count, seeded(count))
        const all = [...(low ? [low] : []), ...keys, ...(high ? [high] : [])]
        for (let i = 1; i < all.length; i++) expect(all[i - 1]! < all[i]!).toBe(true)
        expect(keys).toHaveLength(count)
        expect(Math.max(...keys.map((key) => key.length))).toBeLessThan(40)
      }
    }
  })

  it('differ between two copies that insert in the same gap', () => {
    expect(keyBetween('a0', 'a1', seeded(1))).not.toBe(keyBetween('a0', 'a1', seeded(99)))
  })

  it('make room where two merged copies gave the same key', () => {
    const siblings = [
      { id: 'a', order: 'a0' },
      { id: 'b', order: 'a1' },
      { id: 'c', order: 'a1' },
      { id: 'd', order: 'a1' },
      { id: 'e', order: 'a2' },
    ]
    const placed = new Map(placing(siblings, ['x'], 'c', seeded(3)).map((p) => [p.id, p.order]))
    const order = [...siblings, { id: 'x', order: '' }]
      .map(({ id, order: old }) => ({ id, order: placed.get(id) ?? old }))
      .toSorted((a, b) => (a.order < b.order || (a.order === b.order && a.id < b.id) ? -1 : 1))
    expect(order.map(({ id }) => id)).toEqual(['a', 'b', 'x', 'c', 'd', 'e'])
  })
})
