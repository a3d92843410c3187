import { expect, test } from 'vitest'
import type { Alert } from '#shared/coverage/alert.ts'
import { alertsOf } from '#shared/coverage/alerts.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import { cardStrength } from '#shared/coverage/strength.ts'
import { type AssetFields, EMPTY_ASSET } from '#shared/domain/asset.ts'
import type { Card } from '#shared/domain/card.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import type { RightsWindow } from '#shared/domain/rights.ts'
import { clockedRights } from '#shared/domain/rights-clock.ts'
import { aBoard } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'

const TODAY = '2026-11-21'
const content = { targets: { know: 0, go: 0, do: 0, buy: 0 } }

function alertsFor(card: Partial<Card>, asset: Partial<AssetFields> | null = {}): Alert[] {
  const made = aCard({ id: 'c', kind: 'creator', title: 'Video', elements: ['need'], ...card })
  const board = aBoard({ settings: content, cards: [made] })
  const outline = {
    assets: new Map(asset && [['c', { ...EMPTY_ASSET, creatorId: 'ana', ...asset, id: 'c' }]]),
    names: new Map([['ana', 'Ana Ruiz']]),
  }
  const plan = {
    ...board,
    cards: new Map([['c', made]]),
    topics: new Map(),
    score: scorePlan(board, TODAY),
    today: TODAY,
  }
  return alertsOf(plan, [], undefined, outline).filter(({ kind }) => kind !== 'first-element-thin')
}
const right = (use: RightsWindow['use'], endsOn: string | null): RightsWindow => ({
  ...{ use, startsOn: null, endsOn },
})
const of = { cardId: 'c', title: 'Video', maker: 'Ana Ruiz' }

test('rights that end are told with who made the card, and by use', () => {
  expect(alertsFor({ rights: [right('paid', addDays(TODAY, 14)), right('ai', null)] })).toEqual([
    { kind: 'rights-ending', endsOn: '2026-12-05', daysLeft: 14, stage: 14, uses: ['paid'], ...of },
  ])
  expect(alertsFor({ rights: [right('paid', '2026-11-01')] })).toEqual([
    { kind: 'rights-ended', endedOn: '2026-11-01', ...of },
  ])
})

test('a use that is over while another holds is told, and the card counts as before', () => {
  const rights = [right('paid', '2026-11-01'), right('organic', null)]
  expect(alertsFor({ rights })).toEqual([
    { kind: 'use-ended', uses: ['paid'], held: ['organic'], endedOn: '2026-11-01', ...of },
  ])
  const card = aCard({ kind: 'creator', rights })
  expect(cardStrength(card, 1, TODAY)).toMatchObject({ strength: 1, rightsEnded: false })
})

test('rights that wait are nobody’s worry until what begins them has come', () => {
  const waits: RightsWindow = {
    ...right('paid', null),
    ...{ trigger: 'posted', lasts: { count: 30, unit: 'day' } },
  }
  expect(alertsFor({ rights: [waits] })).toEqual([])
  const days = { sent: null, approved: null, boosted: null, posted: '2026-11-01' }
  expect(alertsFor({ rights: clockedRights([waits], days) })).toMatchObject([
    { kind: 'rights-ending', endsOn: '2026-11-30', daysLeft: 9, stage: 14 },
  ])
})

test('a paid post is told until somebody has seen its label', () => {
  const posted = { publishedOn: '2026-11-20' }
  expect(alertsFor(posted, { fee: 300 })).toEqual([
    { kind: 'undisclosed', label: 'paid-partnership', postedOn: '2026-11-20', ...of },
  ])
  expect(alertsFor(posted, { fee: 300, disclosureSeenOn: TODAY })).toEqual([])
  expect(alertsFor(posted, { fee: 300, disclosure: 'none' })).toEqual([])
  expect(alertsFor({ publishedOn: '2026-11-22' }, { fee: 300 })).toEqual([])
  expect(alertsFor({ ...posted, archived: true }, { fee: 300 })).toEqual([])
  expect(alertsFor({ ...posted, kind: 'guide' }, { fee: 300 })).toEqual([])
})

test('a user’s own content that is posted without their leave is told', () => {
  const posted = { publishedOn: '2026-11-20' }
  expect(alertsFor(posted, { origin: 'ugc', permissionAskedOn: '2026-11-19' })).toEqual([
    { kind: 'unpermitted', answer: 'waits', ...of },
  ])
  expect(alertsFor(posted, { origin: 'ugc', permission: 'granted' })).toEqual([])
  expect(alertsFor({ publishedOn: null }, { origin: 'ugc' })).toEqual([])
})

test('nothing is told of a card about whose asset nothing is known', () => {
  expect(alertsFor({ publishedOn: '2026-11-20' }, null)).toEqual([])
})
