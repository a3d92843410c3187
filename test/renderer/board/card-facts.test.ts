import { expect, it } from 'vitest'
import { cardAlarm } from '#renderer/features/board/card-facts.ts'
import { aCard } from '#test/builders/a-card.ts'

const TODAY = '2026-11-21'
const until = (endsOn: string | null) => [{ use: 'organic' as const, startsOn: null, endsOn }]

it('tells a card that is late by its days, unless it is live', () => {
  const card = aCard({ dueOn: '2026-11-19' })
  expect(cardAlarm(card, false, TODAY)).toEqual({ alarm: 'late', days: 2 })
  expect(cardAlarm(card, true, TODAY)).toBeNull()
  expect(cardAlarm(aCard({ dueOn: TODAY }), false, TODAY)).toBeNull()
})

it('puts ended rights before lateness, and names rights that end within a month', () => {
  const ended = aCard({ dueOn: '2026-11-01', rights: until('2026-11-20') })
  expect(cardAlarm(ended, false, TODAY)).toEqual({ alarm: 'rights-ended' })
  const ending = aCard({ rights: until('2026-12-05') })
  expect(cardAlarm(ending, true, TODAY)).toEqual({ alarm: 'rights-ending', days: 14 })
  expect(cardAlarm(aCard({ rights: until('2027-02-01') }), true, TODAY)).toBeNull()
  expect(cardAlarm(aCard({ rights: until(null) }), true, TODAY)).toBeNull()
})
