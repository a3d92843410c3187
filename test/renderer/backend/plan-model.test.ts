import { describe, expect, it } from 'vitest'
import type { BoardDelta } from '#shared/contract/board.ts'
import { createPlanModel } from '#renderer/backend/plan-model.ts'
import { aBoard } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'

const nothing = (seq: number): BoardDelta => ({
  seq,
  settings: null,
  columns: null,
  views: null,
  cards: [],
  topics: [],
  checks: [],
  removed: { cards: [], topics: [], checks: [] },
})
const card = aCard({ id: 'c', title: 'A card' })
const open = () =>
  createPlanModel({ ...aBoard({ cards: [card] }), seq: 1, views: [] }, '2026-11-21')

describe('the model of an open plan', () => {
  it('is the same to its readers when a change says nothing of it, and knows how far it is', () => {
    const model = open()
    const { content, score, cards } = { content: model.content(), ...model.state() }
    model.apply(nothing(2))
    expect(model.state().seq).toBe(2)
    expect(model.state().score).toBe(score)
    expect(model.state().cards).toBe(cards)
    expect(model.content()).toBe(content)
  })

  it('is another one as soon as a card changes', () => {
    const model = open()
    const before = model.content()
    model.apply({ ...nothing(2), cards: [{ ...card, title: 'Renamed' }] })
    expect(model.content()).not.toBe(before)
    expect(model.content().cards.get('c')?.title).toBe('Renamed')
    expect(model.state().seq).toBe(2)
  })

  it('keeps its sequence when an answer comes late', () => {
    const model = open()
    model.apply(nothing(5))
    model.apply(nothing(3))
    expect(model.state().seq).toBe(5)
  })
})
