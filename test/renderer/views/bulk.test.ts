import { expect, it } from 'vitest'
import { createPlanModel } from '#renderer/backend/plan-model.ts'
import { cellKey } from '#renderer/backend/plan-state.ts'
import { changedCard, movedCards } from '#renderer/features/views/use-bulk-acts.ts'
import { aBoard } from '#test/builders/a-board.ts'
import { aCard } from '#test/builders/a-card.ts'

const card = (id: string, columnId: string, order: string) =>
  aCard({ id, moment: 'know', columnId, order })
const model = () =>
  createPlanModel(
    {
      ...aBoard({
        cards: [
          card('a', 'idea', 'a0'),
          card('b', 'idea', 'a1'),
          card('x', 'draft', 'a0'),
          card('y', 'draft', 'a1'),
        ],
      }),
      seq: 0,
    },
    '2026-11-21',
  )
const cell = (of: ReturnType<typeof model>, moment: 'know' | 'buy', columnId: string) =>
  of.state().cells.get(cellKey(moment, columnId))

it('shows many cards moved before the answer, in board order, and takes them back', () => {
  const plan = model()
  const cards = ['b', 'a'].map((id) => plan.state().cards.get(id)!)
  const to = { moment: 'know', columnId: 'draft', beforeId: 'y' } as const
  const takeBack = plan.showAll(movedCards(plan, cards, to))
  expect(cell(plan, 'know', 'draft')).toEqual(['x', 'a', 'b', 'y'])
  expect(cell(plan, 'know', 'idea')).toEqual([])
  takeBack()
  expect(cell(plan, 'know', 'idea')).toEqual(['a', 'b'])
  expect(cell(plan, 'know', 'draft')).toEqual(['x', 'y'])
})

it('leaves each card in its column when only a moment is named', () => {
  const plan = model()
  plan.showAll(movedCards(plan, [...plan.state().cards.values()], { moment: 'buy' }))
  expect(cell(plan, 'buy', 'idea')).toEqual(['a', 'b'])
  expect(cell(plan, 'buy', 'draft')).toEqual(['x', 'y'])
})

it('changes registers and sets of a card', () => {
  const changed = changedCard(aCard({ tags: ['old', 'kept'] }), {
    patch: { owner: 'Mei' },
    add: { tags: ['new', 'kept'] },
    remove: { tags: ['old'] },
  })
  expect(changed).toMatchObject({ owner: 'Mei', tags: ['kept', 'new'] })
})
