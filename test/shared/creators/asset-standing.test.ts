import { describe, expect, test } from 'vitest'
import {
  costOf,
  disclosureState,
  neededDisclosure,
  permissionState,
  stepOf,
} from '#shared/creators/asset-standing.ts'
import { notedOf } from '#shared/creators/noted.ts'
import { rightsAhead, rightsStanding } from '#shared/creators/rights-standing.ts'
import { type AssetFields, EMPTY_ASSET } from '#shared/domain/asset.ts'
import { isEmail, isPhone } from '#shared/domain/creator.ts'
import type { RightsWindow } from '#shared/domain/rights.ts'
import { aResult } from '#test/builders/a-result.ts'

const TODAY = '2026-11-21'
const anAsset = (overrides: Partial<AssetFields> = {}) => ({ ...EMPTY_ASSET, ...overrides })
const right = (use: RightsWindow['use'], endsOn: string | null): RightsWindow => ({
  ...{ use, startsOn: null, endsOn },
})

describe('an asset', () => {
  test('stands at the furthest step whose day has come', () => {
    expect(stepOf(anAsset(), null, TODAY)).toBe('planned')
    expect(stepOf(anAsset({ briefedOn: TODAY, sentOn: '2026-12-01' }), null, TODAY)).toBe('briefed')
    expect(stepOf(anAsset({ approvedOn: '2026-11-01' }), null, TODAY)).toBe('approved')
    expect(stepOf(anAsset(), '2026-11-20', TODAY)).toBe('posted')
  })

  test('needs a label when it was paid, boosted or given for, unless somebody knows better', () => {
    expect(neededDisclosure(anAsset())).toBe('none')
    expect(neededDisclosure(anAsset({ fee: 0, productValue: 0 }))).toBe('none')
    expect(neededDisclosure(anAsset({ fee: 300 }))).toBe('paid-partnership')
    expect(neededDisclosure(anAsset({ boost: 1, sentOn: TODAY }))).toBe('paid-partnership')
    expect(neededDisclosure(anAsset({ productValue: 20 }))).toBe('gifted')
    expect(neededDisclosure(anAsset({ sentOn: TODAY }))).toBe('gifted')
    expect(neededDisclosure(anAsset({ fee: 300, disclosure: 'affiliate' }))).toBe('affiliate')
  })

  test('is missing its label once it is posted and nobody has seen it', () => {
    const paid = anAsset({ fee: 300 })
    expect(disclosureState(paid, null, TODAY)).toBe('due')
    expect(disclosureState(paid, '2026-11-22', TODAY)).toBe('due')
    expect(disclosureState(paid, TODAY, TODAY)).toBe('missing')
    expect(disclosureState({ ...paid, disclosureSeenOn: TODAY }, TODAY, TODAY)).toBe('seen')
    expect(disclosureState({ ...paid, disclosure: 'none' }, TODAY, TODAY)).toBe('not-needed')
  })

  test('of a user may be used when the user said so', () => {
    expect(permissionState(anAsset())).toBe('not-needed')
    const own = anAsset({ origin: 'ugc' })
    expect(permissionState(own)).toBe('not-asked')
    expect(permissionState({ ...own, permissionAskedOn: TODAY })).toBe('waits')
    expect(permissionState({ ...own, permission: 'refused' })).toBe('refused')
  })

  test('costs what is noted, and nobody knows how much where nothing is', () => {
    expect(costOf(anAsset())).toBeNull()
    expect(costOf(anAsset({ fee: 0 }))).toBe(0)
    expect(costOf(anAsset({ fee: 100, boost: 20 }))).toBe(120)
  })
})

describe('what was noted of an asset', () => {
  test('adds up days once, and lets the largest reach stand', () => {
    const of = (metric: 'views' | 'reach', from: string, to: string, value: number) =>
      aResult({ metric, from, to, value })
    expect(
      notedOf([
        of('views', '2026-10-01', '2026-10-07', 900),
        of('views', '2026-10-01', '2026-10-31', 4_000),
        of('views', '2026-11-01', '2026-11-20', 500),
        of('reach', '2026-10-01', '2026-10-31', 3_000),
        of('reach', '2026-11-01', '2026-11-20', 700),
      ]),
    ).toEqual({
      ...{ views: 4_500, reach: 3_000, engagements: null, clicks: null, orders: null },
      until: '2026-11-20',
    })
  })
})

describe('rights', () => {
  test('that are over in part leave the rest, and say what is next', () => {
    expect(
      rightsStanding([right('paid', '2026-11-01'), right('organic', '2026-12-01')], TODAY),
    ).toEqual({
      state: 'part',
      ended: { uses: ['paid'], endedOn: '2026-11-01' },
      held: ['organic'],
      unbegun: [],
      next: { uses: ['organic'], endsOn: '2026-12-01', daysLeft: 10 },
    })
  })

  test('are over when all are, hold when none is, and are none when nobody noted any', () => {
    expect(rightsStanding([right('paid', '2026-11-20')], TODAY)).toMatchObject({ state: 'ended' })
    expect(rightsStanding([right('paid', TODAY)], TODAY)).toMatchObject({
      ...{ state: 'holds', next: { daysLeft: 0 } },
    })
    expect(rightsStanding([right('ai', null)], TODAY)).toMatchObject({ state: 'holds', next: null })
    expect(rightsStanding([], TODAY)).toMatchObject({ state: 'none', next: null })
  })

  test('that wait for what begins them, or for their day, have not begun', () => {
    const waits: RightsWindow = { ...right('organic', null), trigger: 'posted' }
    const ahead: RightsWindow = { ...right('paid', null), startsOn: '2027-01-01' }
    expect(rightsStanding([waits, ahead, right('ai', null)], TODAY)).toMatchObject({
      ...{ state: 'holds', held: ['organic', 'paid', 'ai'], unbegun: ['organic', 'paid'] },
    })
    expect(rightsStanding([right('organic', '2026-11-01'), waits], TODAY)).toMatchObject({
      ...{ held: ['organic'], unbegun: [] },
    })
  })

  test('of several cards are told by what ended and what ends first', () => {
    const cards = [
      { rights: [right('paid', '2026-11-01')] },
      { rights: [right('paid', '2026-12-24'), right('ai', '2026-11-01')] },
      { rights: [right('organic', '2026-12-01')] },
    ]
    expect(rightsAhead(cards, TODAY)).toMatchObject({
      ...{ ended: 1, part: 1, next: { endsOn: '2026-12-01', uses: ['organic'] } },
    })
  })
})

test.each([
  ['ana@a.example', true, false],
  ['ana at a', false, false],
  ['+49 30 123-45 (x2)', false, false],
  ['+49 (30) 123-45', false, true],
  ['123', false, false],
  ['8 800 555-35-35', false, true],
])('%s: an e-mail address %s, a phone number %s', (text, email, phone) => {
  expect([isEmail(text), isPhone(text)]).toEqual([email, phone])
})
