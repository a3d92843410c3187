import { describe, expect, it } from 'vitest'
import { journeyInFile, readJourneys } from '#shared/plan-json/journeys.ts'

const newId = () => 'new'
const cards = new Set(['c-1', 'c-2'])
const read = (...journeys: object[]) =>
  readJourneys(
    journeys.map((one) => journeyInFile.parse(one)),
    cards,
    newId,
  )

describe('journeys of a plan file', () => {
  it('may leave out all but their names and the stages of their steps', () => {
    const { journeys, touchpoints } = read({
      title: 'Trail',
      steps: [{ stage: 'purchase', title: 'Pays' }],
    })
    expect(journeys).toEqual([
      { id: 'new', title: 'Trail', audience: '', note: '', skipped: [], extra: {} },
    ])
    expect(touchpoints).toEqual([
      {
        ...{ id: 'new', journeyId: 'new', stage: 'purchase', title: 'Pays' },
        ...{ channel: null, note: '', cards: [], extra: {} },
      },
    ])
  })

  it('hold a card once, and keep keys that nobody knows', () => {
    const held = { id: 's', stage: 'purchase', title: 'Pays', cards: ['c-2', 'c-2'], mood: 'calm' }
    const { journeys, touchpoints } = read({ id: 'j', title: 'Trail', x: 1, steps: [held] })
    expect(journeys[0]!.extra).toEqual({ x: 1 })
    expect(touchpoints[0]).toMatchObject({ cards: ['c-2'], extra: { mood: 'calm' } })
  })

  it('name where something cannot be', () => {
    const pays = { id: 's', stage: 'purchase', title: 'Pays' }
    expect(() => read({ title: 'A', steps: [{ ...pays, cards: ['c-9'] }] })).toThrow(
      'journeys[0].steps[0].cards: no item “c-9”',
    )
    expect(() =>
      read({ id: 'a', title: 'A', steps: [pays] }, { id: 'b', title: 'B', steps: [pays] }),
    ).toThrow('journeys[1].steps[0].id: “s” stands twice')
    expect(() => read({ title: 'A', steps: [{ ...pays, stage: 'lunch' }] })).toThrow('stage')
  })
})
