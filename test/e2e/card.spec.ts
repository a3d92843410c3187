import { Board } from '../studio/board.ts'
import { editBrief, openCard } from '../studio/journeys.ts'
import { expect, test } from './fixtures.ts'

test('a brief is saved as it is typed, in every script, and is there after a reload', async ({
  studio,
}) => {
  const board = new Board(studio)
  await board.add(board.cells('know').first(), 'A card with a brief')
  await editBrief(studio, 'A card with a brief', 'Что взять в горы 山里带什么')
  await studio.reload()
  const panel = await openCard(studio, 'A card with a brief')
  await expect(panel.getByTestId('brief')).toHaveText('Что взять в горы 山里带什么')
})

test('two windows write one brief, and both texts stay', async ({ studio, host }) => {
  const board = new Board(studio)
  await board.add(board.cells('know').first(), 'Written by two')
  await editBrief(studio, 'Written by two', 'from the first window')
  const other = await studio.context().newPage()
  await other.goto(host.origin)
  await editBrief(other, 'Written by two', 'from the second window, ')
  const brief = studio.getByTestId('brief')
  await expect(brief).toContainText('from the first window')
  await expect(brief).toContainText('from the second window')
})

test('a title that is edited shows on the board and can be undone', async ({ studio }) => {
  const board = new Board(studio)
  await board.add(board.cells('know').first(), 'Old title')
  const panel = await openCard(studio, 'Old title')
  const title = panel.getByRole('textbox', { name: 'Title' })
  await title.fill('New title')
  await title.blur()
  await expect(board.card('New title')).toBeVisible()
  await studio.getByRole('button', { name: /^Undo: edit/ }).click()
  await expect(board.card('Old title')).toBeVisible()
})

test('a card that is deleted comes back with undo', async ({ studio }) => {
  const board = new Board(studio)
  await board.add(board.cells('know').first(), 'Deleted by mistake')
  const panel = await openCard(studio, 'Deleted by mistake')
  await panel.getByRole('button', { name: 'Delete' }).click()
  await expect(board.card('Deleted by mistake')).toHaveCount(0)
  await studio.getByRole('button', { name: /^Undo: delete/ }).click()
  await expect(board.card('Deleted by mistake')).toBeVisible()
})

test('a topic that is dropped on a card is answered by it', async ({ studio }) => {
  const board = new Board(studio)
  const card = await board.add(board.cells('know').first(), 'Answers a topic')
  const topic = board.lane('know').locator('[data-testid^="topic-"]').first()
  await board.dragOnto(topic, card)
  await expect(card).toContainText('1 topic')
  const panel = await openCard(studio, 'Answers a topic')
  const title = ((await topic.innerText()).split('\n')[0] ?? '').trim()
  await expect(panel.getByRole('region', { name: 'Answers' })).toContainText(title)
})
