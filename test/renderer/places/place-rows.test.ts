import { expect, it } from 'vitest'
import { readSpans } from '#shared/places/read-spans.ts'
import { lacking, listed, sorted } from '#renderer/features/places/place-rows.ts'
import { shownPlace } from '#renderer/features/places/use-places.ts'
import { aCard } from '#test/builders/a-card.ts'
import { aPlace, hoursOf } from '#test/builders/a-place.ts'
import en from '#resources/locales/en/places.json' with { type: 'json' }
import ru from '#resources/locales/ru/places.json' with { type: 'json' }
import zh from '#resources/locales/zh-CN/places.json' with { type: 'json' }

const TODAY = '2026-11-22'
const shown = (title: string, place: Parameters<typeof aPlace>[0] = {}) =>
  shownPlace(aCard({ id: title, title, kind: 'place' }), aPlace({ id: title, ...place }), TODAY)
const names = (list: readonly { card: { title: string } }[]) => list.map(({ card }) => card.title)

const places = [
  shown('Zoo', { city: 'Bonn', phone: '030 901820' }),
  shown('Arcade', { city: 'Köln', hours: hoursOf('9-18'), siteHours: hoursOf('9-19') }),
  shown('Market'),
]

it('places are found by any word of their name, address or phone', () => {
  expect(names(listed(places, 'all', 'köln arc'))).toEqual(['Arcade'])
  expect(names(listed(places, 'all', '9018'))).toEqual(['Zoo'])
  expect(names(listed(places, 'all', ' '))).toEqual(['Zoo', 'Arcade', 'Market'])
})

it('places are listed by what they lack and by hours that differ', () => {
  expect(names(listed(places, 'conflicts', ''))).toEqual(['Arcade'])
  expect(names(listed(places, 'phone', ''))).toEqual(['Arcade', 'Market'])
  expect(names(listed(places, 'incomplete', ''))).toHaveLength(3)
  expect(lacking(places).find(({ check }) => check === 'hours')).toEqual({
    check: 'hours',
    count: 2,
  })
})

it('places are sorted by any column, equal ones by name', () => {
  expect(names(sorted(places, { by: 'name', down: false }))).toEqual(['Arcade', 'Market', 'Zoo'])
  expect(names(sorted(places, { by: 'conflicts', down: true }))).toEqual([
    'Arcade',
    'Market',
    'Zoo',
  ])
  expect(names(sorted(places, { by: 'known', down: false }))[0]).toBe('Market')
})

it('numbered places are sorted as one counts', () => {
  const shops = ['Shop 10', 'Shop 2', 'Shop 1'].map((title) => shown(title))
  expect(names(sorted(shops, { by: 'name', down: false }))).toEqual(['Shop 1', 'Shop 2', 'Shop 10'])
})

it('what a language calls closed and around the clock is read again when it is typed', () => {
  for (const { hours } of [en, ru, zh]) {
    expect(readSpans(hours.closed)).toEqual({ spans: [] })
    expect(readSpans(hours.allDay)).toEqual({ spans: [{ from: '00:00', to: '24:00' }] })
  }
})
