import type { Locator, Page } from '@playwright/test'
import { Board } from '../studio/board.ts'
import { goTo } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect, test } from './fixtures.ts'

/** Makes a weekly series of so many cards from the first due card of the calendar; gives its entry. */
async function weekly(
  page: Page,
  cards: number,
): Promise<{ entry: Locator; all: Locator; title: string }> {
  await goTo(page, 'Calendar')
  const grid = page.getByTestId('calendar-grid')
  const due = grid.locator('[data-date="2026-11-24"] [data-of="due"]').first()
  const key = await due.getAttribute('data-stop')
  const title = await due.innerText()
  const entry = grid.locator(`[data-stop="${key}"]`)
  await entry.click()
  const panel = page.getByTestId('card-panel')
  await panel.getByRole('button', { name: 'Repeat…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Repeat this card' })
  await dialog.getByRole('textbox', { name: 'Cards, the first among them' }).fill(String(cards))
  await dialog.getByRole('button', { name: 'Make the cards' }).click()
  await expect(dialog).toHaveCount(0)
  await panel.getByRole('button', { name: 'Close' }).first().click()
  return { entry, all: grid.locator('[data-of="due"]', { hasText: title }), title }
}

test('a card of a series says so, and deleting it asks whether the following go too', async ({
  studio,
}) => {
  const { entry, all } = await weekly(studio, 3)
  // This week's and the next one's are on the page of November, which ends on 6 December.
  await expect(all).toHaveCount(2)
  await expect(entry).toHaveAccessibleName(/part of a series/)
  await expect(entry.locator('[data-series]')).toBeVisible()

  await entry.focus()
  await studio.keyboard.press('Delete')
  const asking = studio.getByRole('dialog', { name: 'A card of a series' })
  await expect(asking).toContainText('2 cards of it are due later')
  await expectNoViolations(studio)
  await studio.keyboard.press('Escape')
  await expect(asking).toHaveCount(0)
  await expect(all).toHaveCount(2)

  await entry.focus()
  await studio.keyboard.press('Delete')
  await asking.getByRole('button', { name: 'Delete only this card' }).click()
  await expect(all).toHaveCount(1)
  await studio.keyboard.press('ControlOrMeta+z')
  await expect(all).toHaveCount(2)

  await entry.focus()
  await studio.keyboard.press('Delete')
  await asking.getByRole('button', { name: 'Delete this and the following' }).click()
  await expect(all).toHaveCount(0)
  await studio.keyboard.press('ControlOrMeta+z')
  await expect(all).toHaveCount(2)

  await entry.click()
  await studio.getByTestId('card-panel').getByRole('button', { name: 'Delete card' }).click()
  await asking.getByRole('button', { name: 'Delete only this card' }).click()
  await expect(studio.getByTestId('card-panel')).toHaveCount(0)
  await expect(all).toHaveCount(1)
})

test('the board asks too before a card of a series is deleted', async ({ studio }) => {
  const { entry, title } = await weekly(studio, 3)
  const id = (await entry.getAttribute('data-stop'))!.split(':').at(-1)!
  await goTo(studio, 'Board')
  const board = new Board(studio)
  await board.search(title)
  const series = board.cards.filter({ has: studio.getByLabel('part of a series') })
  await expect(series).toHaveCount(3)

  await board.root.getByTestId(`card-${id}`).focus()
  await studio.keyboard.press('Delete')
  const asking = studio.getByRole('dialog', { name: 'A card of a series' })
  await asking.getByRole('button', { name: 'Delete only this card' }).click()
  await expect(series).toHaveCount(2)
  await studio.keyboard.press('ControlOrMeta+z')
  await expect(series).toHaveCount(3)
})

test('another due date in the table asks too, and moves one card or the following', async ({
  studio,
}) => {
  await weekly(studio, 3)
  await goTo(studio, 'Table')
  const table = studio.getByTestId('card-table')
  const rows = table
    .getByRole('row')
    .filter({ has: studio.getByRole('img', { name: 'part of a series' }) })
  await studio.getByRole('button', { name: 'Columns' }).click()
  await studio.getByRole('checkbox', { name: 'Repeats' }).check()
  await studio.keyboard.press('Escape')
  await table.getByRole('columnheader', { name: 'Due' }).getByRole('button').click()
  await expect(rows).toHaveCount(3)
  await expect(rows.first().locator('[data-column="series"]')).toHaveText('every week')
  const due = (at: number) => rows.nth(at).locator('[data-column="dueOn"]')
  await expect(due(0)).toHaveText('Nov 24, 2026')

  await due(0).dblclick()
  await studio.getByRole('textbox', { name: 'Edit: Due' }).fill('2026-11-25')
  await studio.keyboard.press('Enter')
  const asking = studio.getByRole('dialog', { name: 'A card of a series' })
  await asking.getByRole('button', { name: 'This and the following' }).click()
  await expect(due(0)).toHaveText('Nov 25, 2026')
  await expect(due(2)).toHaveText('Dec 9, 2026')
  await due(0).dblclick()
  await studio.getByRole('textbox', { name: 'Edit: Due' }).fill('2026-11-26')
  await studio.keyboard.press('Enter')
  await asking.getByRole('button', { name: 'Only this card' }).click()
  await expect(due(0)).toHaveText('Nov 26, 2026')
  await expect(due(2)).toHaveText('Dec 9, 2026')
})

test('a series that would make thousands of cards ends at the most there may be, and says so', async ({
  studio,
}) => {
  await goTo(studio, 'Calendar')
  await studio.getByTestId('calendar-grid').locator('[data-of="due"]').first().click()
  await studio.getByTestId('card-panel').getByRole('button', { name: 'Repeat…' }).click()
  const dialog = studio.getByRole('dialog', { name: 'Repeat this card' })
  await dialog.getByRole('combobox', { name: 'Unit' }).click()
  await studio.getByRole('option', { name: 'days' }).click()
  await dialog.getByText('On a day').click()
  await dialog.getByRole('textbox', { name: 'Last day' }).fill('9999-12-31')
  await studio.keyboard.press('Tab')
  await expect(dialog.getByRole('status')).toContainText('Makes 199 more cards')
  await expect(dialog.getByRole('status')).toContainText('A series has at most 200 cards')
})

test('the panel of a card of a series says that edits are its own, and leads to the following', async ({
  studio,
}) => {
  const { entry } = await weekly(studio, 3)
  await entry.click()
  const panel = studio.getByTestId('card-panel')
  await expect(panel).toContainText('what you change here changes this card alone')
  await expectNoViolations(studio)
  const following = panel.getByRole('button', { name: 'Change the following too…' })
  await following.click()
  const dialog = studio.getByRole('dialog', { name: /^Series of / })
  await expect(dialog).toContainText('This is card 1 of a series of 3.')
  await studio.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(following).toBeFocused()

  await following.click()
  await dialog.getByRole('button', { name: 'Take this card out of the series' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(following).toHaveCount(0)
  await expect(panel).toBeFocused()
})
