import { Board } from '../studio/board.ts'
import { openCard } from '../studio/journeys.ts'
import { expect, test } from './fixtures.ts'

test('a new library opens on the sample plan', async ({ studio }) => {
  const board = new Board(studio)
  await expect(board.root).toBeVisible()
  for (const moment of ['know', 'go', 'do', 'buy']) await expect(board.lane(moment)).toBeVisible()
  expect(await board.cards.count()).toBeGreaterThan(10)
  await expect(board.lane('know').getByRole('img', { name: /Score of Know/ })).toBeVisible()
})

test('a card moves by mouse to another column and another moment, and stays there', async ({
  studio,
}) => {
  const board = new Board(studio)
  const first = board.cells('know').first()
  const card = await board.add(first, 'Moved by mouse')
  const second = board.cells('know').nth(1)
  await board.drag(card, second)
  await expect(second.getByText('Moved by mouse')).toBeVisible()
  await studio.reload()
  await expect(second.getByText('Moved by mouse')).toBeVisible()
})

test('a card moves by keyboard over both axes, and each step is told', async ({ studio }) => {
  const board = new Board(studio)
  const card = await board.add(board.cells('go').first(), 'Moved by keyboard')
  await board.carry(card, ['ArrowRight', 'ArrowRight'])
  await expect(board.cells('go').nth(2).getByText('Moved by keyboard')).toBeVisible()
  await expect(studio.getByRole('status').filter({ hasText: 'Moved by keyboard' })).toHaveText(
    /^Moved “Moved by keyboard” to Go, .+, position \d+ of \d+\.$/,
  )
  await studio.reload()
  await board.search('Moved by keyboard')
  await expect(board.cells('go').nth(2).getByText('Moved by keyboard')).toBeVisible()
})

test('escape puts a lifted card back', async ({ studio }) => {
  const board = new Board(studio)
  const card = await board.add(board.cells('do').first(), 'Never moved')
  await card.focus()
  for (const key of ['Space', 'ArrowRight', 'Escape']) await studio.keyboard.press(key)
  await expect(board.cells('do').first().getByText('Never moved')).toBeVisible()
  await studio.reload()
  await board.search('Never moved')
  await expect(board.cells('do').first().getByText('Never moved')).toBeVisible()
})

test('undo and redo take a move back and make it again', async ({ studio }) => {
  const board = new Board(studio)
  const card = await board.add(board.cells('buy').first(), 'There and back')
  await board.carry(card, ['ArrowRight'])
  await expect(board.cells('buy').nth(1).getByText('There and back')).toBeVisible()
  await studio.getByRole('button', { name: /^Undo: move/ }).click()
  await expect(board.cells('buy').first().getByText('There and back')).toBeVisible()
  await studio.getByRole('button', { name: /^Redo: move/ }).click()
  await expect(board.cells('buy').nth(1).getByText('There and back')).toBeVisible()
})

test('two windows on one studio show the same board', async ({ studio, host }) => {
  const board = new Board(studio)
  await board.add(board.cells('know').first(), 'Seen by both')
  const other = await studio.context().newPage()
  await other.goto(host.origin)
  const theirs = new Board(other)
  await expect(theirs.card('Seen by both')).toBeVisible()
  await theirs.carry(theirs.card('Seen by both'), ['ArrowRight'])
  await expect(board.cells('know').nth(1).getByText('Seen by both')).toBeVisible()
})

test('a card counts its comments and files, and says so, here and in another window', async ({
  studio,
  host,
}) => {
  const title = 'Choosing your first trail shoe'
  const board = new Board(studio)
  const panel = await openCard(studio, title)
  await panel.getByRole('tab', { name: 'Comments' }).click()
  for (const text of ['Ask Maya', 'Asked']) {
    await panel.getByRole('combobox', { name: 'New comment' }).fill(text)
    await studio.keyboard.press('Control+Enter')
    await expect(panel.getByTestId('comment').filter({ hasText: text })).toBeVisible()
  }
  await panel.getByRole('tab', { name: 'Files' }).click()
  await panel
    .getByRole('tabpanel')
    .locator('input[type=file]')
    .setInputFiles({
      name: 'notes.txt',
      mimeType: 'text/plain',
      buffer: Buffer.from('What to take'),
    })
  const comments = board.card(title).getByRole('img', { name: '2 comments' })
  await expect(comments).toHaveText('2')
  await expect(board.card(title).getByRole('img', { name: '1 file' })).toHaveText('1')
  await expect(board.card(title)).toHaveAccessibleName(/2 comments/)

  const other = await studio.context().newPage()
  await other.goto(host.origin)
  const theirs = new Board(other).card(title)
  await expect(theirs.getByRole('img', { name: '2 comments' })).toBeVisible()
  await studio.getByRole('button', { name: /^Undo: / }).click()
  await expect(theirs.getByRole('img', { name: '1 file' })).toHaveCount(0)
  await expect(theirs.getByRole('img', { name: '2 comments' })).toBeVisible()
})
