import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LIFE_STAGES } from '#shared/domain/stage.ts'
import {
  itemKey,
  placeAfter,
  placesOf,
  readItem,
  stageOf,
  stepOf,
  TRAY,
} from '#renderer/features/journeys/places.ts'
import { aTouchpoint } from '#test/builders/a-journey.ts'

describe('the places of a journey', () => {
  const step = (id: string, stage: 'pre-buy' | 'purchase') => ({
    stage,
    touchpoint: aTouchpoint({ id, stage }),
  })

  it('are its steps as a shopper comes to them, a new step in each stage, and out of it', () => {
    const places = placesOf([
      step('a', 'pre-buy'),
      step('b', 'pre-buy'),
      { stage: 'in-transit', touchpoint: null },
      step('c', 'purchase'),
    ])
    expect(places.slice(0, 4)).toEqual(['step:a', 'step:b', 'stage:pre-buy', 'stage:in-transit'])
    expect(places.indexOf('step:c')).toBe(places.indexOf('stage:purchase') - 1)
    expect(places.at(-1)).toBe(TRAY)
    expect(places).toHaveLength(3 + LIFE_STAGES.length + 1)
  })

  it('are walked one after the other, and not past their ends', () => {
    const places = placesOf([step('a', 'pre-buy')])
    expect(placeAfter(places, 'step:a', 1)).toBe('stage:pre-buy')
    expect(placeAfter(places, 'step:a', -1)).toBe('step:a')
    expect(placeAfter(places, TRAY, 1)).toBe(TRAY)
    expect(placeAfter(places, 'stage:purchase', -Infinity)).toBe('step:a')
    expect(placeAfter(places, 'step:gone', 1)).toBe('stage:pre-buy')
  })

  it('know whether they are a step or a stage', () => {
    expect([stepOf('step:x:y'), stepOf('stage:retain'), stepOf(TRAY)]).toEqual(['x:y', null, null])
    expect([stageOf('stage:retain'), stageOf('step:retain'), stageOf(TRAY)]).toEqual([
      'retain',
      null,
      null,
    ])
  })
})

it('a card that is dragged is known again by its key, whatever its id', () => {
  const id = fc.string({ minLength: 1 })
  fc.assert(
    fc.property(id, fc.option(id, { nil: null }), (cardId, at) => {
      expect(readItem(itemKey({ cardId, step: at }))).toEqual({ cardId, step: at })
    }),
  )
  expect(readItem(undefined)).toBeNull()
  expect(readItem('card-1')).toBeNull()
})
