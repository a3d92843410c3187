import { readFileSync } from 'node:fs'
import type { Locator, Page } from '@playwright/test'
import { goTo } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect, test } from './fixtures.ts'

async function openFrom(page: Page, moment: string): Promise<Locator> {
  await goTo(page, 'Coverage')
  await page.getByRole('link', { name: `How is this computed? ${moment}` }).click()
  const method = page.getByTestId('methodology')
  await expect(method.getByRole('heading', { name: new RegExp(`^${moment}: `) })).toBeVisible()
  return method
}

/** Every row of a part's table, over all of its pages: the cells as they are shown. */
async function rowsOf(part: Locator): Promise<string[][]> {
  const rows: string[][] = []
  for (;;) {
    for (const row of await part.locator('tbody tr').all()) {
      rows.push(await row.locator('td').allInnerTexts())
    }
    const next = part.getByRole('button', { name: 'Next' })
    if ((await next.count()) === 0 || (await next.getAttribute('aria-disabled')) === 'true') break
    await next.click()
  }
  return rows
}

const numbers = (cells: string[]) =>
  cells.map((cell) => Number.parseFloat(cell.replaceAll(',', '')))

/** The mean that a part's table comes to, by its columns of weights and values; `null`: no table. */
async function meanOf(method: Locator, part: string): Promise<number | null> {
  const section = method.getByTestId(`part-${part}`)
  if ((await section.getByRole('table').count()) === 0) return null
  const [weight, value] = part === 'demand' ? [1, 3] : [0, 1]
  const rows = (await rowsOf(section)).map(numbers)
  const total = rows.reduce((sum, row) => sum + row[weight]! * row[value]!, 0)
  return total / rows.reduce((sum, row) => sum + row[weight]!, 0)
}

const both = (a: number | null, b: number | null, share: number) =>
  a === null ? b : b === null ? a : share * a + (1 - share) * b

for (const moment of ['Know', 'Go', 'Do', 'Buy']) {
  test(`the score of ${moment} is made again with a calculator from what the page shows`, async ({
    studio,
  }) => {
    const method = await openFrom(studio, moment)
    const means: Record<string, number | null> = {}
    for (const part of ['demand', 'reach', 'tactics', 'persuasion', 'checks']) {
      means[part] = await meanOf(method, part)
    }
    const pillars = [
      both(means['demand']!, means['reach']!, 0.7),
      both(means['tactics']!, means['persuasion']!, 0.6),
      means['checks']!,
    ]
    const weights = (await method.getByTestId('pillars').locator('tbody tr').all()).map(
      async (row) => Number.parseFloat((await row.locator('td').allInnerTexts())[0]!),
    )
    let [sum, measured] = [0, 0]
    for (const [at, weight] of (await Promise.all(weights)).entries()) {
      if (pillars[at] === null) continue
      sum += weight * pillars[at]!
      measured += weight
    }
    const shown = await method.getByTestId('score').innerText()
    const places = shown.split('.')[1]!.length
    expect(((100 * sum) / measured).toFixed(places)).toBe(shown)
    await goTo(studio, 'Coverage')
    await expect(studio.getByTestId(`tile-${moment.toLowerCase()}`)).toContainText(
      String(Math.round(Number(shown))),
    )
  })
}

test('a value is opened to the cards behind it, and formulas are set and said', async ({
  studio,
}) => {
  const method = await openFrom(studio, 'Know')
  await method
    .getByText(/^\d+ cards?$/)
    .first()
    .click()
  const product = method.locator('details[open] math')
  await expect(product).toHaveAttribute('aria-label', /^1 minus \(1 minus 0?\.?\d.*equals /)
  for (const math of await method.locator('math').all()) {
    const box = await math.boundingBox()
    expect(box!.height).toBeGreaterThan(10)
    expect(await math.getAttribute('aria-label')).toMatch(/equals/)
  }
  await expect(method.getByText(/^Formula version 1, figures of /)).toBeVisible()
})

test('both files hold what the page shows', async ({ studio }) => {
  const method = await openFrom(studio, 'Do')
  const fileOf = async (name: string) => {
    const [download] = await Promise.all([
      studio.waitForEvent('download'),
      method.getByRole('button', { name }).click(),
    ])
    expect(download.suggestedFilename()).toMatch(/^Trail shoes.* Do .*\.csv$/)
    return readFileSync(await download.path(), 'utf8')
      .trimEnd()
      .split('\r\n')
  }
  const cards = await fileOf('Cards as CSV')
  expect(cards[0]).toContain('Card,Column,progress,freshness,quality,strength,share,counts,serves')
  const shown = await rowsOf(method.getByRole('region', { name: 'What each card counts' }))
  expect(cards).toHaveLength(shown.length + 1)
  const aims = await fileOf('Topics and aims as CSV')
  expect(aims.length).toBeGreaterThan(5)
})

test('another moment by its control, in the address, and by a link of another view', async ({
  studio,
}) => {
  const method = await openFrom(studio, 'Know')
  await method.getByText('Buy', { exact: true }).first().click()
  await expect(studio).toHaveURL(/\?moment=buy#.*\/methodology$/)
  await expect(method.getByRole('heading', { name: /^Buy: / })).toBeVisible()
  await studio.keyboard.press('g')
  await studio.keyboard.press('c')
  await studio.keyboard.press('g')
  await studio.keyboard.press('m')
  await expect(method).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('the page has no barrier', async ({ studio }) => {
      const method = await openFrom(studio, 'Know')
      await method
        .getByText(/^\d+ cards?$/)
        .first()
        .click()
      await expectNoViolations(studio)
    })
  })
}
