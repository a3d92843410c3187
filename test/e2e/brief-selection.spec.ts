import type { Page } from '@playwright/test'
import { Board } from '../studio/board.ts'
import { expectSaved, writeBrief } from '../studio/briefs.ts'
import { openCard } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect, test } from './fixtures.ts'

const CARD = 'Choosing your first trail shoe'

async function openEmpty(page: Page, title: string) {
  const board = new Board(page)
  await board.add(board.cells('know').first(), title)
  const panel = await openCard(page, title)
  return { panel, brief: await writeBrief(panel, page) }
}

test('selected words get a bar: formats by mouse and key, Escape lets go of both', async ({
  studio,
}) => {
  const { panel, brief } = await openEmpty(studio, 'Formatted by hand')
  await studio.keyboard.insertText('soft ground')
  const bar = studio.getByTestId('selection-bar')
  await expect(bar).toHaveCount(0)
  await studio.keyboard.press('Shift+Home')
  await expect(bar).toBeVisible()
  await bar.getByRole('button', { name: 'Strikethrough' }).click()
  await expect(brief.locator('s')).toHaveText('soft ground')
  await expect(bar.getByRole('button', { name: 'Strikethrough' })).toHaveAttribute(
    'aria-pressed',
    'true',
  )
  await studio.keyboard.press('Alt+F10')
  await expect(bar.getByRole('button', { name: 'Bold' })).toBeFocused()
  for (let i = 0; i < 4; i += 1) await studio.keyboard.press('ArrowRight')
  await studio.keyboard.press('Enter')
  await expect(brief.locator('h2')).toHaveText('soft ground')
  await expect(brief).toBeFocused()
  await studio.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await expect(panel).toBeVisible()
  await expectSaved(panel)
})

test('a link and a topic are set from the bar of a selection', async ({ studio }) => {
  const { panel, brief } = await openEmpty(studio, 'Linked by hand')
  await studio.keyboard.insertText('shoes')
  await studio.keyboard.press('Shift+Home')
  const bar = studio.getByTestId('selection-bar')
  await bar.getByRole('button', { name: 'Link', exact: true }).click()
  const address = studio.getByRole('textbox', { name: 'Link to' })
  await address.fill('javascript:alert(1)')
  await expect(studio.getByRole('button', { name: 'Set link' })).toBeDisabled()
  await address.fill('https://example.org/shoes')
  await address.press('Enter')
  await expect(brief.locator('a')).toHaveAttribute('href', 'https://example.org/shoes')
  await expect(brief).toBeFocused()
  await bar.getByRole('button', { name: 'Name a topic' }).click()
  await studio.getByRole('menuitem').first().click()
  await expect(brief.locator('.mention')).toHaveCount(1)
  await expect(
    panel.getByRole('region', { name: 'Answers' }).getByRole('button', { name: /^Open the topic/ }),
  ).toHaveCount(1)
})

test('an earlier version of a brief is read, brought back, and undo takes it away', async ({
  studio,
}) => {
  const panel = await openCard(studio, CARD)
  const brief = await writeBrief(panel, studio)
  const before = (await brief.textContent())!
  await studio.keyboard.press('ControlOrMeta+a')
  await studio.keyboard.press('Backspace')
  await studio.keyboard.insertText('All gone')
  await expectSaved(panel)
  await panel.getByRole('region', { name: 'Brief' }).hover()
  await panel.getByRole('button', { name: 'Earlier versions of the brief' }).click()
  const dialog = studio.getByRole('dialog', { name: 'Versions of the brief' })
  await expect(dialog.getByTestId('brief-version')).toContainText('Answer first')
  await expectNoViolations(studio)
  await dialog.getByRole('button', { name: /as it is now/ }).click()
  await expect(dialog.getByTestId('brief-version')).toHaveText('All gone')
  await expect(dialog.getByRole('button', { name: 'Bring this version back' })).toBeDisabled()
  await dialog.getByRole('listitem').nth(1).getByRole('button').click()
  await dialog.getByRole('button', { name: 'Bring this version back' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(brief).toHaveText(before)
  await studio.getByRole('button', { name: /^Undo: bring back an earlier version/ }).click()
  await expect(brief).toHaveText('All gone')
})
