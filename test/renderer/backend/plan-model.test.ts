import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BoardDelta } from '#shared/contract/board.ts'
import { packBoard, packOpening, unpackBoard } from '#shared/contract/packed-board.ts'
import { standingOf } from '#shared/coverage/standing.ts'
import { createPlanModel } from '#renderer/backend/plan-model.ts'
import { answersByTopic } from '#renderer/features/board/board-view.ts'
import { aBoard } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'
import { arbitraryBoard, arbitraryCard, TODAY } from '#test/builders/arbitrary-board.ts'
import { expectClose } from '#test/shared/coverage/close-to.ts'

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

  it('is the same whether its cards came packed or one by one, before and after edits', () => {
    fc.assert(
      fc.property(arbitraryBoard(), fc.array(arbitraryCard('c1')), (board, edits) => {
        const measured = { ...board, seq: 1, views: [], standing: standingOf(board, TODAY) }
        const packed = createPlanModel(unpackBoard(packBoard(measured)), TODAY)
        const plain = createPlanModel({ ...board, seq: 1, views: [] }, TODAY)
        const same = () => {
          const [a, b] = [packed.state(), plain.state()]
          expect(new Map(a.cells)).toEqual(new Map(b.cells))
          for (const { id } of board.cards) {
            expect(a.cards.get(id)).toEqual(b.cards.get(id))
            expect(packed.strengthOf(id)).toEqual(plain.strengthOf(id))
          }
          const [answers, plainAnswers] = [answersByTopic(a.cards), answersByTopic(b.cards)]
          for (const { id } of board.topics) {
            expect(answers.get(id) ?? 0).toBe(plainAnswers.get(id) ?? 0)
          }
          expectClose(a.score, b.score)
          expect(a.cards.size).toBe(b.cards.size)
        }
        same()
        for (const card of edits) {
          for (const model of [packed, plain]) model.show(card)
          same()
        }
      }),
      { numRuns: 60 },
    )
  })

  it('shows a first screen like the whole board, and goes on with its cards when all have come', () => {
    fc.assert(
      fc.property(arbitraryBoard(), (board) => {
        const measured = { ...board, seq: 1, views: [], standing: standingOf(board, TODAY) }
        const first = packOpening(measured, { rows: 2, few: 0 })
        const model = createPlanModel(unpackBoard(first), TODAY)
        const whole = createPlanModel(unpackBoard(packBoard(measured)), TODAY).state()
        const early = model.state()
        expect(early.whole).toBe(board.cards.length === 0)
        expect(new Map(early.cells)).toEqual(new Map(whole.cells))
        expect(early.score).toEqual(whole.score)
        model.prepare()
        const shown = [...early.cells.values()].flatMap((ids) => ids.slice(0, 2))
        const cards = shown.map((id) => early.cards.get(id)!)
        for (const { id } of cards) expect(model.strengthOf(id)).not.toBeNull()

        model.reset(unpackBoard(packBoard(measured)))
        expect(model.state().whole).toBe(true)
        expect(new Map(model.state().cards)).toEqual(new Map(whole.cards))
        shown.forEach((id, i) => expect(model.state().cards.get(id)).toBe(cards[i]))
      }),
    )
  })

  it('keeps its score and every place when a card of its first screen is edited before the others come', () => {
    fc.assert(
      fc.property(arbitraryBoard(), arbitraryCard('c1'), (board, edit) => {
        const measured = { ...board, seq: 1, views: [], standing: standingOf(board, TODAY) }
        const model = createPlanModel(
          unpackBoard(packOpening(measured, { rows: 1, few: 0 })),
          TODAY,
        )
        const early = model.state()
        fc.pre(!early.whole)
        const others = () =>
          [...model.state().cells.values()]
            .flat()
            .filter((id) => id !== edit.id)
            .toSorted()
        const before = others()
        expect(model.scoreWith([edit])).toBe(early.score)
        const takeBack = model.show(edit)
        expect(others()).toEqual(before)
        expect(model.state().score).toBe(early.score)
        expect(model.state().cards.get(edit.id)).toBe(edit)
        takeBack()
        expect(others()).toEqual(before)
        expect(model.state().score).toBe(early.score)
      }),
    )
  })
})
