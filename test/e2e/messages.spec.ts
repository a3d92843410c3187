import type { Locator, Page } from '@playwright/test'
import { goTo } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect, test } from './fixtures.ts'

const NEWSLETTER = 'Newsletter: dark evenings, dry feet'

async function messages(page: Page, tab: string): Promise<Locator> {
  await goTo(page, 'Messages')
  await page.getByRole('tab', { name: tab, exact: true }).click()
  return page.getByRole('tabpanel', { name: tab, exact: true })
}

async function message(page: Page, title: string): Promise<Locator> {
  const list = await messages(page, 'Messages')
  await list.getByRole('button', { name: title }).click()
  const section = page.getByRole('dialog', { name: title }).getByTestId('card-message')
  await expect(section).toBeVisible()
  return section
}

test('a life-cycle message becomes a card with texts in three languages in one press, and one undo takes it back', async ({
  studio,
}) => {
  const gallery = await messages(studio, 'Life-cycle messages')
  const templates = gallery.getByTestId('message-templates').locator('> li')
  await expect(templates).toHaveCount(10)
  const apology = templates.filter({ hasText: 'Apology for late dispatch' })
  await expect(apology).toContainText('Missing in this plan')
  await expect(apology).toContainText('order A-104582 leaves on November 28')
  await expect(gallery.getByRole('region', { name: 'Rules' })).toContainText(
    'Send only to people who agreed.',
  )
  await expectNoViolations(studio)
  await apology.getByRole('button', { name: /^Make a card/ }).click()
  await expect(apology).toContainText('One card, not live yet')

  await apology.getByRole('button', { name: /^Open the card/ }).click()
  const panel = studio.getByRole('dialog', { name: 'Apology for late dispatch' })
  const words = panel.getByTestId('card-message')
  await expect(words.getByRole('textbox', { name: 'Text' })).toHaveValue(/^We are sorry, \{\{name/)
  await words.getByText('Русский').click()
  await expect(words.getByRole('textbox', { name: 'Text' })).toHaveValue(/^Простите, \{\{name/)
  await expect(words.getByTestId('sms-note')).toContainText('UCS-2')
  await expect(panel.getByRole('region', { name: 'Checklist' })).toContainText('0 of 4 done')
  await studio.keyboard.press('Escape')
  await studio.keyboard.press('ControlOrMeta+z')
  await expect(
    studio.getByText('Undone: make the message “Apology for late dispatch”'),
  ).toBeVisible()
})

test('what is wrong with the words of a message is said beside the field', async ({ studio }) => {
  const section = await message(studio, 'Shipped: date, tracking and how to lace')
  const text = section.getByRole('textbox', { name: 'Text' })
  await text.fill('Hi {{nme}}, order {{order')
  await expect(section.getByText('Is {{name}} meant?')).toBeVisible()
  await expect(section.getByText('never closed with two')).toBeVisible()
  await section.getByRole('button', { name: 'Insert' }).click()
  await expect(studio.getByRole('menuitem', { name: /First name/ })).toBeVisible()
  await studio.keyboard.press('Escape')

  await text.fill('It’s here')
  const sms = section.getByTestId('sms-note')
  await expect(sms).toContainText('1 SMS segment.')
  await expect(sms).toContainText('UCS-2, with less than half the room: ’')
  await sms.getByRole('button', { name: 'Write plain quotes and dashes' }).click()
  await expect(text).toHaveValue("It's here")
  await expect(sms).toContainText('GSM-7: 9 characters')

  await text.fill('a'.repeat(4_000))
  await expect(
    section.getByText('4,000 characters make 27 SMS segments; carriers cut off more than 10.'),
  ).toBeVisible()
  await text.fill('Hello {{name}}')
  await expect(section.getByTestId('message-preview')).toContainText('Hello Katherine')
  await expectNoViolations(studio)
})

test('consent, reply time and quiet hours are told on the card and among what needs eyes', async ({
  studio,
}) => {
  const section = await message(studio, 'Cart left: your size is still here')
  await expect(section.getByText(/^Nobody has noted that people agreed/)).toBeVisible()
  await expect(section.getByText('It may go out at 09:00 on the next day.')).toBeVisible()
  const consent = section.getByRole('region', { name: 'Consent' })
  await consent.getByText('Noted', { exact: true }).click()
  await expect(consent.getByText(/^Say what people agreed to/)).toBeVisible()
  await consent.getByRole('textbox', { name: 'What people agreed to' }).fill('Box at the checkout')
  await expect(consent.getByText('Say since when people have agreed.')).toBeVisible()
  await consent.getByRole('textbox', { name: 'Since' }).fill('1 Mar 2026')
  await consent.getByRole('textbox', { name: 'Since' }).press('Enter')
  await expect(consent.getByText(/^Say /)).toHaveCount(0)

  const reply = section.getByRole('region', { name: 'Reply time' })
  await reply.getByRole('textbox', { name: 'Target' }).fill('30')
  await expect(reply.getByText('The target is 30 min; nobody has measured yet.')).toBeVisible()
  await reply.getByRole('textbox', { name: 'Measured' }).fill('45')
  await expect(reply.getByText('Target missed: 45 min instead of 30 min.')).toBeVisible()
  await studio.keyboard.press('Escape')

  await goTo(studio, 'Coverage')
  const alerts = studio.getByRole('region', { name: 'Needs eyes' })
  await alerts.getByText(/^Messages \d/).click()
  await expect(
    alerts.getByText(
      'Replies to “Cart left: your size is still here” take 45 min; the target is 30 min.',
    ),
  ).toBeVisible()
  await expect(alerts.getByText(/whose consent nobody has noted/)).toHaveCount(0)
})

test('an audience over its weekly cap is marked in the calendar, in the weeks and on the card, until it is mended', async ({
  studio,
}) => {
  await goTo(studio, 'Calendar')
  const strip = studio.getByTestId('over-cap-2026-11-23')
  await expect(strip).toContainText('Weekend hikers 4.25 of 3')
  await strip.focus()
  await studio.keyboard.press('Enter')
  const dialog = studio.getByRole('dialog', { name: 'Too many messages in the week of Nov 23' })
  await expect(dialog.getByText(/Weekend hikers, week of Nov 23: .* 1\.25 over/)).toBeVisible()
  await expectNoViolations(studio)
  await dialog.getByRole('button', { name: NEWSLETTER }).first().click()

  const section = studio.getByRole('dialog', { name: NEWSLETTER }).getByTestId('card-message')
  await expect(section.getByTestId('cap-note')).toContainText('1.25 over the cap of 3')
  await section.getByRole('button', { name: /^Remove Nov 27/ }).click()
  await section.getByRole('button', { name: /^Remove Nov 24/ }).click()
  await expect(section.getByTestId('cap-note')).not.toContainText('over the cap')
  await studio.keyboard.press('Escape')
  await expect(strip).toHaveCount(0)

  const weeks = await messages(studio, 'Weeks and caps')
  const grid = weeks.getByTestId('message-weeks')
  await expect(grid.locator('[data-over]')).toHaveCount(0)
  await weeks.getByRole('textbox', { name: 'Weekly cap per person' }).fill('2')
  await expect(grid.locator('[data-over]').first()).toBeVisible()
  await weeks.getByRole('combobox', { name: 'Give an audience its own cap' }).click()
  await studio.getByRole('option', { name: 'Weekend hikers' }).click()
  const own = weeks.getByRole('textbox', { name: 'Cap of “Weekend hikers”' })
  await own.fill('5')
  const row = grid.getByRole('row', { name: /^Weekend hikers/ })
  await expect(row.locator('[data-over]')).toHaveCount(0)
  await expectNoViolations(studio)
  await own.blur()
  await studio.keyboard.press('ControlOrMeta+z')
  await expect(row.locator('[data-over]').first()).toBeVisible()
})

test('messages are found by what needs eyes and opened by keyboard', async ({ studio }) => {
  const panel = await messages(studio, 'Messages')
  await expect(panel.getByRole('status')).toHaveText('11 of 11')
  await panel.getByRole('combobox', { name: 'What needs eyes' }).click()
  await studio.getByRole('option', { name: 'In quiet hours (1)' }).click()
  await expect(panel.getByRole('status')).toHaveText('1 of 11')
  await panel.getByRole('textbox', { name: 'Search by title' }).fill('newsletter')
  await expect(panel.getByText('No message fits these filters.')).toBeVisible()
  await panel.getByRole('textbox', { name: 'Search by title' }).fill('')
  await panel.getByRole('combobox', { name: 'What needs eyes' }).click()
  await studio.getByRole('option', { name: 'In quiet hours (1)' }).click()
  await expect(panel.getByRole('status')).toHaveText('11 of 11')
  await expectNoViolations(studio)
  const table = panel.getByRole('table', { name: 'Messages of the plan' })
  await table.getByRole('button').first().focus()
  await studio.keyboard.press('ArrowDown')
  await studio.keyboard.press('Enter')
  await expect(studio.getByTestId('card-panel')).toBeVisible()
})
