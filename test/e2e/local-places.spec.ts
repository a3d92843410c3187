import type { Locator, Page } from '@playwright/test'
import { goTo } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { aPlaceList } from '../studio/place-list.ts'
import { expect, test } from './fixtures.ts'

const table = (page: Page): Locator => page.getByRole('table', { name: 'Places' })
const row = (page: Page, name: string): Locator =>
  table(page).getByRole('row').filter({ hasText: name })

async function readList(page: Page, file = aPlaceList()): Promise<Locator> {
  await goTo(page, 'Places')
  await page.getByRole('button', { name: 'Import places' }).click()
  const dialog = page.getByRole('dialog', { name: 'Import places' })
  await dialog.locator('input[type=file]').setInputFiles(file)
  await expect(dialog.getByRole('region', { name: 'Places of the list' })).toBeVisible()
  return dialog
}

async function take(page: Page, count: number, file = aPlaceList()): Promise<Locator> {
  const dialog = await readList(page, file)
  await dialog.getByRole('button', { name: `Import ${count} places` }).click()
  return dialog
}

test('a list of places is looked at, taken in, changed by the next one and taken back', async ({
  studio,
}) => {
  const dialog = await readList(studio)
  await expect(dialog.getByRole('status')).toContainText('3 new places.')
  const problems = dialog.getByRole('list', { name: 'Problems' })
  await expect(problems).toContainText(
    'Row 4, Address: “+49 40 123456”. This is a phone number, not an address.',
  )
  await expect(problems).toContainText('Row 4, Monday: “18-9”. These hours end before they start.')
  await expectNoViolations(studio)
  await dialog.getByRole('button', { name: 'Import 3 places' }).click()
  await expect(dialog.getByRole('status')).toHaveText('3 places were added.')
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await expect(row(studio, 'Mill Lane')).toContainText('030 901820')
  await expect(row(studio, 'Mill Lane')).toContainText('1 day differs')
  await expect(row(studio, 'Hill Street')).toContainText('Köln')

  const again = await take(studio, 3, aPlaceList('030 777777'))
  await expect(again.getByRole('status')).toHaveText('1 was updated. 2 were the same already.')
  await again.getByRole('button', { name: 'Undo the whole import' }).click()
  await expect(row(studio, 'Mill Lane')).toContainText('030 901820')
})

test('a place is added, its card says what is missing and leads there, and bad input is told', async ({
  studio,
}) => {
  await goTo(studio, 'Places')
  await studio.getByRole('textbox', { name: 'Name of a new place' }).fill('Corner shop')
  await studio.keyboard.press('Enter')
  const panel = studio.getByTestId('card-panel')
  await expect(panel.getByText('0 of 9 known')).toBeVisible()
  await panel.getByRole('button', { name: 'Phone' }).click()
  const phone = panel.getByRole('textbox', { name: 'Phone' })
  await expect(phone).toBeFocused()
  await phone.fill('Mill Lane')
  await expect(panel.getByText('This is no phone number.')).toBeVisible()
  await phone.fill('030 901820')
  await expect(panel.getByText('1 of 9 known')).toBeVisible()

  await panel.getByRole('textbox', { name: 'Street and number' }).fill('+49 30 901820')
  await expect(panel.getByText('This is a phone number, not an address.')).toBeVisible()
  await panel.getByRole('textbox', { name: 'Street and number' }).fill('Market 7')
  await panel.getByRole('textbox', { name: 'Stock feed (link)' }).fill('somewhere')
  await expect(panel.getByText('This is no link.')).toBeVisible()

  const monday = panel.getByRole('combobox', { name: 'Monday' })
  await monday.fill('18-9')
  await expect(panel.getByText('These hours end before they start.')).toBeVisible()
  await monday.fill('9-13, 14-18')
  await monday.press('Tab')
  await expect(monday).toHaveValue('09:00–13:00, 14:00–18:00')
  await panel.getByRole('button', { name: 'Monday’s hours up to Friday' }).click()
  await expect(panel.getByRole('combobox', { name: 'Friday' })).toHaveValue(
    '09:00–13:00, 14:00–18:00',
  )
  await studio.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(row(studio, 'Corner shop')).toContainText('1 of 9')
  await expect(row(studio, 'Corner shop').getByRole('button')).toBeFocused()
})

test('hours that differ are shown by day and source, and are put right', async ({ studio }) => {
  const dialog = await take(studio, 3)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await row(studio, 'Mill Lane').getByRole('button').click()
  const conflicts = studio.getByRole('group', { name: 'Hours that differ' })
  await expect(conflicts).toContainText('Friday')
  await expect(conflicts).toContainText('The place itself: 09:00–20:00')
  await expect(conflicts).toContainText('Business profile: 09:00–18:00')
  await conflicts.getByRole('button', { name: 'Business profile is corrected now' }).click()
  await expect(conflicts).toHaveCount(0)
  await studio.getByTestId('card-panel').getByRole('tab', { name: 'Activity' }).click()
  await expect(studio.getByText(/^Hours stated by: Business profile: .* → Mon–Thu/)).toBeVisible()
})

test('places are filtered, sorted, walked by keys and opened', async ({ studio }) => {
  const dialog = await take(studio, 3)
  await dialog.getByRole('button', { name: 'Close' }).last().click()
  await studio.getByRole('combobox', { name: 'Places shown' }).click()
  await studio.getByRole('option', { name: 'With hours that differ (2)' }).click()
  await expect(table(studio).getByRole('row')).toHaveCount(3)
  await studio.getByRole('combobox', { name: 'Places shown' }).click()
  await studio.getByRole('option', { name: /^All places/ }).click()
  await studio.getByRole('textbox', { name: 'Search name, address, phone' }).fill('germany')
  await expect(studio.getByText('3 places found')).toBeVisible()
  await table(studio).getByRole('button', { name: 'City' }).click()
  const first = table(studio).locator('[data-row="0"] button')
  await expect(first).toHaveText('Mill Lane')
  await first.focus()
  await studio.keyboard.press('ArrowDown')
  await expect(table(studio).locator('[data-row="1"] button')).toBeFocused()
  await studio.keyboard.press('Enter')
  await expect(studio.getByTestId('card-place')).toBeVisible()
  await expectNoViolations(studio)
})

test('a file with other columns is refused with what it needs', async ({ studio }) => {
  await goTo(studio, 'Places')
  await studio.getByRole('button', { name: 'Import places' }).click()
  const dialog = studio.getByRole('dialog', { name: 'Import places' })
  const buffer = Buffer.from('Keyword,Volume\nshoes,10\n')
  await dialog
    .locator('input[type=file]')
    .setInputFiles({ name: 'keywords.csv', mimeType: 'text/csv', buffer })
  await expect(dialog.getByRole('alert')).toContainText('keywords.csv holds no list of places.')
})
