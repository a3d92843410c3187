import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type MeasuredBoard,
  packBoard,
  packOpening,
  unpackBoard,
} from '#shared/contract/packed-board.ts'
import { byOrder } from '#shared/domain/card-order.ts'
import { standingOf } from '#shared/coverage/standing.ts'
import { aBoard } from '#test/builders/a-board.ts'
import { answersByTopic } from '#renderer/features/board/board-view.ts'
import { aCard } from '#test/builders/a-card.ts'
import { arbitraryBoard, TODAY } from '#test/builders/arbitrary-board.ts'

function opened(text: string) {
  const board = unpackBoard(text)
  return { ...board, cards: [...board.cards.values()] }
}
const inOrder = (board: MeasuredBoard) => ({ ...board, cards: board.cards.toSorted(byOrder) })

it('gives back any board as it was', () => {
  fc.assert(
    fc.property(arbitraryBoard(), fc.nat(), (board, seq) => {
      const measured = { ...board, seq, views: [], standing: standingOf(board, TODAY) }
      expect(opened(packBoard(measured))).toEqual(inOrder(measured))
    }),
  )
})

it('keeps every field of a card that has them all, beside one that has none', () => {
  const full = aCard({
    id: 'full',
    publishedOn: '2026-01-01',
    refreshedOn: '2026-02-01',
    dueOn: '2026-03-01',
    shelfLifeMonths: null,
    effort: 0,
    owner: 'Mei',
    url: 'https://example.org/a',
    checkId: 'k0',
    archived: true,
    checklist: [{ text: 'Read once more', done: true }],
    rights: [{ use: 'paid', startsOn: null, endsOn: '2026-12-31' }],
    extra: { note: { kept: [1, null] } },
    alsoServes: ['go', 'buy'],
    topics: ['t1', 't0'],
    tags: ['__proto__', ''],
  })
  const board = aBoard({ cards: [full, aCard({ id: 'bare' })] })
  const measured = { ...board, seq: 7, views: [], standing: standingOf(board, TODAY) }
  expect(opened(packBoard(measured))).toEqual(inOrder(measured))
})

it('makes a card when it is asked for, and the same one whoever asks, however', () => {
  const cardOf = fc.nat(19).map((n) => `c${n}`)
  fc.assert(
    fc.property(arbitraryBoard(), fc.array(cardOf, { maxLength: 8 }), (board, asked) => {
      const standing = standingOf(board, TODAY)
      const { cards } = unpackBoard(packBoard({ ...board, seq: 1, views: [], standing }))
      const byId = new Map(board.cards.map((card) => [card.id, card]))
      const early = [...board.cards.slice(0, 3).map(({ id }) => id), ...asked]
      const found = early.map((id) => cards.get(id))
      expect(found).toEqual(early.map((id) => byId.get(id)))
      expect([...cards.keys()].toSorted()).toEqual([...byId.keys()].toSorted())
      expect(cards.size).toBe(byId.size)
      // Walking makes all of them, and leaves those that were made as they are.
      expect(new Map(cards)).toEqual(
        new Map([...byId.values()].toSorted(byOrder).map((card) => [card.id, card])),
      )
      early.forEach((id, i) => expect(cards.get(id)).toBe(found[i]))
      expect(cards.has('nobody')).toBe(false)
      const title = cards.column('title')
      expect([...cards.keys()].map((_, i) => title(i))).toEqual(
        [...cards.values()].map((card) => card.title),
      )
      expect(cards.filled('owner')).toBe(board.cards.filter(({ owner }) => owner !== null).length)
    }),
  )
})

describe('the opening of a board', () => {
  const openingOf = fc
    .tuple(arbitraryBoard(), fc.nat(3))
    .map(([board, rows]): [MeasuredBoard, number] => [
      { ...board, seq: 1, views: [], standing: standingOf(board, TODAY) },
      rows,
    ])

  it('tells where every card stands, and has the first ones of each cell as they are', () => {
    fc.assert(
      fc.property(openingOf, ([measured, rows]) => {
        const { cards, ...board } = unpackBoard(packOpening(measured, { rows, few: 0 }))
        const { cards: all, ...rest } = inOrder(measured)
        expect(board).toEqual(rest)
        expect(cards.size).toBe(all.length)
        const above = new Map<string, number>()
        const here = all.filter((card, i) => {
          for (const field of ['id', 'moment', 'columnId', 'archived'] as const) {
            expect(cards.column(field)(i)).toBe(card[field])
          }
          const cell = `${card.moment} ${card.columnId}`
          const row = above.get(cell) ?? 0
          if (!card.archived) above.set(cell, row + 1)
          return !card.archived && row < rows
        })
        expect([...cards.values()]).toEqual(here)
        expect([...cards.keys()]).toEqual(here.map(({ id }) => id))
        for (const card of all) {
          const sent = here.find(({ id }) => id === card.id)
          expect(cards.has(card.id)).toBe(sent !== undefined)
          expect(cards.get(card.id)).toEqual(sent)
        }
        const answers = answersByTopic(new Map(all.map((card) => [card.id, card])))
        for (const { id } of board.topics) expect(cards.answers.get(id)).toBe(answers.get(id) ?? 0)
      }),
    )
  })

  it('is the whole board when that has few cards', () => {
    fc.assert(
      fc.property(openingOf, ([measured]) => {
        const few = measured.cards.length
        expect(packOpening(measured, { rows: 1, few })).toBe(packBoard(measured))
      }),
    )
  })
})
