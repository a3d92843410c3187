import { describe, expect, it } from 'vitest'
import { PLACE_CHECKS } from '#shared/domain/place.ts'
import { completeness, fieldFor } from '#shared/places/completeness.ts'
import { aPlace, hoursOf } from '#test/builders/a-place.ts'

const TODAY = '2026-11-22'
const PAGE = 'https://shop.example/berlin'
const special = [{ on: '2026-12-25', spans: [], name: '' }]
const whole = aPlace({
  street: 'Mill Lane 5',
  city: 'Berlin',
  country: 'DE',
  phone: '+49 30 901820',
  hours: hoursOf('9-18', special),
  profileHours: hoursOf('9-18', special),
  profileUrl: 'https://maps.example/1',
  stockUrl: 'https://shop.example/stock.csv',
  pickUp: 'offered',
  pickUpHours: 2,
})

describe('the completeness of a place', () => {
  it('is nothing where nothing is known, each missing thing leading to its field', () => {
    const { done, of, missing } = completeness(aPlace(), null, TODAY)
    expect([done, of]).toEqual([0, 9])
    expect(missing).toEqual(PLACE_CHECKS)
    expect(missing.map((check) => fieldFor(check, aPlace()))).toEqual([
      ...['street', 'phone', 'hours', 'special', 'elsewhere'],
      ...['profileUrl', 'page', 'stockUrl', 'pickUp'],
    ])
  })

  it('is whole where all is known', () => {
    expect(completeness(whole, PAGE, TODAY)).toEqual({ done: 9, of: 9, missing: [] })
  })

  it.each([
    ['address', { city: '' }],
    [
      'hours',
      { hours: hoursOf('Mon-Sat 9-18', special), profileHours: hoursOf('Mon 9-18', special) },
    ],
    ['hours-elsewhere', { profileHours: null }],
    ['hours-elsewhere', { profileHours: hoursOf('9-19', special) }],
    ['pick-up', { pickUpHours: null }],
    ['pick-up', { pickUp: null }],
  ])('lacks %s with %o', (check, overrides) => {
    expect(completeness({ ...whole, ...overrides }, PAGE, TODAY).missing).toEqual([check])
  })

  it('leads to the first empty field of what is half filled in', () => {
    expect(fieldFor('address', { ...whole, country: '' })).toBe('country')
    expect(fieldFor('pick-up', { ...whole, pickUpHours: null })).toBe('pickUpHours')
  })

  it('wants special days that are still to come, but none of what is always open', () => {
    const past = hoursOf('9-18', [{ on: '2026-01-01', spans: [], name: '' }])
    const both = { hours: past, profileHours: past }
    expect(completeness({ ...whole, ...both }, PAGE, TODAY).missing).toEqual(['special-days'])
    const always = { hours: hoursOf('24/7'), profileHours: hoursOf('24/7') }
    expect(completeness({ ...whole, ...always }, PAGE, TODAY).missing).toEqual([])
  })

  it('counts pick-up that is not offered as known', () => {
    const none = { ...whole, pickUp: 'none' as const, pickUpHours: null }
    expect(completeness(none, PAGE, TODAY).missing).toEqual([])
  })
})
