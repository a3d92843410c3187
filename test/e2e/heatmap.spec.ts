import type { Page } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { goTo } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect, test } from './fixtures.ts'

async function heatmap(page: Page) {
  await goTo(page, 'Coverage')
  const panel = page.getByRole('region', { name: /×/ }).first()
  const table = panel.getByTestId('heatmap')
  await expect(table).toBeVisible()
  const pick = async (label: string, option: string) => {
    await panel.getByRole('combobox', { name: label, exact: true }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  return { panel, table, pick, heads: table.getByRole('columnheader') }
}

test('any two lenses meet in one moment, and a cell opens what it is made of', async ({
  studio,
}) => {
  const { table, pick, panel } = await heatmap(studio)
  await pick('Rows', 'Product')
  await expect(table).toHaveAccessibleName('Know: Product × Channel')
  await pick('Moment', 'Buy')
  await pick('Columns', 'Card kind')
  await expect(table).toHaveAccessibleName('Buy: Product × Card kind')
  const cell = table.getByRole('button', { name: /: \d+$/ }).first()
  const name = (await cell.getAttribute('aria-label'))!.replace(/: \d+$/, '').replace(', ', ' × ')
  await cell.click()
  const opened = panel.getByRole('region', { name, exact: true })
  await expect(opened.getByRole('heading', { name, exact: true })).toBeInViewport()
  await expect(cell).toBeFocused()
  // What nothing of the cell answers comes first.
  const topics = opened.getByRole('list').last().getByRole('listitem')
  await expect(topics.first()).toContainText('no answer here')
  await expect(cell).toBeInViewport()
  await opened.getByRole('button', { name: 'Close' }).click()
  await expect(opened).toHaveCount(0)
  await pick('Rows', 'Moments')
  await expect(table.getByRole('rowheader')).toHaveText(['Know', 'Go', 'Do', 'Buy'])
})

test('columns are sorted by one row, by name, and left out', async ({ studio }) => {
  const { table, panel, pick, heads } = await heatmap(studio)
  const asPlanned = await heads.allTextContents()
  const know = table.getByRole('rowheader', { name: 'Know' })
  const figures = async () =>
    (await table.getByRole('row').nth(1).getByRole('cell').allTextContents())
      .filter((text) => /^\d+$/.test(text))
      .map(Number)
  await know.getByRole('button').click()
  await expect(know).toHaveAttribute('aria-sort', 'ascending')
  expect(await figures()).toEqual((await figures()).toSorted((a, b) => a - b))
  await know.getByRole('button').click()
  await expect(know).toHaveAttribute('aria-sort', 'descending')
  expect(await figures()).toEqual((await figures()).toSorted((a, b) => b - a))
  await know.getByRole('button').click()
  await expect(heads).toHaveText(asPlanned)

  await pick('Order of columns', 'By name')
  const named = asPlanned.toSorted((a, b) => a.localeCompare(b))
  await expect(heads).toHaveText(named)
  await panel.getByRole('button', { name: 'Choose columns' }).click()
  await studio.getByRole('checkbox', { name: named[0]! }).uncheck()
  await studio.keyboard.press('Escape')
  await expect(heads).toHaveText(named.slice(1))
  await expect(
    panel.getByRole('button', { name: `${named.length - 1} of ${named.length} columns` }),
  ).toBeFocused()
})

test('the arrow keys go from cell to cell, and Tab leaves them', async ({ studio }) => {
  const { table } = await heatmap(studio)
  const cellAt = (row: number, column: number) =>
    table.getByRole('row').nth(row).getByRole('cell').nth(column).getByRole('button')
  await cellAt(1, 0).focus()
  await studio.keyboard.press('ArrowDown')
  await expect(cellAt(2, 0)).toBeFocused()
  await studio.keyboard.press('End')
  await studio.keyboard.press('ArrowLeft')
  await expect(table.locator('td button[tabindex="0"]')).toHaveCount(1)
  await studio.keyboard.press('Enter')
  await expect(table.getByRole('button', { pressed: true })).toBeFocused()
  await studio.keyboard.press('Control+Home')
  await expect(cellAt(1, 0)).toBeFocused()
})

test('what is shown is copied as a table and as a picture, and saved', async ({
  studio,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  const { panel, heads } = await heatmap(studio)
  const share = async (item: string) => {
    await panel.getByRole('button', { name: 'Copy or save' }).click()
    await studio.getByRole('menuitem', { name: item }).click()
  }
  await share('Copy as a table')
  await expect(studio.getByText('Copied.')).toBeVisible()
  const copied = await studio.evaluate(async () => {
    const [item] = await navigator.clipboard.read()
    const text = await (await item!.getType('text/plain')).text()
    return { types: item!.types, text }
  })
  expect(copied.types).toContain('text/html')
  const lines = copied.text.split('\n').map((line) => line.split('\t'))
  expect(lines[0]).toEqual(['Moment', ...(await heads.allTextContents())])
  expect(lines.slice(1).map(([moment]) => moment)).toEqual(['Know', 'Go', 'Do', 'Buy'])

  const saved = async (item: string) => {
    const [download] = await Promise.all([studio.waitForEvent('download'), share(item)])
    return { name: download.suggestedFilename(), bytes: readFileSync(await download.path()) }
  }
  const csv = await saved('Save as CSV')
  expect(csv.name).toMatch(/Moments × Channel\.csv$/)
  expect(csv.bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
  expect(csv.bytes.toString().split('\r\n')).toHaveLength(6)
  const picture = await saved('Save as a picture')
  expect(picture.bytes.subarray(1, 4).toString()).toBe('PNG')
  expect(picture.bytes.readUInt32BE(16)).toBeGreaterThan(1_000)

  await share('Copy as a picture')
  await expect
    .poll(() =>
      studio.evaluate(async () => (await navigator.clipboard.read()).flatMap(({ types }) => types)),
    )
    .toContain('image/png')
})

test('two lenses have no barriers in light and dark', async ({ studio }) => {
  const { pick } = await heatmap(studio)
  await pick('Rows', 'Audience')
  for (const colorScheme of ['light', 'dark'] as const) {
    await studio.emulateMedia({ colorScheme })
    await expectNoViolations(studio)
  }
})
