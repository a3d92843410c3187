import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cardStrength, staleOn } from '#shared/coverage/strength.ts'
import { addDays } from '#shared/domain/iso-date.ts'
import { aCard } from '#test/builders/a-card.ts'

describe('the day on which a card wants refreshing', () => {
  it('follows from its date and shelf life', () => {
    // 12 months of 30.4375 days are 365.25 days
    expect(staleOn(aCard({ publishedOn: '2025-01-01' }), 1)).toBe('2026-01-02')
    const refreshed = { publishedOn: '2025-01-01', refreshedOn: '2025-06-01' }
    expect(staleOn(aCard(refreshed), 1)).toBe('2026-06-02')
    expect(staleOn(aCard({ publishedOn: '2025-01-01', kind: 'creator' }), 1)).toBeNull()
    expect(staleOn(aCard({ publishedOn: '2025-01-01', shelfLifeMonths: null }), 1)).toBeNull()
    expect(staleOn(aCard({ publishedOn: '2025-01-01' }), 0.8)).toBeNull()
    expect(staleOn(aCard({ publishedOn: null }), 1)).toBeNull()
    expect(staleOn(aCard({ publishedOn: '9999-12-01' }), 1)).toBeNull()
  })

  it('is the first on which the score takes it for aged', () => {
    const months = fc.oneof(
      fc.integer({ min: 1, max: 240 }),
      fc.double({ min: 0.01, max: 240, noNaN: true }),
    )
    fc.assert(
      fc.property(months, fc.integer({ min: 0, max: 9_000 }), (shelfLifeMonths, from) => {
        const card = aCard({ publishedOn: addDays('2010-01-01', from), shelfLifeMonths })
        const day = staleOn(card, 1)!
        expect(cardStrength(card, 1, day).freshness).toBeLessThan(1)
        expect(cardStrength(card, 1, addDays(day, -1)).freshness).toBe(1)
      }),
    )
  })
})
