import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type AssetLine, sumsOf, sumsOfMoment } from '#shared/creators/sums.ts'
import { type AssetFields, EMPTY_ASSET } from '#shared/domain/asset.ts'
import type { Creator } from '#shared/domain/creator.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { aCard } from '#test/builders/a-card.ts'

const TODAY = '2026-11-21'
const NOTHING = { views: null, reach: null, engagements: null, clicks: null, orders: null }

type Given = {
  card?: Parameters<typeof aCard>[0]
  asset?: Partial<AssetFields>
  noted?: Partial<NonNullable<AssetLine['noted']>>
  strength?: number
}
const aLine = ({ card, asset, noted, strength = 1 }: Given = {}): AssetLine => ({
  card: aCard({ kind: 'creator', moment: 'do', publishedOn: '2026-10-01', ...card }),
  asset: { ...EMPTY_ASSET, ...asset },
  noted: noted ? { ...NOTHING, until: TODAY, ...noted } : null,
  strength,
})
const account = (audience: number | null) => ({ platform: 'p', handle: '', url: '', audience })
const people = (accounts: Record<string, (number | null)[]>) =>
  new Map(
    Object.entries(accounts).map(([id, sizes]) => [
      id,
      { platforms: sizes.map(account) } satisfies Pick<Creator, 'platforms'>,
    ]),
  )
const NOBODY = people({})

describe('what assets come to', () => {
  test('adds up what is known, and says of how many it is not', () => {
    const lines = [
      aLine({ asset: { fee: 300, boost: 100 }, noted: { reach: 8_000, engagements: 400 } }),
      aLine({ asset: { productValue: 50 }, noted: { reach: 2_000 } }),
      aLine({ noted: { views: 10 } }),
    ]
    expect(sumsOf(lines, NOBODY, TODAY)).toMatchObject({
      ...{ assets: 3, live: 3 },
      reach: { known: 10_000, unknown: 1 },
      cost: { known: 450, unknown: 1 },
      engagementRate: 0.05,
      perThousand: 45,
    })
  })

  test('knows no rate of what nobody has measured', () => {
    expect(sumsOf([aLine({ asset: { fee: 10 } })], NOBODY, TODAY)).toMatchObject({
      ...{ engagementRate: null, perThousand: null, reach: { known: 0, unknown: 1 } },
    })
  })

  test('counts what is not posted yet as cost, and as nobody’s reach', () => {
    const ahead = aLine({ card: { publishedOn: '2026-12-01' }, asset: { fee: 10 } })
    const planned = aLine({ card: { publishedOn: null }, noted: { reach: 5 } })
    expect(sumsOf([ahead, planned], NOBODY, TODAY)).toMatchObject({
      ...{ assets: 2, live: 0, reach: { known: 0, unknown: 0 }, cost: { known: 10, unknown: 1 } },
    })
  })

  test('counts the followers of a person once, over all their accounts', () => {
    const by = (creatorId: string) => aLine({ asset: { creatorId } })
    const register = people({ ana: [1_000, 500], bo: [null, 70], cy: [] })
    const sums = sumsOf([by('ana'), by('ana'), by('bo'), by('cy'), by('gone')], register, TODAY)
    expect(sums).toMatchObject({ people: 3, audience: { known: 1_570, unknown: 2 } })
  })

  test('lets trust be that at least one works; ended rights, at strength 0, add nothing', () => {
    const trust = (strength: number) => aLine({ card: { elements: ['trust'] }, strength })
    expect(sumsOf([trust(0.5), trust(0.5), trust(0), aLine()], NOBODY, TODAY).trust).toBe(0.75)
  })
})

describe('by moment', () => {
  test('an asset stands in its own moment, its trust by half where it also serves', () => {
    const line = aLine({ card: { moment: 'do', alsoServes: ['buy'], elements: ['trust'] } })
    expect(sumsOfMoment([line], 'do', NOBODY, TODAY)).toMatchObject({ assets: 1, trust: 1 })
    expect(sumsOfMoment([line], 'buy', NOBODY, TODAY)).toMatchObject({ assets: 0, trust: 0.5 })
    expect(sumsOfMoment([line], 'go', NOBODY, TODAY)).toMatchObject({ assets: 0, trust: 0 })
  })

  const amount = fc.option(fc.integer({ min: 0, max: 1_000_000 }))
  const lines = fc.array(
    fc
      .record({
        moment: fc.constantFrom(...MOMENTS),
        posted: fc.boolean(),
        fee: amount,
        boost: amount,
        reach: amount,
        engagements: amount,
        creatorId: fc.option(fc.constantFrom('ana', 'bo', 'gone')),
        strength: fc.double({ min: 0, max: 1, noNaN: true }),
        trust: fc.boolean(),
      })
      .map(({ moment, posted, fee, boost, reach, engagements, creatorId, strength, trust }) =>
        aLine({
          card: {
            ...{ moment, publishedOn: posted ? '2026-10-01' : null },
            elements: trust ? ['trust'] : [],
          },
          asset: { fee, boost, creatorId },
          noted: { reach, engagements },
          strength,
        }),
      ),
    { maxLength: 12 },
  )

  test('all moments together are the plan, nothing is ever not a number, and order does not matter', () => {
    const register = people({ ana: [1_000], bo: [null] })
    fc.assert(
      fc.property(lines, (given) => {
        const all = sumsOf(given, register, TODAY)
        const parts = MOMENTS.map((moment) => sumsOfMoment(given, moment, register, TODAY))
        for (const figure of ['assets', 'live'] as const) {
          expect(parts.reduce((sum, part) => sum + part[figure], 0)).toBe(all[figure])
        }
        for (const figure of ['reach', 'cost'] as const) {
          for (const side of ['known', 'unknown'] as const) {
            expect(parts.reduce((sum, part) => sum + part[figure][side], 0)).toBe(all[figure][side])
          }
        }
        for (const { trust, engagementRate, perThousand } of [all, ...parts]) {
          expect(trust >= 0 && trust <= 1).toBe(true)
          for (const rate of [engagementRate, perThousand]) {
            expect(rate === null || (Number.isFinite(rate) && rate >= 0)).toBe(true)
          }
        }
        const { trust, ...others } = sumsOf(given.toReversed(), register, TODAY)
        expect(others).toEqual({ ...all, trust: undefined })
        expect(trust).toBeCloseTo(all.trust, 9)
      }),
    )
  })
})
