import type { Page } from '@playwright/test'
import { Board } from '../studio/board.ts'
import { goTo, openCard } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect, test } from './fixtures.ts'

const TITLE = 'Choosing your first trail shoe'

async function review(page: Page): Promise<void> {
  await expect(page.getByTestId('board')).toBeVisible()
  await page.getByRole('button', { name: 'Review mode' }).click()
  await expect(page.getByTestId('review-banner')).toHaveText(/nothing changes here/)
}

test('in review a card is read, commented and not changed, by mouse or by keys', async ({
  studio,
}) => {
  await review(studio)
  const board = new Board(studio)
  await expect(studio.getByRole('button', { name: 'Import keywords' })).toHaveCount(0)
  await expect(studio.getByRole('button', { name: /^Undo|^Nothing to undo/ })).toHaveCount(0)
  await expect(studio.getByRole('button', { name: /^Add a card to / })).toHaveCount(0)
  const count = await board.cards.count()
  await board.cards.first().focus()
  await studio.keyboard.press('Delete')
  await studio.keyboard.press('n')
  await studio.keyboard.press('c')
  await expect(board.cards).toHaveCount(count)

  const panel = await openCard(studio, TITLE)
  await expect(panel.getByRole('textbox', { name: 'Title' })).toHaveAttribute('readonly')
  await expect(panel.getByTestId('brief')).toHaveAttribute('contenteditable', 'false')
  await expect(panel.getByRole('button', { name: 'Delete card' })).toHaveCount(0)
  await panel.getByRole('tab', { name: /Comments/ }).click()
  await panel.getByRole('combobox', { name: 'New comment' }).fill('Who is this for?')
  await studio.keyboard.press('ControlOrMeta+Enter')
  await expect(panel.getByRole('listitem').filter({ hasText: 'Who is this for?' })).toBeVisible()
  await expectNoViolations(studio)
})

test('a review stays over a reload, in this window only, until it is ended', async ({
  studio,
  host,
}) => {
  await review(studio)
  await studio.reload()
  await expect(studio.getByTestId('review-banner')).toBeVisible()

  const other = await studio.context().newPage()
  await other.goto(host.origin)
  await expect(other.getByTestId('board')).toBeVisible()
  await expect(other.getByTestId('review-banner')).toHaveCount(0)
  const board = new Board(other)
  await board.add(board.cells('know').first(), 'Made beside the review')
  // What others change is seen at once.
  await expect(new Board(studio).card('Made beside the review')).toBeVisible()

  await studio.getByRole('button', { name: 'End review' }).click()
  await expect(studio.getByTestId('review-banner')).toHaveCount(0)
  await expect(studio.getByRole('button', { name: 'Import keywords' })).toBeVisible()
  const here = new Board(studio)
  await here.add(here.cells('go').first(), 'Made after the review')
})

test('typing that is under way when a review begins is kept', async ({ studio }) => {
  const panel = await openCard(studio, TITLE)
  await panel.getByTestId('brief').click()
  await studio.keyboard.press('ControlOrMeta+End')
  await studio.keyboard.type(' Typed just before.')
  await studio.getByRole('button', { name: 'Review mode' }).click()
  await expect(studio.getByTestId('review-banner')).toBeVisible()
  await studio.reload()
  await expect(studio.getByTestId('brief')).toContainText('Typed just before.')
})

test('no view offers anything that a review would refuse', async ({ studio }) => {
  await review(studio)
  for (const view of [
    'Table',
    'Calendar',
    'Coverage',
    'Results',
    'Keywords',
    'Checks',
    'Plan settings',
  ]) {
    await goTo(studio, view)
    await expect(studio.locator('main [aria-busy=true]')).toHaveCount(0)
    const acts = studio
      .getByRole('main')
      .getByRole('button', { name: /^(Add|New|Delete|Remove|Start|Merge|Split|Restore)\b/ })
    await expect.soft(acts, view).toHaveCount(0)
  }
  const fields = studio.getByRole('main').locator('input, textarea')
  for (const field of await fields.all()) {
    const closed = await field.evaluate(
      (one: HTMLInputElement) => one.disabled || one.readOnly || one.type === 'hidden',
    )
    expect.soft(closed, (await field.getAttribute('aria-label')) ?? '').toBe(true)
  }
})
