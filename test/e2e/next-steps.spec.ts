import type { Page } from '@playwright/test'
import { goTo } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect, test } from './fixtures.ts'

async function coverage(page: Page) {
  await goTo(page, 'Coverage')
  const steps = page.getByRole('region', { name: 'Next steps' })
  const period = page.getByRole('region', { name: 'Plan a period' })
  await expect(steps.getByRole('listitem').first()).toBeVisible()
  const capacity = period.getByRole('textbox', { name: 'Capacity' })
  const choose = async (most: string) => {
    await capacity.fill(most)
    await period.getByRole('button', { name: 'Pick the steps' }).click()
  }
  return { steps, period, choose, chosen: period.getByTestId('period-plan') }
}

/** `+1.2` at the head of each step. */
async function gainsOf(list: ReturnType<Page['locator']>): Promise<number[]> {
  return (await list.locator('li > b').allInnerTexts()).map(Number)
}

test('next steps stand best first and lead to their cards', async ({ studio }) => {
  const { steps } = await coverage(studio)
  const gains = await gainsOf(steps)
  expect(gains.length).toBe(8)
  expect(gains.every((gain) => gain > 0)).toBe(true)
  await steps.getByRole('button', { name: /^Show \d+ more$/ }).click()
  expect((await gainsOf(steps)).length).toBeGreaterThan(8)

  await steps.getByText('Buy', { exact: true }).first().click()
  const moments = steps.getByRole('listitem')
  for (const step of await moments.all()) await expect(step).toHaveAttribute('data-moment', 'buy')

  const open = steps.getByRole('link', { name: /^Open card “/ }).first()
  const title = /“(.+)”/.exec((await open.getAttribute('aria-label'))!)![1]!
  await open.focus()
  await studio.keyboard.press('Enter')
  await expect(studio.getByRole('dialog', { name: title })).toBeVisible()
})

test('a step that asks for a card begins it', async ({ studio }) => {
  const { steps } = await coverage(studio)
  await steps.getByRole('button', { name: /^Show \d+ more$/ }).click()
  await steps.getByRole('button', { name: 'Start a card' }).first().click()
  await expect(studio.getByTestId('card-panel')).toBeVisible()
})

test('a period is picked, looked at, put on the board and taken back as one act', async ({
  studio,
}) => {
  const { period, choose, chosen } = await coverage(studio)
  await choose('5')
  await expect(chosen.getByRole('status')).toContainText('of 5')
  const gains = await gainsOf(chosen)
  const scores = chosen.getByRole('table', { name: 'Scores before and after' })
  const [before, after] = await scores
    .getByRole('row', { name: /^Plan/ })
    .getByRole('cell')
    .allInnerTexts()
  const sum = gains.reduce((all, gain) => all + gain, 0)
  expect(Math.abs(Number(after) - Number(before) - sum)).toBeLessThan(0.05 * (gains.length + 2))
  await expectNoViolations(studio)

  const accept = chosen.getByRole('button', { name: /^Put \d+ cards? on the board$/ })
  await accept.click()
  await expect(chosen).toHaveCount(0)
  await expect(period.getByRole('button', { name: 'Pick the steps' })).toBeFocused()
  await expect(studio.getByText(/on the board with (its day|their days)$/)).toBeVisible()
  await choose('5')
  await studio.getByRole('button', { name: /^Undo: plan \d+ cards? for a period/ }).click()
  await expect(chosen.getByRole('button', { name: /^Put \d+ cards? on the board$/ })).toBeVisible()
})

test('what no plan can meet is said beside its field', async ({ studio }) => {
  const { period, choose, chosen } = await coverage(studio)
  for (const none of ['0', '-3', '']) {
    await choose(none)
    await expect(period.getByText('Give a capacity above 0')).toBeVisible()
  }
  await choose('10000')
  await expect(chosen.getByRole('status')).toContainText('That is all that would raise the score.')
  const last = period.getByRole('textbox', { name: 'Last day' })
  await last.fill('1 Jan 2026')
  await last.press('Enter')
  await choose('10')
  await expect(period.getByText(/^The period ends before it starts/)).toBeVisible()
  await expect(chosen).toHaveCount(0)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('a picked period has no barrier', async ({ studio }) => {
      const { choose, chosen } = await coverage(studio)
      await choose('20')
      await expect(chosen).toBeVisible()
      await expectNoViolations(studio)
    })
  })
}
