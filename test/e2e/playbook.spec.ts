import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { startBrowserHost } from '../studio/browser-host.ts'
import { goTo } from '../studio/journeys.ts'
import { ROOT, withFolder } from '../studio/library.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect, test } from './fixtures.ts'

async function tactic(page: Page, id: string): Promise<Locator> {
  const row = page.locator(`[data-tactic="${id}"]`)
  await row.locator('button[aria-expanded=false]').click()
  return row
}

test('a tactic becomes a card with all that it needs, as one act', async ({ studio }) => {
  await expect(studio.getByTestId('board')).toBeVisible()
  await studio.keyboard.press('g')
  await studio.keyboard.press('y')
  await expect(studio.getByRole('tab', { name: 'Tactics' })).toBeVisible()
  await studio.getByRole('searchbox', { name: 'Search tactics' }).fill('lesson')
  await studio.getByRole('button', { name: 'Make a card for Try-on, AR or online lesson' }).click()

  const panel = studio.getByRole('dialog', { name: 'Try-on, AR or online lesson' })
  await expect(panel).toBeVisible()
  await expect(panel.getByTestId('brief')).toContainText('What this tactic is for')
  await expect(panel.getByTestId('brief')).toContainText('Let people try at home')
  await expect(
    panel.getByRole('checkbox', { name: 'Done: Works on a mid-range phone in the browser' }),
  ).not.toBeChecked()

  await studio.keyboard.press('Escape')
  await goTo(studio, 'Playbook')
  const row = await tactic(studio, 'interactive')
  await expect(row.getByText('1 card', { exact: true })).toBeVisible()
  await expect(row.getByText('strength 0%')).toBeVisible()

  await studio.getByRole('button', { name: /^Undo/ }).click()
  await expect(row.getByText('No card yet')).toBeVisible()
})

test('a tactic goes off with a reason, which coverage and settings tell', async ({ studio }) => {
  await goTo(studio, 'Playbook')
  const row = await tactic(studio, 'ugc')
  await row.getByRole('switch', { name: 'User-generated content is in force' }).click()
  const asked = studio.getByRole('dialog')
  await asked.getByRole('combobox', { name: /^Why won’t/ }).click()
  await studio.getByRole('option', { name: 'Another team does it' }).click()
  await asked.getByRole('button', { name: 'Switch off' }).click()
  await expect(row.getByText('Off: Another team does it')).toBeVisible()

  await goTo(studio, 'Coverage')
  await studio.getByRole('main').getByText('Do', { exact: true }).first().click()
  const left = studio.getByRole('region', { name: 'Tactics that are off and count nowhere' })
  await expect(left).toContainText('Another team does it')
  await left.getByRole('link', { name: 'User-generated content' }).click()
  const again = studio.locator('[data-tactic="ugc"]')
  await expect(again.getByRole('switch')).toBeVisible()
  await expect(again.locator('button').first()).toBeFocused()

  await goTo(studio, 'Plan settings')
  await expect(studio.getByText('Off: Another team does it')).toBeVisible()
  await studio.getByRole('switch', { name: 'User-generated content is in force' }).click()
  await expect(studio.getByText('Off: Another team does it')).toHaveCount(0)
})

test('a team adds a tactic of its own, weighs it, and removes it from the cards that carry it', async ({
  studio,
}) => {
  await goTo(studio, 'Playbook')
  await studio.getByRole('button', { name: 'Add a tactic of your own' }).click()
  const form = studio.getByRole('form', { name: 'Add a tactic of your own' })
  await form.getByRole('textbox', { name: 'Name of the tactic' }).fill('Open evening in the shop')
  await form.getByRole('button', { name: 'Add', exact: true }).click()

  const row = studio.locator('[data-state="unused"]').filter({ hasText: 'Open evening' })
  await row.getByText('3', { exact: true }).click()
  await expect(row.getByRole('img', { name: 'Weight 3 of 3' })).toBeVisible()
  await row.getByRole('button', { name: 'Make a card for Open evening in the shop' }).click()
  await expect(studio.getByRole('dialog', { name: 'Open evening in the shop' })).toBeVisible()

  await studio.keyboard.press('Escape')
  await goTo(studio, 'Playbook')
  const own = studio.locator('[data-tactic]').filter({ hasText: 'Open evening' })
  await own.locator('button[aria-expanded=false]').click()
  await own.getByRole('button', { name: /^Remove Open evening/ }).click()
  const dialog = studio.getByRole('dialog')
  await expect(dialog).toContainText('This card carries it out')
  await expect(dialog).toContainText('Open evening in the shop')
  await dialog.getByRole('button', { name: 'Remove', exact: true }).click()
  await expect(own).toHaveCount(0)
  await studio.getByRole('button', { name: /^Undo/ }).click()
  await expect(own).toBeVisible()
})

test('channels × moments are edited as a table that the heatmap follows', async ({ studio }) => {
  await goTo(studio, 'Playbook')
  await studio.getByRole('tab', { name: 'Channels × moments' }).click()
  const store = studio.getByRole('row').filter({ has: studio.getByText('Stock, pick-up') })
  await store.getByRole('checkbox', { name: 'Store should serve Know' }).click()
  await expect(store.getByText('changed')).toBeVisible()

  await studio.getByRole('textbox', { name: 'Name of a new channel' }).fill('Podcast')
  await studio.getByRole('button', { name: 'Add channel' }).click()
  const podcast = studio.getByRole('textbox', { name: 'Name of the channel Podcast' })
  await podcast.fill('Radio')
  await podcast.press('Enter')
  await expect(studio.getByRole('checkbox', { name: 'Radio should serve Buy' })).not.toBeChecked()

  await studio.getByRole('button', { name: 'Remove the channel Marketplace' }).click()
  await expect(studio.getByRole('dialog')).toContainText('2 cards are on the channel')
  await studio.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
  await expectNoViolations(studio)

  await studio.getByRole('button', { name: 'Back to the default table' }).click()
  await expect(store.getByRole('checkbox', { name: 'Store should serve Know' })).not.toBeChecked()
  await expect(studio.getByRole('checkbox', { name: 'Radio should serve Buy' })).toBeVisible()
  await expect(studio.getByRole('checkbox', { name: 'Mobile app should serve Buy' })).toBeChecked()
})

test('a playbook with a typo says file, line and key, and the rest stands', async ({ page }) => {
  await withFolder('typo', async (root) => {
    for (const part of ['out', 'resources', 'package.json']) {
      cpSync(join(ROOT, part), join(root, part), { recursive: true })
    }
    symlinkSync(join(ROOT, 'node_modules'), join(root, 'node_modules'), 'junction')
    const file = join(root, 'resources/playbook/tactics.json')
    const text = readFileSync(file, 'utf8')
    const lines = text.split('\n')
    const at = lines.findIndex((line) => line.includes('"weight"'))
    lines[at] = lines[at]!.replace('"weight"', '"wieght"')
    writeFileSync(file, lines.join('\n'))

    await withFolder('library', async (library) => {
      const host = await startBrowserHost(library, root)
      try {
        await page.goto(host.address)
        await goTo(page, 'Playbook')
        const problems = page.getByRole('region', { name: '2 mistakes in the files' })
        await expect(problems).toContainText(
          `tactics.json, line ${at + 1}: “wieght” in “expert-articles” is no key of the playbook. What the studio came with stands there instead.`,
        )
        await expect(page.locator('[data-tactic]')).toHaveCount(29)
        await expectNoViolations(page)

        // Corrected while the studio runs.
        writeFileSync(file, text)
        await goTo(page, 'Board')
        await goTo(page, 'Playbook')
        await expect(page.locator('[data-tactic]')).toHaveCount(29)
        await expect(problems).toHaveCount(0)
      } finally {
        await host.stop()
      }
    })
  })
})
