import type { Page } from '@playwright/test'
import { Board } from '../studio/board.ts'
import { expect, test } from './fixtures.ts'

const names = (page: Page) =>
  page
    .getByRole('columnheader')
    .evaluateAll((heads) => heads.map((head) => head.getAttribute('aria-label')).slice(2))

/** Opens the menu of a column and goes down to one of its items, by keys alone. */
async function choose(page: Page, column: string, item: string): Promise<void> {
  const button = page.getByRole('button', { name: `Menu of the column “${column}”` })
  await button.focus()
  await page.keyboard.press('Enter')
  const wanted = page.getByRole('menuitem', { name: item })
  await expect(wanted).toBeVisible()
  for (let i = 0; i < 8; i += 1) {
    await page.keyboard.press('ArrowDown')
    if (await wanted.evaluate((element) => element === document.activeElement)) break
  }
  await expect(wanted).toBeFocused()
  await page.keyboard.press('Enter')
}

test('columns are added, renamed, given progress and limit, moved and removed by keyboard', async ({
  studio,
}) => {
  const board = new Board(studio)
  await expect(board.cards.first()).toBeVisible()
  expect(await names(studio)).toEqual(['Idea', 'Brief', 'Draft', 'Review', 'Scheduled', 'Live'])

  await choose(studio, 'Review', 'Add a column to its right…')
  await expect(studio.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await studio.keyboard.type('Legal')
  await studio.keyboard.press('Tab')
  await expect(studio.getByRole('textbox', { name: 'Progress' })).toBeFocused()
  await studio.keyboard.press('ControlOrMeta+a')
  await studio.keyboard.type('10')
  await expect(studio.getByText('Progress never falls from left to right')).toBeVisible()
  await expect(studio.getByRole('button', { name: 'Add column' })).toBeDisabled()
  await studio.keyboard.press('ControlOrMeta+a')
  await studio.keyboard.type('60')
  await studio.keyboard.press('Enter')
  await expect.poll(() => names(studio)).toContain('Legal')
  expect((await names(studio)).indexOf('Legal')).toBe(4)
  const legal = studio.getByRole('columnheader', { name: 'Legal' })
  await expect(legal).toContainText('60%')

  await choose(studio, 'Legal', 'Move left')
  await expect.poll(async () => (await names(studio)).indexOf('Legal')).toBe(3)
  await expect(
    studio.getByRole('button', { name: 'Menu of the column “Legal”' }),
    'the focus stays with the column',
  ).toBeFocused()
  await studio.keyboard.press('Enter')
  await expect(studio.getByRole('menuitem', { name: 'Move left' })).toBeDisabled()
  await studio.keyboard.press('Escape')

  await choose(studio, 'Legal', 'Move right')
  await expect.poll(async () => (await names(studio)).indexOf('Legal')).toBe(4)
  await expect(studio.getByRole('button', { name: 'Menu of the column “Legal”' })).toBeFocused()
  await expect(
    studio.getByRole('status').filter({ hasText: 'The column “Legal” now stands at 5 of 7.' }),
  ).toHaveCount(1)

  await choose(studio, 'Legal', 'Rename, progress and limit…')
  await expect(studio.getByRole('textbox', { name: 'Name' })).toBeFocused()
  await studio.keyboard.press('ControlOrMeta+a')
  await studio.keyboard.type('Legal check')
  await studio.keyboard.press('Enter')
  await expect(studio.getByRole('columnheader', { name: 'Legal check' })).toBeVisible()
  await expect(
    studio.getByRole('button', { name: 'Menu of the column “Legal check”' }),
  ).toBeFocused()

  await choose(studio, 'Legal check', 'Remove…')
  await expect(studio.getByText('It holds no cards.')).toBeVisible()
  await studio.getByRole('button', { name: 'Remove column' }).press('Enter')
  await expect.poll(() => names(studio)).not.toContain('Legal check')
  await studio.getByRole('button', { name: /^Undo: / }).click()
  await expect.poll(() => names(studio)).toContain('Legal check')
})
