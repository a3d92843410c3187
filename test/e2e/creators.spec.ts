import type { Locator, Page } from '@playwright/test'
import { goTo } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect, test } from './fixtures.ts'

const HEEL = 'Heel-lock lacing in 40 seconds'
const LENA = 'Lena Ortega runs 80 km in Scree 3'

async function person(page: Page, name: string): Promise<Locator> {
  await page
    .getByRole('table', { name: 'People' })
    .getByRole('button', { name, exact: true })
    .click()
  const panel = page.getByRole('dialog', { name: `Person: ${name}` })
  await expect(panel).toBeVisible()
  return panel
}

/** Writes a day into a field, as a person does, and leaves it. */
async function day(field: Locator, written: string): Promise<void> {
  await field.fill(written)
  await field.blur()
}

const tab = (page: Page, name: RegExp) =>
  page.getByRole('radiogroup', { name: 'What is shown' }).getByText(name)

test('somebody new gets a card of their own, and what begins rights begins them', async ({
  studio,
}) => {
  await goTo(studio, 'Creators')
  await studio.getByRole('button', { name: 'Add a person' }).click()
  const dialog = studio.getByRole('dialog', { name: 'Add a person' })
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Ana Ruiz')
  await dialog.getByRole('combobox', { name: 'Platform' }).fill('TikTok')
  await dialog.getByRole('textbox', { name: 'Audience' }).fill('12000')
  await dialog.getByRole('button', { name: 'Add', exact: true }).click()
  const panel = studio.getByRole('dialog', { name: 'Person: Ana Ruiz' })
  await expect(panel).toBeVisible()

  await panel.getByRole('textbox', { name: 'E-mail' }).fill('+49 30 123 45')
  await expect(panel.getByText('This looks like a phone number')).toBeVisible()
  await panel.getByRole('textbox', { name: 'E-mail' }).fill('ana@a.example')
  await expect(panel.getByText('This looks like a phone number')).toHaveCount(0)

  await panel.getByRole('button', { name: 'Start an asset' }).click()
  const start = panel.getByRole('form', { name: 'Start an asset' })
  await start.getByRole('textbox', { name: 'Title of the card' }).fill('Ana laces up')
  await start.getByRole('button', { name: 'Start the card' }).click()
  const card = studio.getByRole('dialog', { name: 'Ana laces up' })
  const asset = card.getByTestId('card-asset')
  await expect(asset.getByRole('combobox', { name: 'Made by' })).toHaveValue('Ana Ruiz')
  await expect(asset.getByRole('combobox', { name: 'Platform' })).toHaveValue('TikTok')

  const rights = card.getByRole('region', { name: 'Usage rights' })
  await rights.getByRole('button', { name: 'Add rights' }).click()
  await rights.getByRole('combobox', { name: 'Use', exact: true }).click()
  await studio.getByRole('option', { name: 'Paid ads' }).click()
  await rights.getByRole('combobox', { name: 'Ends' }).click()
  await studio.getByRole('option', { name: 'after days' }).click()
  await rights.getByRole('combobox', { name: 'Starts' }).click()
  await studio.getByRole('option', { name: 'when posted' }).click()
  await expect(rights.getByText('Starts when posted, then lasts 90 days.')).toBeVisible()
  await day(asset.getByRole('textbox', { name: 'Posted on' }), '2026-09-20')
  await expect(rights.getByText('Holds until Dec 18, 2026: 27 days left.')).toBeVisible()

  await rights.getByRole('button', { name: 'Add rights' }).click()
  await rights.getByRole('combobox', { name: 'Use', exact: true }).last().click()
  await studio.getByRole('option', { name: 'Paid ads' }).click()
  await expect(rights.getByText('Shares days with another window of this use')).toBeVisible()
  await day(rights.getByRole('textbox', { name: 'From' }), '2027-01-01')
  await expect(rights.getByText('Shares days with another window')).toHaveCount(0)
  await day(rights.getByRole('textbox', { name: 'Until' }), '2026-01-01')
  await expect(rights.getByText('Ends before it starts: not saved yet.')).toBeVisible()
  await day(rights.getByRole('textbox', { name: 'Until' }), '2027-02-01')
  await expect(rights.getByText('Not begun yet: Jan 1, 2027 – Feb 1, 2027.')).toBeVisible()

  await asset.getByRole('textbox', { name: 'Fee (GBP)' }).fill('400')
  await expect(asset.getByText('nobody has noted seeing the label')).toBeVisible()
  await expect(asset.getByText('Cost so far: £400.')).toBeVisible()
  await goTo(studio, 'Coverage')
  const alerts = studio.getByRole('region', { name: 'Needs eyes' })
  await alerts.getByText(/^Labels \d/).click()
  await expect(
    alerts.getByText(
      '“Ana laces up” was posted on Sep 20, 2026, and nobody has noted seeing its label (Paid partnership). By Ana Ruiz.',
    ),
  ).toBeVisible()
})

test('ended rights are said on the card, in the register and among what needs eyes', async ({
  studio,
}) => {
  await goTo(studio, 'Creators')
  await tab(studio, /^Assets/).click()
  const row = studio
    .getByRole('table', { name: 'Assets' })
    .getByRole('row')
    .filter({ hasText: HEEL })
  await expect(row).toContainText('All ended on Oct 31, 2026: counts for nothing')
  await expect(row).toContainText('Not seen')
  await expectNoViolations(studio)
  await row.getByRole('button').click()
  const panel = studio.getByRole('dialog', { name: HEEL })
  await expect(panel.getByText('Ended on Oct 31, 2026: this use is over.')).toBeVisible()
  await goTo(studio, 'Coverage')
  const alerts = studio.getByRole('region', { name: 'Needs eyes' })
  await alerts.getByText(/^Rights \d/).click()
  await expect(
    alerts.getByText(
      `The usage rights of “${HEEL}” ended on Oct 31, 2026, so it counts for nothing. By Callum Reid.`,
    ),
  ).toBeVisible()
  await expect(
    alerts.getByText(`The usage rights of “${LENA}” (Paid ads) end in 14 days`),
  ).toBeVisible()
})

test('a withdrawn consent offers to erase, says what that does, and undo brings it back', async ({
  studio,
}) => {
  await goTo(studio, 'Creators')
  const panel = await person(studio, 'Tomasz W.')
  await expect(panel.getByText('Consent was withdrawn')).toBeVisible()
  await panel.getByRole('button', { name: 'Erase contact data…' }).click()
  const dialog = studio.getByRole('dialog', { name: 'Erase the contact data of Tomasz W.?' })
  await expect(dialog.getByText('remains in that history')).toBeVisible()
  await expectNoViolations(studio)
  await dialog.getByRole('button', { name: 'Erase', exact: true }).click()
  await expect(panel.getByText('No contact data stands here any more.')).toBeVisible()
  await expect(panel.getByRole('textbox', { name: 'Notes' })).toHaveValue('')
  await panel.getByRole('button', { name: 'Close the person' }).click()
  await studio.keyboard.press('ControlOrMeta+z')
  await expect(
    (await person(studio, 'Tomasz W.')).getByRole('textbox', { name: 'Notes' }),
  ).toHaveValue(/muddy/)
})

test('removing somebody with assets asks first, and can be undone at once', async ({ studio }) => {
  await goTo(studio, 'Creators')
  const panel = await person(studio, 'Lena Ortega')
  await panel.getByRole('button', { name: 'Remove from the register' }).click()
  const dialog = studio.getByRole('dialog', { name: 'Remove Lena Ortega from the register?' })
  await expect(dialog.getByText('2 assets name this person as their maker.')).toBeVisible()
  await dialog.getByRole('button', { name: 'Remove from the register' }).click()
  const people = studio.getByRole('table', { name: 'People' })
  await expect(people.getByText('Lena Ortega')).toHaveCount(0)
  await studio.getByRole('button', { name: 'Undo', exact: true }).last().click()
  await expect(people.getByRole('button', { name: 'Lena Ortega' })).toBeVisible()
})

test('reach, trust and cost stand by moment, and what is not known is said', async ({ studio }) => {
  await goTo(studio, 'Creators')
  await tab(studio, /^Reach and cost/).click()
  const table = studio.getByRole('table', { name: 'By moment' })
  await expect(table.getByRole('row').filter({ hasText: 'Know' })).toContainText('61,400')
  await expect(table.getByRole('row').filter({ hasText: 'Do' }).first()).toContainText(
    'at least 118,500',
  )
  await expect(table.getByRole('row').last()).toContainText('at least £8,375')
  await expectNoViolations(studio)
})

test('the register is searched, filtered, sorted and walked by keys', async ({ studio }) => {
  await goTo(studio, 'Creators')
  const people = studio.getByRole('table', { name: 'People' })
  await expect(people.getByRole('row')).toHaveCount(6)
  await studio.getByRole('textbox', { name: 'Search names, handles and notes' }).fill('okafor')
  await expect(people.getByRole('row')).toHaveCount(2)
  await expect(studio.getByText('1 of 5 people')).toBeVisible()
  await studio.getByRole('textbox', { name: 'Search names, handles and notes' }).fill('')
  await people.getByRole('button', { name: 'Audience' }).click()
  await expect(people.getByRole('row').nth(1)).toContainText('The Okafor family')
  await people.getByRole('button', { name: 'The Okafor family' }).focus()
  await studio.keyboard.press('ArrowDown')
  await expect(people.getByRole('button', { name: 'Lena Ortega' })).toBeFocused()
  await studio.keyboard.press('Enter')
  await expect(studio.getByRole('dialog', { name: 'Person: Lena Ortega' })).toBeVisible()
  await studio.keyboard.press('Escape')
  await expect(people.getByRole('button', { name: 'Lena Ortega' })).toBeFocused()
})
