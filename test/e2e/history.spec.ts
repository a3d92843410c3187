import type { Locator, Page } from '@playwright/test'
import { Board } from '../studio/board.ts'
import { goTo, openCard } from '../studio/journeys.ts'
import { startBrowserHost } from '../studio/browser-host.ts'
import { expect, test } from './fixtures.ts'

async function openHistory(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'History' }).click()
  const drawer = page.getByRole('dialog', { name: 'History' })
  await expect(drawer).toBeVisible()
  return drawer
}

async function addCards(board: Board, titles: string[]): Promise<void> {
  for (const title of titles) await board.add(board.cells('know').first(), title)
}

const TITLES = ['First of three', 'Second of three', 'Third of three']

test('the history goes back to before an act and forth again, after asking', async ({ studio }) => {
  const board = new Board(studio)
  await addCards(board, TITLES)
  const history = await openHistory(studio)
  await history.getByRole('button', { name: /^Undo 2 acts, back to before: .*Second/ }).click()
  const question = studio.getByRole('dialog', { name: 'Undo 2 acts?' })
  await question.getByRole('button', { name: 'Undo 2 acts' }).click()
  await expect(studio.getByText('2 acts undone')).toBeVisible()
  await expect(
    history.getByRole('region', { name: 'Taken back' }).getByRole('listitem'),
  ).toHaveCount(2)
  await expect(history.locator(':focus')).toHaveCount(1)
  await history.getByRole('button', { name: /^Do again: .*Second of three/ }).click()
  await expect(history.getByRole('button', { name: /^Undo: .*Second of three/ })).toBeVisible()
  await studio.keyboard.press('Escape')
  await expect(studio.getByRole('button', { name: 'History' })).toBeFocused()
  await expect(board.card('Second of three')).toBeVisible()
  await expect(board.card('Third of three')).toHaveCount(0)
})

test('undo goes on after the studio was closed and opened', async ({ library, browser }) => {
  const first = await startBrowserHost(library)
  const page = await browser.newPage()
  await page.goto(first.address)
  await addCards(new Board(page), TITLES)
  await page.close()
  expect(await first.stop()).toBe(0)
  const second = await startBrowserHost(library)
  const again = await browser.newPage()
  await again.goto(second.address)
  const board = new Board(again)
  await expect(board.card('Third of three')).toBeVisible()
  await again.keyboard.press('ControlOrMeta+z')
  await expect(board.card('Third of three')).toHaveCount(0)
  await again.keyboard.press('ControlOrMeta+z')
  await expect(board.card('Second of three')).toHaveCount(0)
  await again.keyboard.press('ControlOrMeta+Shift+z')
  await expect(board.card('Second of three')).toBeVisible()
  await again.close()
  expect(await second.stop()).toBe(0)
})

test('undo reaches over views: a check set elsewhere is set back from the board', async ({
  studio,
}) => {
  const board = new Board(studio)
  await addCards(board, ['Made on the board'])
  await goTo(studio, 'Trash')
  await studio.keyboard.press('ControlOrMeta+z')
  await expect(studio.getByText(/^Undone: create “Made on the board”/)).toBeVisible()
  await goTo(studio, 'Board')
  await expect(board.root).toBeVisible()
  await expect(board.card('Made on the board')).toHaveCount(0)
})

test('the trash is searched and gives things back, one or several', async ({ studio }) => {
  const board = new Board(studio)
  await addCards(board, TITLES)
  for (const title of TITLES) {
    await board.card(title).focus()
    await studio.keyboard.press('Delete')
    await expect(board.card(title)).toHaveCount(0)
  }
  await goTo(studio, 'Trash')
  const rows = studio.getByRole('main').getByRole('listitem')
  await expect(rows).toHaveCount(3)
  await studio.getByRole('searchbox', { name: 'Find in the trash' }).fill('SECOND')
  await expect(rows).toHaveCount(1)
  await studio.getByRole('button', { name: 'Restore “Second of three”' }).click()
  await expect(rows).toHaveCount(0)
  await studio.getByRole('searchbox', { name: 'Find in the trash' }).fill('')
  await expect(rows).toHaveCount(2)
  await studio.getByRole('checkbox', { name: 'Choose all shown' }).check()
  await studio.getByRole('button', { name: 'Restore 2' }).click()
  await expect(studio.getByText('The trash is empty')).toBeVisible()
  await goTo(studio, 'Board')
  for (const title of TITLES) await expect(board.card(title)).toBeVisible()
})

test('two windows show each other’s edits, one history, and merge one card field by field', async ({
  studio,
  host,
}) => {
  // Two windows draw twice.
  test.slow()
  const board = new Board(studio)
  await addCards(board, ['Edited by both'])
  const other = await studio.context().newPage()
  await other.goto(host.origin)
  const mine = await openCard(studio, 'Edited by both')
  const theirs = await openCard(other, 'Edited by both')

  const title = mine.getByRole('textbox', { name: 'Title' })
  const owner = theirs.getByLabel('Owner', { exact: true })
  await title.fill('Edited by both, renamed here')
  await owner.fill('Mei')
  await owner.press('Tab')
  await title.press('Tab')
  for (const page of [studio, other]) {
    const panel = page.getByRole('dialog', { name: 'Edited by both, renamed here' })
    await expect(panel.getByLabel('Owner', { exact: true })).toHaveValue('Mei')
  }

  const undo = (page: Page) => page.getByRole('button', { name: /^Undo: edit/ })
  await expect(undo(studio)).toBeVisible()
  await expect(undo(other)).toBeVisible()
  await undo(other).click()
  await undo(studio).click()
  for (const page of [studio, other]) {
    const panel = page.getByRole('dialog', { name: /Edited by both$/ })
    await expect(panel.getByLabel('Owner', { exact: true })).toHaveValue('')
    await expect(page.getByRole('button', { name: /^Undo: create/ })).toBeVisible()
    await expect(page.getByRole('button', { name: /^Redo: edit/ })).toBeVisible()
  }
})

test('one more window opens on the same plan and view', async ({ studio }) => {
  await expect(studio.getByTestId('board')).toBeVisible()
  await goTo(studio, 'Coverage')
  await studio.keyboard.press('ControlOrMeta+k')
  await expect(
    studio.getByRole('combobox', { name: 'Find a command, card, topic or plan' }),
  ).toBeFocused()
  await studio.keyboard.type('new window')
  const [other] = await Promise.all([
    studio.context().waitForEvent('page'),
    studio.keyboard.press('Enter'),
  ])
  await expect(
    other.getByRole('navigation', { name: 'Views of the plan' }).getByRole('link', {
      name: 'Coverage',
    }),
  ).toHaveAttribute('aria-current', 'page')
})
