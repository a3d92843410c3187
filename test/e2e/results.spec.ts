import type { Locator, Page } from '@playwright/test'
import { goTo, openCard } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { aPageExport, LOST_PAGE } from '../studio/page-export.ts'
import { expect, test } from './fixtures.ts'

const GUIDE = 'Choosing your first trail shoe'
const WATERPROOF = 'Is a waterproof trail shoe worth it?'

async function resultsOf(page: Page, title: string): Promise<Locator> {
  const panel = await openCard(page, title)
  await panel.getByRole('tab', { name: 'Results' }).click()
  await expect(panel.getByTestId('card-results')).toBeVisible()
  return panel
}

async function readExport(page: Page, file = aPageExport()): Promise<Locator> {
  await page.getByRole('button', { name: 'Import from Search Console…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import results from Search Console' })
  await dialog.locator('input[type=file]').setInputFiles(file)
  await expect(dialog.getByRole('button', { name: /^Write the numbers of/ })).toBeVisible()
  return dialog
}

test('an export of pages is looked at, its lost page given to a card, and written as one act', async ({
  studio,
}) => {
  await goTo(studio, 'Results')
  const dialog = await readExport(studio)
  await expect(dialog.getByText('Search type: Web · Date: Last 20 days')).toBeVisible()
  await expect(dialog.getByRole('textbox', { name: 'First day' })).toHaveValue(/Nov|11/)
  await expect(dialog.getByRole('status')).toHaveText('2 cards get numbers.')
  await dialog.getByText('1 row is not whole; all others are read').click()
  await expect(dialog.getByText('Row 6: “many” is no number of clicks.')).toBeVisible()

  const lost = dialog.getByRole('region', { name: '1 page without a card' })
  await expect(lost.getByText(LOST_PAGE)).toBeVisible()
  await lost.getByRole('combobox').fill('waterproof')
  await studio.getByRole('option', { name: WATERPROOF }).click()
  await expect(dialog.getByRole('status')).toHaveText(
    '3 cards get numbers. 1 card gets its address from the page given to it.',
  )
  await expectNoViolations(studio)
  await dialog.getByRole('button', { name: 'Write the numbers of 3 cards' }).click()
  await expect(dialog.getByRole('status')).toHaveText(
    '3 cards have their numbers. 12 numbers were added. 1 card got its address.',
  )
  await dialog.getByRole('button', { name: 'Close' }).last().click()

  const table = studio.getByRole('table', { name: 'Results by card' })
  const row = table.getByRole('row').filter({ hasText: GUIDE })
  await expect(row).toContainText('1,000')
  await expect(row).toContainText('Nov 1 – 20, 2026')

  // The card is known by its address from now on, and nothing counts twice.
  const again = await readExport(studio, aPageExport(950))
  await expect(again.getByRole('status')).toHaveText(
    '3 cards get numbers. 3 of them have numbers of these days from an earlier import: they are replaced, nothing counts twice.',
  )
  await again.getByRole('button', { name: 'Write the numbers of 3 cards' }).click()
  await expect(again.getByRole('status')).toHaveText(
    '3 cards have their numbers. 2 numbers of an earlier import were replaced. 10 numbers were there already and count once.',
  )
  await again.getByRole('button', { name: 'Undo the whole import' }).click()
  await expect(row).toContainText('1,000')
})

test('an export that does not say its days asks for them, one without pages says so', async ({
  studio,
}) => {
  await goTo(studio, 'Results')
  await studio.getByRole('button', { name: 'Import from Search Console…' }).click()
  const dialog = studio.getByRole('dialog', { name: 'Import results from Search Console' })
  const give = (text: string) =>
    dialog.locator('input[type=file]').setInputFiles({
      name: 'Pages.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    })
  await give('Top queries,Clicks,Impressions,CTR,Position\nshoes,1,2,50%,3\n')
  await expect(dialog.getByRole('alert')).toContainText('holds no pages with clicks')
  await give(
    'Top pages,Clicks,Impressions,CTR,Position\nhttps://torvane.example/help/fit,5,60,8%,4\n',
  )
  const save = dialog.getByRole('button', { name: 'Write the numbers of 1 card' })
  await expect(save).toBeDisabled()
  await expect(dialog.getByText('The export does not say which days it is of.')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'First day' }).fill('2026-11-01')
  await dialog.getByRole('textbox', { name: 'Last day' }).fill('2026-12-24')
  await studio.keyboard.press('Tab')
  await expect(dialog.getByText('That day is still to come.')).toBeVisible()
  await expect(save).toBeDisabled()
  await dialog.getByRole('textbox', { name: 'Last day' }).fill('2026-11-14')
  await studio.keyboard.press('Tab')
  await expect(save).toBeEnabled()
})

test('a number is noted, corrected and deleted in the card, by keys', async ({ studio }) => {
  const panel = await resultsOf(studio, WATERPROOF)
  await expect(panel.getByText('Nothing has been measured of this card yet.')).toBeVisible()
  await panel.getByRole('button', { name: 'Add a number' }).focus()
  await studio.keyboard.press('Enter')
  const form = panel.getByRole('form', { name: 'New number' })
  await expect(form.getByRole('textbox', { name: 'Number' })).toBeFocused()
  await studio.keyboard.type('120')
  await studio.keyboard.press('Enter')
  const clicks = panel.getByTestId('series-clicks')
  await expect(clicks.getByRole('heading', { name: 'Clicks' })).toBeVisible()
  await expect(clicks).toContainText('120')

  await clicks.getByText('1 number', { exact: true }).click()
  await clicks.getByRole('button', { name: /^Change 120, / }).click()
  const edit = panel.getByRole('form', { name: 'Change a number' })
  await edit.getByRole('textbox', { name: 'Number' }).fill('140')
  await studio.keyboard.press('Enter')
  await expect(clicks).toContainText('140')
  await panel.getByRole('tab', { name: 'Activity' }).click()
  await expect(panel.getByText('Result changed: 120 → 140')).toBeVisible()

  await panel.getByRole('tab', { name: 'Results' }).click()
  await clicks.getByText('1 number', { exact: true }).click()
  await clicks.getByRole('button', { name: /^Delete 140, / }).click()
  await expect(clicks).toHaveCount(0)
  await studio.getByRole('button', { name: /^Undo: delete a result of/ }).click()
  await expect(clicks).toContainText('140')
})

test('Escape leaves the form and keeps the panel', async ({ studio }) => {
  const panel = await resultsOf(studio, GUIDE)
  await panel.getByRole('button', { name: 'Add a number' }).click()
  await studio.keyboard.press('Escape')
  await expect(panel.getByRole('form')).toHaveCount(0)
  await expect(panel).toBeVisible()
})

test('an experiment is noted on a card, weighed by its numbers and learnt from', async ({
  studio,
}) => {
  const panel = await resultsOf(studio, 'Size and fit: 24 questions answered')
  await panel.getByRole('button', { name: 'Note an experiment' }).click()
  const form = panel.getByRole('form', { name: 'New experiment' })
  await form.getByRole('textbox', { name: 'Hypothesis' }).fill('Shorter answers are read more')
  await form.getByRole('textbox', { name: 'Starts on' }).fill('2026-10-01')
  await form.getByRole('textbox', { name: 'Ends on' }).fill('2026-10-31')
  await form.getByRole('button', { name: 'Save' }).click()
  const note = panel.getByRole('article')
  await expect(note).toContainText('running')
  await expect(note).toContainText('It ended on Oct 31, 2026: say how it came out.')
  await expect(note).toContainText(
    'Clicks: 31.6 a day over the 31 days before it, 31 a day over its 31 days: −1.9%, worse. This is a difference, no proof',
  )
  await expectNoViolations(studio)

  await note.getByRole('button', { name: /^Change the experiment/ }).click()
  const edit = panel.getByRole('form', { name: 'Change an experiment' })
  await edit.getByRole('combobox', { name: 'How it stands' }).click()
  await studio.getByRole('option', { name: 'unclear' }).click()
  await edit.getByRole('textbox', { name: 'What was learnt' }).fill('Length is not what matters')
  await edit.getByRole('button', { name: 'Save' }).click()
  await expect(note).toContainText('unclear')

  await goTo(studio, 'Results')
  const learnt = studio.getByRole('region', { name: 'What was learnt' })
  await expect(learnt.getByText('Length is not what matters')).toBeVisible()
  await learnt.getByRole('button', { name: 'Size and fit: 24 questions answered' }).click()
  await expect(studio.getByRole('dialog')).toBeVisible()
})

test('results are sorted, walked by keys and opened from the view', async ({ studio }) => {
  await goTo(studio, 'Results')
  const table = studio.getByRole('table', { name: 'Results by card' })
  const first = table.getByRole('row').nth(1)
  await expect(table.getByRole('columnheader', { name: 'Last number' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await expect(first).toContainText('Best trail shoes of 2026')
  await table.getByRole('button', { name: 'Change' }).click()
  await expect(first).toContainText(/%, better/)
  await first.getByRole('button').focus()
  await studio.keyboard.press('ArrowDown')
  await expect(table.getByRole('row').nth(2).getByRole('button')).toBeFocused()
  await studio.keyboard.press('End')
  await expect(table.getByRole('row').last().getByRole('button')).toBeFocused()

  await studio.getByRole('combobox', { name: 'Metric' }).click()
  await studio.getByRole('option', { name: /^Average position/ }).click()
  await expect(first).toContainText('Scree 3: product page')
  await first.getByRole('button').press('Enter')
  await expect(studio.getByRole('dialog', { name: 'Scree 3: product page' })).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })
    test('the results of a card have no barrier', async ({ studio }) => {
      const panel = await resultsOf(studio, GUIDE)
      await expect(panel.getByTestId('series-clicks')).toBeVisible()
      await panel.getByTestId('series-clicks').locator('summary').click()
      await expectNoViolations(studio)
      await panel.getByRole('button', { name: 'Add a number' }).click()
      await panel.getByRole('button', { name: 'Note an experiment' }).click()
      await expectNoViolations(studio)
    })
  })
}
