import type { Page } from '@playwright/test'
import { Board } from '../studio/board.ts'
import { goTo } from '../studio/journeys.ts'
import { expect, test } from './fixtures.ts'
import { expectNoViolations } from '../studio/no-violations.ts'

const field = (page: Page) => page.getByRole('combobox', { name: /^Find a command/ })
const chosen = (page: Page) => page.getByRole('option', { selected: true })

async function openPalette(page: Page): Promise<void> {
  await expect(page.getByTestId('board')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+k')
  await expect(field(page)).toBeFocused()
}

/** What has the focus, by its accessible name or its text. */
const focused = (page: Page) => page.locator(':focus')

test('a card is found and opened without a mouse, and is offered first the next time', async ({
  studio,
}) => {
  await openPalette(studio)
  await studio.keyboard.type('first trail choosing')
  await expect(chosen(studio)).toContainText('Choosing your first trail shoe')
  await studio.keyboard.press('Enter')
  const panel = studio.getByRole('dialog', { name: 'Choosing your first trail shoe' })
  await expect(panel).toBeFocused()
  await studio.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await openPalette(studio)
  await expect(chosen(studio)).toContainText('Choosing your first trail shoe')
})

test('what is typed before the palette stands is found there, and does nothing to the page', async ({
  studio,
}) => {
  await expect(studio.getByTestId('board')).toBeVisible()
  const cards = await studio.locator('[data-item^="card:"]').count()
  await studio.keyboard.press('ControlOrMeta+k')
  // C alone would make a card, G and T go to the table.
  await studio.keyboard.type('cx')
  await studio.keyboard.press('Backspace')
  await studio.keyboard.type('hoosing g t')
  await expect(field(studio)).toHaveValue('choosing g t')
  await studio.keyboard.press('Escape')
  await expect(field(studio)).toHaveCount(0)
  await expect(studio.locator('[data-item^="card:"]')).toHaveCount(cards)
})

test('arrows go round the list, the option is told, escape gives the focus back', async ({
  studio,
}) => {
  const search = studio.getByRole('searchbox', { name: /^Find by title/ })
  await search.focus()
  await openPalette(studio)
  await studio.keyboard.type('trail')
  await expect(studio.getByRole('status').filter({ hasText: / found$/ })).toBeAttached()
  const options = studio.getByRole('option')
  await expect(options.first()).toHaveAttribute('aria-selected', 'true')
  await studio.keyboard.press('ArrowUp')
  await expect(options.last()).toHaveAttribute('aria-selected', 'true')
  const active = await field(studio).getAttribute('aria-activedescendant')
  expect(await options.last().getAttribute('id')).toBe(active)
  await studio.keyboard.press('Tab')
  await expect(field(studio)).toBeFocused()
  await studio.keyboard.press('Escape')
  await expect(field(studio)).toHaveCount(0)
  await expect(search).toBeFocused()
})

test('Chinese, Russian and the wrong keyboard layout find what was meant', async ({ studio }) => {
  await openPalette(studio)
  await studio.keyboard.insertText('新手')
  await expect(chosen(studio)).toContainText('新手')
  await field(studio).fill('ищфкв')
  await expect(chosen(studio)).toContainText('Board')
  await field(studio).fill('qqxqq')
  await expect(studio.getByText('Nothing has this name.')).toBeVisible()
})

test('only what can be done is offered, with its keys', async ({ studio }) => {
  await openPalette(studio)
  await studio.keyboard.type('undo')
  await expect(studio.getByRole('option', { name: /^Undo/ })).toHaveCount(0)
  await studio.keyboard.press('Escape')
  const board = new Board(studio)
  await board.add(board.cells('know').first(), 'Something to undo')
  await openPalette(studio)
  await studio.keyboard.type('undo')
  await expect(studio.getByRole('option', { name: /^Undo/ })).toContainText('Z')
  await studio.keyboard.press('Enter')
  await expect(board.card('Something to undo')).toHaveCount(0)
})

test('views are reached by two letters, the heading has the focus and the window the name', async ({
  studio,
}) => {
  await expect(studio.getByTestId('board')).toBeVisible()
  for (const [keys, view] of [
    ['gc', 'Coverage'],
    ['gx', 'Trash'],
    ['gb', 'Board'],
  ] as const) {
    for (const key of keys) await studio.keyboard.press(key)
    await expect(studio.getByRole('heading', { level: 2, name: view, exact: true })).toBeFocused()
    await expect(studio).toHaveTitle(new RegExp(`^${view} · .+ · Moment Studio$`))
  }
  await studio.keyboard.press('g')
  await studio.keyboard.press('p')
  await expect(studio.getByRole('heading', { level: 1, name: 'Plans' })).toBeFocused()
  await openPaletteOnPlans(studio)
})

async function openPaletteOnPlans(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('option', { name: /^All plans/ })).toBeVisible()
  await expect(page.getByRole('option', { name: /^Undo/ })).toHaveCount(0)
  await page.keyboard.type('trail shoes')
  await page.keyboard.press('Enter')
  await expect(page.getByTestId('board')).toBeVisible()
}

test('letters typed into a field stay text', async ({ studio }) => {
  const search = studio.getByRole('searchbox', { name: /^Find by title/ })
  await search.focus()
  await studio.keyboard.type('gc?c')
  await expect(search).toHaveValue('gc?c')
  await expect(studio.getByRole('dialog')).toHaveCount(0)
  await expect(studio.getByTestId('board')).toBeVisible()
})

test('the sheet of shortcuts opens by its key and can switch single letters off', async ({
  studio,
}) => {
  await expect(studio.getByTestId('board')).toBeVisible()
  await studio.keyboard.press('?')
  const sheet = studio.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(sheet.getByText('Search and commands…')).toBeVisible()
  await sheet.getByRole('switch').press('Space')
  await studio.keyboard.press('Escape')
  await expect(sheet).toHaveCount(0)
  await studio.keyboard.press('?')
  await studio.keyboard.press('g')
  await studio.keyboard.press('c')
  await expect(studio.getByTestId('board')).toBeVisible()
  await expect(sheet).toHaveCount(0)
  await studio.keyboard.press('ControlOrMeta+k')
  await expect(field(studio)).toBeFocused()
})

test('a dialog gives the focus back to its button', async ({ studio }) => {
  const button = studio.getByRole('button', { name: 'Import keywords' })
  await button.focus()
  await studio.keyboard.press('Enter')
  await expect(studio.getByRole('dialog')).toBeVisible()
  await studio.keyboard.press('Escape')
  await expect(button).toBeFocused()
})

test('the focus stays on the board when undo takes the focused card away', async ({ studio }) => {
  const board = new Board(studio)
  const card = await board.add(board.cells('know').first(), 'Soon gone')
  await card.focus()
  await studio.keyboard.press('ControlOrMeta+z')
  await expect(card).toHaveCount(0)
  await expect(focused(studio)).toHaveAttribute('data-item', /./)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('palette, sheet, history and trash have no barrier', async ({ studio }) => {
      const board = new Board(studio)
      const card = await board.add(board.cells('know').first(), 'To the trash')
      await card.focus()
      await studio.keyboard.press('Delete')
      await expect(card).toHaveCount(0)
      await openPalette(studio)
      await expectNoViolations(studio)
      await studio.keyboard.type('trail')
      await expect(studio.getByRole('option').first()).toContainText(/trail/i)
      await expectNoViolations(studio)
      await studio.keyboard.press('Escape')
      await studio.keyboard.press('?')
      await expect(studio.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
      await expectNoViolations(studio)
      await studio.keyboard.press('Escape')
      await studio.getByRole('button', { name: 'History' }).click()
      await expect(studio.getByRole('dialog', { name: 'History' })).toContainText('To the trash')
      await expectNoViolations(studio)
      await studio.keyboard.press('Escape')
      await goTo(studio, 'Trash')
      await expect(studio.getByRole('listitem').filter({ hasText: 'To the trash' })).toBeVisible()
      await expectNoViolations(studio)
    })
  })
}
