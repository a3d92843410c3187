import type { Page } from '@playwright/test'
import { Board } from '../studio/board.ts'
import { expect, test } from './fixtures.ts'

/** Three cards at the foot of a cell, with nothing else on the board. */
async function threeCards(page: Page) {
  const board = new Board(page)
  const cell = board.cells('buy').first()
  for (const name of ['one', 'two', 'three']) await board.add(cell, `Bulk ${name}`)
  await board.search('Bulk')
  await expect(board.cards).toHaveCount(3)
  return { board, bar: page.getByRole('toolbar', { name: 'Selected cards' }) }
}

const titles = (board: Board, moment: string, column: number) =>
  board.cells(moment).nth(column).locator('[data-testid^="card-"]')

test('cards are selected by click, range and keys, and escape lets go', async ({ studio }) => {
  const { board, bar } = await threeCards(studio)
  await board.card('Bulk one').click({ modifiers: ['ControlOrMeta'] })
  await expect(bar).toContainText('1 card selected')
  await board.card('Bulk three').click({ modifiers: ['Shift'] })
  await expect(bar).toContainText('3 cards selected')
  await board.card('Bulk two').click({ modifiers: ['ControlOrMeta'] })
  await expect(bar).toContainText('2 cards selected')
  await board.card('Bulk one').focus()
  await studio.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await studio.keyboard.press('x')
  await studio.keyboard.press('Shift+ArrowDown')
  await expect(bar).toContainText('2 cards selected')
  await studio.keyboard.press('ControlOrMeta+a')
  await expect(bar).toContainText('3 cards selected')
  await bar.getByRole('button', { name: 'Clear the selection' }).click()
  await expect(bar).toHaveCount(0)
})

test('a rubber band on empty ground selects what it touches', async ({ studio }) => {
  const { board, bar } = await threeCards(studio)
  const first = (await board.card('Bulk one').boundingBox())!
  const second = (await board.card('Bulk two').boundingBox())!
  await studio.mouse.move(first.x + first.width + 60, first.y + 45)
  await studio.mouse.down()
  await studio.mouse.move(first.x + 40, second.y + 10, { steps: 6 })
  await expect(studio.getByTestId('rubber-band')).toBeVisible()
  await studio.mouse.up()
  await expect(bar).toContainText('2 cards selected')
  await expect(studio.getByTestId('rubber-band')).toHaveCount(0)
  await studio.mouse.click(first.x + first.width + 60, first.y + 45)
  await expect(bar).toHaveCount(0)
})

test('dragging one of the selected moves all of them in order, with one undo', async ({
  studio,
}) => {
  const { board } = await threeCards(studio)
  await board.card('Bulk three').click({ modifiers: ['ControlOrMeta'] })
  await board.card('Bulk one').click({ modifiers: ['ControlOrMeta'] })
  const target = board.cells('buy').nth(1)
  await board.drag(board.card('Bulk one'), target)
  await expect(titles(board, 'buy', 1)).toHaveText([/Bulk one/, /Bulk three/])
  await expect(studio.getByRole('status').filter({ hasText: /^Moved 2 cards to/ })).toHaveCount(1)
  await studio.getByRole('button', { name: 'Undo: move 2 cards' }).click()
  await expect(titles(board, 'buy', 0)).toHaveText([/Bulk one/, /Bulk two/, /Bulk three/])
})

test('the keyboard carries the selected cards together', async ({ studio }) => {
  const { board } = await threeCards(studio)
  await board.card('Bulk one').focus()
  await studio.keyboard.press('x')
  await studio.keyboard.press('Shift+ArrowDown')
  await board.carry(board.card('Bulk two'), ['ArrowRight'])
  await expect(titles(board, 'buy', 1)).toHaveText([/Bulk one/, /Bulk two/])
  await studio.reload()
  await board.search('Bulk')
  await expect(titles(board, 'buy', 1)).toHaveText([/Bulk one/, /Bulk two/])
})

test('the bar moves, assigns, tags, schedules, archives and deletes', async ({ studio }) => {
  const { board, bar } = await threeCards(studio)
  await board.card('Bulk one').focus()
  await studio.keyboard.press('ControlOrMeta+a')

  await bar.getByRole('button', { name: 'Move' }).click()
  await studio.getByRole('combobox', { name: 'To the moment' }).click()
  await studio.getByRole('option', { name: 'Do' }).click()
  await studio.getByRole('button', { name: 'Move cards' }).click()
  await expect(titles(board, 'do', 0)).toHaveCount(3)

  await bar.getByRole('button', { name: 'Assign' }).click()
  await studio.getByRole('combobox', { name: 'Owner' }).fill('Aigul')
  await studio.getByRole('button', { name: 'Assign cards' }).click()
  await expect(board.card('Bulk two')).toContainText('Aigul')

  await bar.getByRole('button', { name: 'Tag' }).click()
  await studio.getByRole('combobox', { name: 'Add tags' }).fill('bulk-tag')
  await studio.keyboard.press('Enter')
  await studio.getByRole('button', { name: 'Change tags' }).click()
  await board.search('bulk-tag')
  await expect(board.cards).toHaveCount(3)

  await bar.getByRole('button', { name: 'Schedule' }).click()
  await studio.getByRole('textbox', { name: 'Due on' }).fill('3/10/2026')
  await studio.keyboard.press('Tab')
  await studio.getByRole('button', { name: 'Set due date' }).click()
  await expect(board.card('Bulk one')).toContainText(/days late/)

  await bar.getByRole('button', { name: 'Archive' }).click()
  await expect(board.cards).toHaveCount(0)
  await studio.getByRole('button', { name: /archived$/ }).click()
  await expect(board.cards).toHaveCount(3)
  await board.card('Bulk one').focus()
  await studio.keyboard.press('ControlOrMeta+a')
  await bar.getByRole('button', { name: 'Bring back' }).click()
  await studio.getByRole('button', { name: /archived$/ }).click()
  await expect(board.cards).toHaveCount(3)

  await board.card('Bulk one').focus()
  await studio.keyboard.press('ControlOrMeta+a')
  await studio.keyboard.press('Delete')
  await expect(board.cards).toHaveCount(0)
  await studio.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await expect(board.cards).toHaveCount(3)
})

test('deleting several cards by key leaves the focus on one that stays', async ({ studio }) => {
  const { board } = await threeCards(studio)
  await board.card('Bulk one').focus()
  await studio.keyboard.press('x')
  await studio.keyboard.press('Shift+ArrowDown')
  await board.card('Bulk one').focus()
  await studio.keyboard.press('Delete')
  await expect(board.cards).toHaveCount(1)
  await expect(board.card('Bulk three')).toBeFocused()
})
