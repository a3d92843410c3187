import type { Locator, Page } from '@playwright/test'
import { goTo } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect, test } from './fixtures.ts'

const steps = (page: Page) => page.getByTestId('journey-step')
const stepNamed = (page: Page, title: string) => steps(page).filter({ hasText: title })
const tile = (page: Page, title: string) =>
  page.getByTestId('journey-tile').filter({ hasText: title })

async function openJourneys(page: Page) {
  await goTo(page, 'Journeys')
  await expect(page.getByTestId('journey-head')).toBeVisible()
}

async function drag(page: Page, what: Locator, onto: Locator) {
  await what.scrollIntoViewIfNeeded()
  await onto.scrollIntoViewIfNeeded()
  const [a, b] = [(await what.boundingBox())!, (await onto.boundingBox())!]
  await page.mouse.move(a.x + 30, a.y + 9)
  await page.mouse.down()
  await page.mouse.move(a.x + 40, a.y + 18, { steps: 4 })
  await page.mouse.move(b.x + b.width / 2, b.y + 14, { steps: 10 })
  await page.mouse.up()
}

test('cards are dragged into a step, to another and out again, and all is undone', async ({
  studio,
}) => {
  await openJourneys(studio)
  const tray = studio.getByTestId('journey-tray')
  await studio.getByRole('textbox', { name: 'Find a card' }).fill('walking boots')
  const row = tray.getByRole('row').filter({ hasText: 'Walking boots or trail shoes?' })
  await expect(tray.getByRole('row')).toHaveCount(1)
  const [first, second] = [
    stepNamed(studio, 'Found in mobile search'),
    stepNamed(studio, 'Shoe advice in the chat'),
  ]
  const card = (step: Locator) => step.getByRole('button', { name: /^Walking boots/ })

  await drag(studio, row, first)
  await expect(card(first)).toBeVisible()
  await expect(row).toHaveCount(0)
  await drag(studio, card(first), second)
  await expect(card(second)).toBeVisible()
  await expect(card(first)).toHaveCount(0)
  // A live card ends the leak.
  await expect(second).not.toContainText('Leak')
  await drag(studio, card(second), studio.getByRole('region', { name: 'Cards to put into steps' }))
  await expect(card(second)).toHaveCount(0)
  await expect(second).toContainText('Leak: no card here is live.')
  for (const step of [second, first]) {
    await studio.keyboard.press('ControlOrMeta+z')
    await expect(card(step)).toBeVisible()
  }
  await studio.keyboard.press('ControlOrMeta+z')
  await expect(row).toBeVisible()
})

test('a card is carried by keys, which say where it is, and put back by Escape', async ({
  studio,
}) => {
  await openJourneys(studio)
  const [first, second] = [steps(studio).nth(0), steps(studio).nth(1)]
  const card = first.getByRole('listitem').getByRole('button').first()
  const name = (await card.getAttribute('title'))!
  await card.focus()
  await studio.keyboard.press('Space')
  await expect(studio.getByTestId('carry-bar')).toBeVisible()
  await studio.keyboard.press('ArrowRight')
  await expect(studio.getByText(/^“Shoe advice in the chat” \(Pre-buy\), 2 of /)).toBeAttached()
  await studio.keyboard.press('Escape')
  await expect(studio.getByTestId('carry-bar')).toHaveCount(0)
  await expect(card).toBeFocused()

  await studio.keyboard.press('Space')
  await studio.keyboard.press('ArrowRight')
  await studio.keyboard.press('Space')
  const there = second.getByRole('button', { name: new RegExp(`^${name},`) })
  await expect(there).toBeFocused()
  await studio.keyboard.press('Enter')
  const panel = studio.getByTestId('card-panel')
  await expect(panel.getByTestId('card-journeys')).toContainText('Pre-buy: Shoe advice in the chat')
  await panel.focus()
  await studio.keyboard.press('Escape')
  await there.focus()
  await studio.keyboard.press('Delete')
  await expect(there).toHaveCount(0)

  await studio.getByTestId('journey-tray').focus()
  await studio.keyboard.press('ArrowDown')
  await studio.keyboard.press('Space')
  await expect(studio.getByTestId('carry-bar')).toContainText('“Shoe advice in the chat”')
  await studio.keyboard.press('Enter')
  await expect(second.getByRole('listitem')).toHaveCount(2)
})

test('a journey is made from a starter, filled at its weakest step, copied and removed', async ({
  studio,
}) => {
  await openJourneys(studio)
  await studio.getByRole('button', { name: 'New journey' }).click()
  const dialog = studio.getByRole('dialog')
  await dialog.getByRole('radio', { name: /^Bought online/ }).click()
  await dialog.getByRole('combobox', { name: 'Whom it is for' }).fill('Families')
  await studio.getByRole('option', { name: 'Families' }).click()
  await dialog.getByRole('button', { name: 'Create journey' }).click()
  await expect(tile(studio, 'Bought online')).toHaveAttribute('aria-pressed', 'true')
  await expect(tile(studio, 'Bought online')).toContainText('8 leaks')
  await expect(studio.getByTestId('stage-in-transit')).toContainText('Not part of this journey.')
  const weakest = studio.getByTestId('weakest-step')
  await expect(weakest).toContainText('“Mobile search and ads” (Pre-buy) holds no card')

  await weakest.getByRole('button', { name: 'Start a card' }).click()
  const panel = studio.getByTestId('card-panel')
  await expect(panel.getByRole('textbox', { name: 'Title' })).toHaveValue('Mobile search and ads')
  await expect(panel).toContainText('Families')
  await expect(panel).toContainText('Reach with: Mobile search and display ads')
  await panel.focus()
  await studio.keyboard.press('Escape')
  const step = stepNamed(studio, 'Mobile search and ads').first()
  await expect(step.getByRole('listitem')).toHaveCount(1)
  await expect(step).toContainText('Leak: no card here is live.')
  // The card and its place are one act.
  await studio.keyboard.press('ControlOrMeta+z')
  await expect(step.getByRole('listitem')).toHaveCount(0)

  const stage = studio.getByTestId('stage-on-location')
  await stage.getByRole('button', { name: 'Add touchpoint: On location' }).click()
  await studio.getByRole('textbox', { name: 'What meets the shopper' }).fill('A chat in the aisle')
  await studio.keyboard.press('Enter')
  await expect(stage.getByTestId('journey-step')).toContainText('A chat in the aisle')
  await expect(stage).not.toContainText('Not part of this journey.')
  await studio.getByRole('button', { name: 'More for “A chat in the aisle”' }).click()
  await studio.getByRole('menuitem', { name: 'Delete touchpoint' }).click()
  await expect(stage.getByTestId('journey-step')).toHaveCount(0)
  await stage.getByRole('button', { name: 'Not part of this journey: On location' }).click()
  await expect(stage).toContainText('Not part of this journey.')

  const more = () => studio.getByRole('button', { name: /^More for the journey/ })
  await more().click()
  await studio.getByRole('menuitem', { name: 'Duplicate' }).click()
  await expect(tile(studio, 'Bought online (copy)')).toHaveAttribute('aria-pressed', 'true')
  await more().click()
  await studio.getByRole('menuitem', { name: 'Delete journey' }).click()
  await expect(tile(studio, 'Bought online (copy)')).toHaveCount(0)
  await studio.getByRole('button', { name: 'Undo' }).last().click()
  await expect(tile(studio, 'Bought online (copy)')).toBeVisible()
})

test('what one window does to a journey, the other shows', async ({ studio, host }) => {
  await openJourneys(studio)
  const other = await studio.context().newPage()
  await other.goto(host.origin)
  await openJourneys(other)
  await studio.getByRole('textbox', { name: 'Name of the journey' }).fill('A first pair')
  await studio.keyboard.press('Enter')
  await expect(tile(other, 'A first pair')).toBeVisible()
  await other.close()
})

test('the decision path: three orders, the thin first element told here, on coverage and in alerts', async ({
  studio,
}) => {
  await expect(studio.getByTestId('board')).toBeVisible()
  await goTo(studio, 'Coverage')
  await studio.getByTestId('path-note').click()
  const own = studio.locator('[data-testid^="path-"][aria-current="true"]')
  await expect(own).toContainText('Search commerce')
  await studio
    .getByTestId('path-social')
    .getByRole('button', { name: /^Choose this path/ })
    .click()
  await expect(own).toContainText('Social commerce')
  await studio.keyboard.press('ControlOrMeta+z')
  await expect(own).toContainText('Search commerce')

  const cell = studio.getByRole('button', { name: /^Touchpoint, Do:/ })
  await cell.click()
  const details = studio.getByTestId('element-details')
  const before = await details.getByRole('listitem').count()
  await details.getByRole('button', { name: /^Start a card that makes a touchpoint/ }).click()
  await expect(studio.getByTestId('card-panel')).toContainText('Touchpoint')
  await expect(details.getByRole('listitem')).toHaveCount(before + 1)
})

test('a plan that lacks the first element of its path is told so', async ({ studio }) => {
  await expect(studio.getByTestId('board')).toBeVisible()
  await studio.goto(`${new URL(studio.url()).origin}/#/plans`)
  await studio.getByRole('button', { name: 'New plan' }).click()
  await studio.getByRole('textbox', { name: 'Name' }).fill('Bare')
  await studio.getByRole('button', { name: 'Create plan' }).click()
  await goTo(studio, 'Coverage')
  await expect(studio.getByTestId('path-note')).toContainText('need comes first and is thin (0%)')
  const alert = studio.getByTestId('alerts').getByRole('listitem')
  await alert.filter({ hasText: 'Need comes first on your path' }).getByRole('link').click()
  await expect(studio.getByTestId('path-search')).toContainText('it is thin: below 40%')
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })
    test('journeys and the decision path have no barrier', async ({ studio }) => {
      await openJourneys(studio)
      await expectNoViolations(studio)
      await studio.getByRole('tab', { name: 'Decision path' }).click()
      await expect(studio.getByTestId('path-scores')).toBeVisible()
      await studio.getByTestId('elements').getByRole('button').first().click()
      await expectNoViolations(studio)
    })
  })
}
