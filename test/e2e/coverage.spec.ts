import type { Locator, Page } from '@playwright/test'
import { goTo } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect } from './fixtures.ts'
import { testWithPast as test } from './past.ts'

/** As whoever adds the printed figures: in tenths. A loss too small to be printed counts nothing. */
const tenths = (text: string) =>
  text.includes('<') ? 0 : Math.round(Number(text.replace('−', '')) * 10)
const sumOf = async (figures: Locator) =>
  (await figures.allInnerTexts()).reduce((sum, text) => sum + tenths(text), 0)

async function coverage(page: Page) {
  await goTo(page, 'Coverage')
  const breakdown = page.getByTestId('breakdown')
  const alerts = page.getByRole('region', { name: 'Needs eyes' })
  await expect(alerts.getByRole('listitem').first()).toBeVisible()
  const rowOf = (name: string) =>
    breakdown.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) })
  return {
    breakdown,
    alerts,
    losses: breakdown.getByTestId('losses'),
    tile: (moment: string) => page.getByTestId(`tile-${moment}`),
    /** Points won, lost and all of a row of the breakdown. */
    pointsOf: async (name: string) =>
      (await rowOf(name).getByRole('cell').allInnerTexts()).slice(-3).map(tenths),
  }
}

test('each moment opens to pillars, parts and losses that add up', async ({ studio }) => {
  const { breakdown, losses, tile, pointsOf } = await coverage(studio)
  for (const moment of ['know', 'go', 'do', 'buy']) {
    await tile(moment).click()
    await expect(breakdown).toHaveAttribute('data-moment', moment)
    const [won, lost, all] = await pointsOf('Score')
    expect([won! + lost!, all]).toEqual([1000, 1000])
    const pillars = await Promise.all(['Be there', 'Be useful', 'Be quick'].map(pointsOf))
    const sum = (column: number) =>
      pillars.reduce((total, points) => total + (points[column] || 0), 0)
    expect([sum(0), sum(1)]).toEqual([won, lost])
    expect(Math.abs((await sumOf(losses.locator('li > b'))) - lost!)).toBeLessThanOrEqual(1)
    await expect(losses.getByText('−0.0', { exact: true })).toHaveCount(0)
  }
})

test('a part is pressed to see what it loses by, and pressed again to see all', async ({
  studio,
}) => {
  const { breakdown, losses, tile, pointsOf } = await coverage(studio)
  await tile('know').click()
  const part = breakdown.getByRole('button', { name: 'Demand', exact: true })
  const all = await losses.getByRole('listitem').count()
  await part.press('Enter')
  await expect(part).toHaveAttribute('aria-pressed', 'true')
  await expect(breakdown.getByRole('heading', { name: 'What costs points: Demand' })).toBeVisible()
  const [, lost] = await pointsOf('Demand')
  expect(Math.abs((await sumOf(losses.locator('li > b'))) - lost!)).toBeLessThanOrEqual(1)
  await expect(losses.locator('li[data-loss^="channel"]')).toHaveCount(0)
  await breakdown.getByRole('button', { name: 'Show all parts' }).click()
  await expect(part).toHaveAttribute('aria-pressed', 'false')
  await expect(losses.getByRole('listitem')).toHaveCount(all)
})

test('a loss leads to its topic, to a card that falls short, and to a new card', async ({
  studio,
}) => {
  const at = await coverage(studio)
  await at.tile('know').click()
  await at.breakdown.getByRole('button', { name: 'Demand', exact: true }).click()
  const loss = at.losses.locator('li[data-loss^="topic"]').first()
  const title = /“(.+?)”/.exec(await loss.getByRole('link').first().innerText())![1]!
  await loss.getByRole('link').first().click()
  await expect(studio.getByRole('dialog', { name: title })).toBeVisible()
  await studio.keyboard.press('Escape')

  const short = at.losses.getByRole('link', { name: /is not live yet|has gone stale/ }).first()
  const card = /“(.+?)”/.exec(await short.innerText())![1]!
  await short.click()
  await expect(studio.getByRole('dialog', { name: card })).toBeVisible()

  const again = await coverage(studio)
  await again.losses
    .getByRole('button', { name: /^Start a card: / })
    .first()
    .click()
  await expect(studio.getByTestId('card-panel')).toBeVisible()
})

test('what needs eyes is one press from where it is mended', async ({ studio }) => {
  const { alerts, breakdown } = await coverage(studio)
  await alerts.getByText(/^Targets \d/).click()
  const row = alerts.getByRole('listitem').first()
  await expect(row).toHaveAttribute('data-kind', 'under-target')
  const moment = /^(\w+) scores/.exec(await row.innerText())![1]!
  await row.getByRole('button', { name: `Show why ${moment} is under its target` }).click()
  await expect(breakdown).toHaveAttribute('data-moment', moment.toLowerCase())
  await expect(breakdown).toBeInViewport()

  await alerts.getByText(/^Age \d/).click()
  const open = alerts.getByRole('link', { name: /^Open card “/ }).first()
  const title = /“(.+)”/.exec((await open.getAttribute('aria-label'))!)![1]!
  await open.press('Enter')
  await expect(studio.getByRole('dialog', { name: title })).toBeVisible()
})

test('what is put off rests, also after a reload, until it is brought back', async ({ studio }) => {
  const { alerts } = await coverage(studio)
  const open = alerts.getByTestId('alerts')
  const row = open.getByRole('listitem').first()
  const sentence = (await row.locator('> span').last().innerText()).trim()
  const told = open.getByText(sentence, { exact: true })
  await row.getByRole('button', { name: /^Not now: / }).press('Enter')
  await studio.getByRole('menuitem', { name: 'Until it gets worse', exact: true }).press('Enter')
  await expect(told).toHaveCount(0)
  await expect(alerts.getByRole('status')).toHaveText('1 put off')

  await studio.reload()
  await expect(alerts.getByRole('status')).toHaveText('1 put off')
  await expect(told).toHaveCount(0)
  await alerts.getByRole('button', { name: 'Show', exact: true }).click()
  await alerts
    .getByRole('list', { name: 'Put off' })
    .getByRole('button', { name: `Bring back: ${sentence}` })
    .click()
  await expect(told).toBeVisible()
  await expect(alerts.getByRole('status')).toHaveCount(0)
})

test('the change since a month, a milestone or a day stands at each score', async ({ studio }) => {
  const { tile } = await coverage(studio)
  const since = studio.getByRole('combobox', { name: 'Change since' })
  await expect(tile('buy').getByText(/since Oct 22$/)).toBeVisible()
  await since.click()
  await studio.getByRole('option', { name: /^Oct 21: 3 cards live/ }).click()
  await expect(tile('know').getByText(/since Oct 20$/)).toBeVisible()
  await studio.reload()
  await expect(tile('know').getByText(/since Oct 20$/)).toBeVisible()

  await since.click()
  await studio.getByRole('option', { name: 'A day …' }).click()
  const day = studio.getByRole('textbox', { name: 'Day', exact: true })
  await day.fill('1 Sep 2026')
  await day.press('Enter')
  await expect(tile('buy').getByText(/since Sep 1$/)).toBeVisible()
  await expect(
    studio.getByText('Measured from the first day of the plan, Sep 1, 2026.'),
  ).toBeVisible()
  await day.fill('1 Jan 2027')
  await day.press('Enter')
  await expect(studio.getByText('Choose a day before today.')).toBeVisible()
})

test('a new plan says what is not measured, leads to where it begins, and has no past yet', async ({
  studio,
}) => {
  await expect(studio.getByTestId('board')).toBeVisible()
  await studio.goto(`${new URL(studio.url()).origin}/#/plans`)
  await studio.getByRole('button', { name: 'New plan' }).click()
  await studio.getByRole('textbox', { name: 'Name' }).fill('Bare')
  await studio.getByRole('button', { name: 'Create plan' }).click()
  const { tile, breakdown } = await coverage(studio)
  await expect(studio.getByText('The plan began today')).toBeVisible()
  await expect(tile('know')).toContainText('checks not looked at yet')
  await expect(breakdown.getByRole('link', { name: 'Add topics' })).toBeVisible()
  const note = studio.getByText(/^Measured \d+%:/)
  await note.getByRole('link', { name: /^checks not looked at yet in Know, / }).click()
  await expect(
    studio.getByRole('navigation').getByRole('link', { name: 'Checks' }),
  ).toHaveAttribute('aria-current', 'page')
})

test('weights of zero and targets over 100 are refused in a sentence and change nothing', async ({
  studio,
}) => {
  await goTo(studio, 'Settings')
  const target = studio.getByRole('textbox', { name: 'Know: Target' })
  const before = await target.inputValue()
  await target.fill('101')
  await target.press('Enter')
  await expect(studio.getByText('Not saved: give a number from 0 to 100.')).toBeVisible()
  await target.press('Escape')
  await expect(target).toHaveValue(before)

  for (const [column, last] of [
    ['Be there', false],
    ['Be useful', false],
    ['Be quick', true],
  ] as const) {
    const weight = studio.getByRole('textbox', { name: `Know: ${column}` })
    await weight.fill('0')
    await weight.press('Enter')
    await expect(weight).toHaveValue('0')
    await expect(studio.getByText('Not saved: leave one of these weights above 0.')).toHaveCount(
      last ? 1 : 0,
    )
  }
})

test('the page has no barriers in light and dark', async ({ studio }) => {
  const { alerts } = await coverage(studio)
  for (const colorScheme of ['light', 'dark'] as const) {
    await studio.emulateMedia({ colorScheme })
    await alerts.scrollIntoViewIfNeeded()
    await expectNoViolations(studio)
  }
})
