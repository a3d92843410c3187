import { describe, expect, test } from 'vitest'
import { anyOf } from '#shared/coverage/any.ts'
import { bandOf } from '#shared/coverage/bands.ts'
import { cardStrength, momentShare } from '#shared/coverage/strength.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import type { Card } from '#shared/domain/card.ts'
import { aCard } from '#test/builders/a-card.ts'

const TODAY = '2026-11-21'
const aged = (months: number, card: Partial<Card> = {}) =>
  aCard({ publishedOn: addDays(TODAY, -Math.round(months * 30.4375)), ...card })
const fresh = (card: Card, progress = 1) => cardStrength(card, progress, TODAY).freshness

describe('freshness', () => {
  test('is whole up to the shelf life and halves over a second one, never below half', () => {
    // 4 months are 121.75 days; shelf lives of 4 and multiples make whole days.
    const life = { shelfLifeMonths: 4 }
    const days = (count: number) => aCard({ publishedOn: addDays(TODAY, -count), ...life })
    expect(fresh(days(121))).toBe(1)
    expect(fresh(days(122))).toBeCloseTo(1 - (0.5 * 0.25) / 121.75, 12)
    expect(fresh(aged(8, life))).toBeCloseTo(0.5, 2)
    expect(fresh(aged(12, life))).toBe(0.5)
    expect(fresh(aged(400, life))).toBe(0.5)
  })

  test('is whole at exactly the shelf life and half at three of them', () => {
    // 487 days are exactly 16 months.
    const at = (shelfLifeMonths: number) => fresh(aged(16, { shelfLifeMonths }))
    expect(at(16)).toBe(1)
    expect(at(8)).toBe(0.5)
    expect(at(16 / 3)).toBe(0.5)
    expect(at(12)).toBeCloseTo(1 - (0.5 * 4) / 12, 12)
  })

  test.each([
    ['guide', 12],
    ['tutorial', 18],
    ['place', 6],
    ['message', 12],
  ] as const)('of a %s begins to fall after %i months', (kind, months) => {
    expect(fresh(aged(months - 0.1, { kind }))).toBe(1)
    expect(fresh(aged(months + 0.1, { kind }))).toBeLessThan(1)
  })

  test('never falls for creators, fixes, cards set to last, cards not live and undated cards', () => {
    expect(fresh(aged(99, { kind: 'creator' }))).toBe(1)
    expect(fresh(aged(99, { kind: 'fix' }))).toBe(1)
    expect(fresh(aged(99, { shelfLifeMonths: null }))).toBe(1)
    expect(fresh(aged(99), 0.8)).toBe(1)
    expect(fresh(aCard())).toBe(1)
    expect(fresh(aged(-5))).toBe(1)
  })

  test('counts from the refresh where there is one', () => {
    expect(fresh(aged(99, { refreshedOn: TODAY }))).toBe(1)
    expect(fresh(aCard({ refreshedOn: '2020-01-01' }))).toBe(0.5)
  })
})

describe('strength', () => {
  test('is progress × freshness × quality', () => {
    const card = aged(99, {
      checklist: [
        { text: 'a', done: true },
        { text: 'b', done: false },
      ],
    })
    expect(cardStrength(card, 1, TODAY)).toEqual({
      strength: 0.375,
      progress: 1,
      freshness: 0.5,
      quality: 0.75,
      rightsEnded: false,
    })
    expect(cardStrength(card, 0.6, TODAY).strength).toBeCloseTo(0.45, 12)
  })

  test('is nothing once every usage right has ended, and whole on their last day', () => {
    const until = (...ends: (string | null)[]) =>
      cardStrength(
        aCard({ rights: ends.map((endsOn) => ({ use: 'organic', startsOn: null, endsOn })) }),
        1,
        TODAY,
      )
    expect(until('2026-11-20')).toMatchObject({ strength: 0, rightsEnded: true })
    expect(until('2026-11-21')).toMatchObject({ strength: 1, rightsEnded: false })
    expect(until('2026-11-20', '2027-01-01').strength).toBe(1)
    expect(until('2026-11-20', null).strength).toBe(1)
    expect(until().strength).toBe(1)
  })

  test('counts in full in the own moment, by half where the card also serves', () => {
    const card = aCard({ moment: 'know', alsoServes: ['know', 'do'] })
    expect(['know', 'do', 'buy'].map((m) => momentShare(card, m as 'know'))).toEqual([1, 0.5, 0])
  })
})

test('any is at least one good answer', () => {
  expect(anyOf([])).toBe(0)
  expect(anyOf([0.5, 0.5])).toBe(0.75)
  expect(anyOf([0.2, 1, 0.3])).toBe(1)
})

test('bands begin at 40, 70 and 85', () => {
  expect([0, 39.999, 40, 69.999, 70, 84.999, 85, 100].map(bandOf)).toEqual([
    'gap',
    'gap',
    'partial',
    'partial',
    'good',
    'good',
    'strong',
    'strong',
  ])
})
