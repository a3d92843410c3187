import type { Locator, Page } from '@playwright/test'
import { readFile } from 'node:fs/promises'
import { PIXEL } from '../contract/calls/talk-calls.ts'
import { goTo } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { readPdf } from '../studio/pdf.ts'
import { expect, test } from './fixtures.ts'

const LAYOUT = 'The checkout is laid out for phones'

async function begin(page: Page, title: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Start an audit…' }).click()
  const form = page.getByRole('dialog', { name: 'New audit' })
  await form.getByRole('textbox', { name: 'Title' }).fill(title)
  await form.getByRole('textbox', { name: 'Device and browser' }).fill('A small phone, Firefox')
  await form.getByRole('button', { name: 'Begin' }).click()
  const walk = page.getByTestId('audit-walk')
  await expect(walk).toBeVisible()
  return walk
}

const step = (walk: Locator, title: string) =>
  walk.getByRole('navigation').getByRole('button', { name: title })
const counted = (walk: Locator, text: string) =>
  expect(walk.getByText(text, { exact: true })).toBeVisible()

test('an audit is walked by keys, left, taken up again and finished; a fail makes its fix card', async ({
  studio,
}) => {
  await goTo(studio, 'Checks')
  const walk = await begin(studio, 'Phone, November')
  await counted(walk, '18 left')
  // However quick, two keys are about two checks.
  await studio.keyboard.press('p')
  await studio.keyboard.press('n')
  await counted(walk, '1 pass')
  await counted(walk, '1 n/a')

  // A check that had passed fails now: its state, its fix card and what that takes away stand there.
  await expect(walk.getByRole('article', { name: LAYOUT })).toBeVisible()
  await studio.keyboard.press('f')
  await counted(walk, '1 fail')
  const pane = walk.getByRole('article', { name: LAYOUT })
  await expect(pane.getByRole('button', { name: 'Fail F' })).toHaveAttribute('aria-pressed', 'true')
  await expect(
    pane.getByRole('button', { name: 'Fixed by “Lay the checkout out for phones”' }),
  ).toBeVisible()
  await expect(pane.getByText(/^Idea · takes away \d+% of the loss/)).toBeVisible()

  await pane.getByRole('textbox', { name: 'Note' }).fill('The next button hides')
  await pane
    .locator('input[type=file]')
    .setInputFiles({ name: 'next.png', mimeType: 'image/png', buffer: PIXEL })
  await expect(pane.getByTestId('evidence')).toHaveCount(1)
  await pane
    .locator('input[type=file]')
    .setInputFiles({ name: 'words.png', mimeType: 'image/png', buffer: Buffer.from('words') })
  await expect(studio.getByText(/is no picture of a kind that can be kept here/)).toBeVisible()
  await expectNoViolations(studio)

  // Left and taken up again: it goes on with the first check that is left.
  await walk.getByRole('button', { name: 'All checks' }).click()
  const underWay = studio.getByTestId('audit-under-way')
  await expect(underWay).toContainText('3 of 18 checks tested')
  await expect(studio.getByTestId('check-mobile-layout')).toContainText('in “Phone, November”')
  await underWay.getByRole('button', { name: 'Go on' }).click()
  await expect(step(walk, 'The total cost is shown early')).toHaveAttribute('aria-current', 'step')
  await studio.keyboard.press('k')
  await expect(pane.getByRole('textbox', { name: 'Note' })).toHaveValue('The next button hides')
  await expect(pane.getByTestId('evidence')).toHaveCount(1)

  await walk.getByRole('button', { name: 'Finish…' }).click()
  const finish = studio.getByRole('dialog', { name: 'Finish the audit' })
  await expect(finish).toContainText('15 checks are not tested yet.')
  await finish.getByRole('button', { name: 'Finish…' }).click()
  const row = studio.getByTestId('audit-row').filter({ hasText: 'Phone, November' })
  await expect(row).toContainText('1 pass')
  await expect(row).toContainText(/Buy \d+/)
})

test('undo takes a finding back with its card; another window sees it', async ({
  studio,
  host,
  context,
}) => {
  await goTo(studio, 'Checks')
  const walk = await begin(studio, 'Phone')
  const other = await context.newPage()
  await other.goto(host.address)
  await goTo(other, 'Checks')
  await step(walk, LAYOUT).click()
  await studio.keyboard.press('f')
  await counted(walk, '1 fail')
  await expect(other.getByTestId('check-mobile-layout')).toContainText('Fixed by')
  await studio.keyboard.press('ControlOrMeta+z')
  await counted(walk, '0 fail')
  await expect(other.getByTestId('check-mobile-layout')).not.toContainText('Fixed by')
  await other.close()
})

test('two audits are compared, each check tells what was found, and an audit comes back from the trash', async ({
  studio,
}) => {
  await goTo(studio, 'Checks')
  const walk = await begin(studio, 'First look')
  await studio.keyboard.press('p')
  await counted(walk, '1 pass')
  await studio.keyboard.press('f')
  await counted(walk, '1 fail')
  await walk.getByRole('button', { name: 'All checks' }).click()
  await begin(studio, 'Second look')
  await studio.keyboard.press('f')
  await counted(walk, '1 fail')
  await studio.keyboard.press('j')
  await studio.keyboard.press('p')
  await counted(walk, '1 pass')
  await walk.getByRole('button', { name: 'All checks' }).click()

  await studio.getByRole('tab', { name: 'Audits (4)' }).click()
  for (const title of ['First look', 'Second look']) {
    await studio.getByRole('checkbox', { name: `Compare “${title}”` }).check()
  }
  await studio.getByRole('button', { name: 'Compare', exact: true }).click()
  const compare = studio.getByRole('region', { name: 'From “First look” to “Second look”' })
  await expect(compare.getByRole('heading', { name: '1 got worse' })).toBeVisible()
  await expect(compare.getByRole('heading', { name: '1 got better' })).toBeVisible()
  await expectNoViolations(studio)

  await studio.getByRole('tab', { name: 'Checks', exact: true }).click()
  const check = studio.getByTestId('check-guest-checkout')
  await check.getByRole('button', { expanded: false }).first().click()
  await expect(check.getByText('Found so far')).toBeVisible()
  await expect(check.getByRole('listitem').filter({ hasText: 'First look' })).toContainText('Pass')
  await expect(check.getByText('How to test')).toBeVisible()

  await studio.getByRole('tab', { name: 'Audits (4)' }).click()
  await studio.getByRole('button', { name: 'More for “Second look”' }).click()
  await studio.getByRole('menuitem', { name: 'Remove audit' }).click()
  await expect(studio.getByTestId('audit-row')).toHaveCount(3)
  await goTo(studio, 'Trash')
  await studio.getByRole('button', { name: 'Restore “Second look”' }).click()
  await goTo(studio, 'Checks')
  await expect(studio.getByRole('tab', { name: 'Audits (4)' })).toBeVisible()
})

test('a check of one’s own says how it is tested, and the sheet is printed empty and filled', async ({
  studio,
}) => {
  await goTo(studio, 'Checks')
  const buy = studio.getByRole('region', { name: 'Buy' })
  await buy.getByRole('button', { name: 'With severity and how to test…' }).click()
  const form = studio.getByRole('dialog', { name: 'New check' })
  await form.getByRole('textbox', { name: 'What should be true' }).fill('Gift wrap can be chosen')
  await form.getByRole('textbox', { name: 'How to test' }).fill('Open the cart\nLook for a box')
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(buy.getByText('Gift wrap can be chosen')).toBeVisible()

  const walk = await begin(studio, 'With paper')
  await step(walk, 'Gift wrap can be chosen').click()
  await expect(walk.getByText('Look for a box')).toBeVisible()
  await studio.keyboard.press('f')
  await counted(walk, '1 fail')
  await walk.getByRole('textbox', { name: 'Note' }).fill('No box at all')
  await expect(async () => {
    const text = await sheet(walk.getByRole('button', { name: 'Sheet…' }), studio)
    expect(text).toContain('No box at all')
  }).toPass()
  await walk.getByRole('button', { name: 'All checks' }).click()
  const empty = await sheet(studio.getByRole('button', { name: 'Audit sheet…' }), studio)
  expect(empty).toContain('Gift wrap can be chosen')
  expect(empty).toContain('Text is readable without zoom')
  expect(empty).not.toContain('No box at all')
})

async function sheet(button: Locator, page: Page): Promise<string> {
  await button.click()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('dialog').getByRole('button', { name: 'Make PDF' }).click(),
  ])
  return (await readPdf(await readFile(await download.path()))).join('\n')
}
