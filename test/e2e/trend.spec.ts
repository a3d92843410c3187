import type { Page } from '@playwright/test'
import { goTo } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect } from './fixtures.ts'
import { testWithPast as test } from './past.ts'

async function trend(page: Page) {
  await goTo(page, 'Coverage')
  const line = page.getByRole('region', { name: 'Score over time' })
  const compare = page.getByRole('region', { name: 'What moved the score' })
  await expect(line.getByRole('slider')).toBeVisible()
  return { line, compare, slider: line.getByRole('slider') }
}

const tenths = (text: string) => Math.round(Number(text.replace('−', '-')) * 10)

test('the score over time is walked by keys, said in words and read as a table', async ({
  studio,
}) => {
  const { line, slider } = await trend(studio)
  await slider.focus()
  await studio.keyboard.press('Home')
  await expect(slider).toHaveAttribute('aria-valuetext', /^1 Sept? 2026|^Sep 1, 2026/)
  const first = await slider.getAttribute('aria-valuetext')
  await studio.keyboard.press('ArrowRight')
  await expect(slider).not.toHaveAttribute('aria-valuetext', first!)
  await studio.keyboard.press('End')
  await expect(line.getByRole('paragraph').filter({ hasText: 'Nov 21, 2026' })).toBeVisible()

  await expect(line.getByText(/^3 cards live: “/)).toBeVisible()
  await expect(line.getByText(/^2 cards live: “/)).toBeVisible()
  await line.getByText('As a table').click()
  const table = line.getByRole('table')
  await expect(table.getByRole('columnheader')).toHaveText([
    ...['Day', 'Plan', 'Know', 'Go', 'Do', 'Buy'],
  ])
  expect(await table.getByRole('rowheader').count()).toBeGreaterThanOrEqual(4)
})

test('what moved the score adds up to the change, row by row', async ({ studio }) => {
  const { compare } = await trend(studio)
  await compare.getByText('All', { exact: true }).click()
  const scores = compare.getByTestId('trend-scores')
  await expect(scores.getByRole('columnheader').first()).toHaveText('Sep 1, 2026')
  const change = await scores.getByRole('row').nth(1).getByRole('cell').last().innerText()
  expect(tenths(change)).not.toBe(0)
  const rows = compare.getByTestId('trend-movers').locator('li > b')
  const sum = async () =>
    (await rows.allInnerTexts()).reduce((all, points) => all + tenths(points), 0)
  expect(await sum()).toBe(tenths(change))
  await compare.getByRole('button', { name: /^Show all / }).click()
  expect(await sum()).toBe(tenths(change))
  await expect(compare.getByText(/^Check “.+”: state$/)).toBeVisible()
  await compare
    .getByRole('link', { name: /“.+”: .*column/ })
    .first()
    .click()
  await expect(studio.getByRole('dialog')).toBeVisible()
})

test('what moved the score begins with the day that the scores’ changes are told from', async ({
  studio,
}) => {
  const { compare } = await trend(studio)
  const from = compare.getByRole('textbox', { name: 'From' })
  const change = compare.getByTestId('trend-scores').getByRole('row').nth(1).getByRole('cell')
  await expect(from).toHaveValue('22 Oct 2026')
  await expect(studio.getByText(`${await change.last().innerText()} since Oct 22`)).toBeVisible()
  await studio.getByRole('combobox', { name: 'Change since' }).click()
  await studio.getByRole('option', { name: 'Last week' }).click()
  await expect(from).toHaveValue('14 Nov 2026')
})

test('two days are chosen from the line or typed, and a wrong one is told in a sentence', async ({
  studio,
}) => {
  const { line, compare, slider } = await trend(studio)
  await slider.focus()
  await studio.keyboard.press('Home')
  await line.getByRole('button', { name: 'Compare from here' }).click()
  await expect(compare.getByRole('textbox', { name: 'From' })).toHaveValue(/^1 Sept? 2026$/)
  await compare.getByRole('textbox', { name: 'From' }).fill('1 Aug 2026')
  await studio.keyboard.press('Enter')
  await expect(compare.getByRole('alert')).toHaveText(/did not exist yet/)
  await compare.getByRole('textbox', { name: 'From' }).fill('1 Oct 2026')
  await studio.keyboard.press('Enter')
  await expect(compare.getByTestId('trend-scores').getByRole('columnheader').first()).toHaveText(
    'Oct 1, 2026',
  )
})

test('the line has no barriers in light and dark', async ({ studio }) => {
  const { slider } = await trend(studio)
  for (const colorScheme of ['light', 'dark'] as const) {
    await studio.emulateMedia({ colorScheme })
    await slider.scrollIntoViewIfNeeded()
    await expectNoViolations(studio)
  }
})
