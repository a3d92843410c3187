import { expect, test } from './fixtures.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { Keywords } from '../studio/keywords.ts'

/** What opens from the keyword view and on the way through an import, light and dark. */
for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('keywords being settled and chosen have no barrier', async ({ studio }) => {
      const keywords = await Keywords.open(studio)
      await studio.getByRole('button', { name: /^Settle \d+ unclear$/ }).click()
      await expect(studio.getByText('No word of it tells a moment.')).toBeVisible()
      await expectNoViolations(studio)
      await keywords.keys('Escape', 'Enter', 'Shift+ArrowDown')
      await expect(studio.getByRole('button', { name: 'Split off' })).toBeVisible()
      await expect(studio.getByRole('heading', { name: 'Sources' })).toBeVisible()
      await expectNoViolations(studio)
    })

    test('the dialogs of keywords and topics have no barrier', async ({ studio }) => {
      const keywords = await Keywords.open(studio)
      const dialog = studio.getByRole('dialog')
      await keywords.at(1).click()
      for (const name of ['Split off', 'Move to topic', 'Filters', 'Columns']) {
        await studio.getByRole('button', { name }).click()
        await expect(dialog).toBeVisible()
        await expectNoViolations(studio)
        await studio.keyboard.press('Escape')
        // A list of topics that is open goes first.
        if (await dialog.isVisible()) await studio.keyboard.press('Escape')
        await expect(dialog).toHaveCount(0)
      }
      await keywords.topic('Repair and sustainability').click()
      await studio.getByRole('button', { name: 'More for this topic' }).click()
      await studio.getByRole('menuitem', { name: 'Merge into another topic' }).click()
      await expect(dialog).toBeVisible()
      await expectNoViolations(studio)
    })

    test('each step of an import and what it proposes have no barrier', async ({ studio }) => {
      const wizard = studio.getByRole('dialog')
      const files = [
        { name: 'hits.csv', text: 'Nr,Was gesucht wurde,Treffer\nx,越野跑鞋,1200\n' },
        { name: 'letters.csv', text: 'Keyword;Volume\nk\xe4nguru schuhe;70\ncaf\xe9 tasse;30\n' },
      ].map(({ name, text }) => ({
        name,
        mimeType: 'text/csv',
        buffer: Buffer.from(text, name === 'hits.csv' ? 'utf8' : 'latin1'),
      }))
      await studio.getByRole('button', { name: 'Import keywords' }).first().click()
      await wizard.locator('input[type=file]').setInputFiles(files)
      await wizard.getByLabel('What column Was gesucht wurde holds').selectOption('Keyword')
      await expectNoViolations(studio)
      await wizard.getByRole('button', { name: 'Use these columns' }).click()
      await expect(wizard.getByRole('radio').first()).toBeVisible()
      await expectNoViolations(studio)
      await wizard.getByRole('button', { name: 'Leave this file out' }).click()
      await expect(wizard.getByRole('tab', { name: /^New/ })).toBeVisible()
      await expectNoViolations(studio)
      await wizard.getByRole('tab', { name: /^File/ }).click()
      await expectNoViolations(studio)
      await wizard.getByRole('button', { name: /^Save \S+ keyword/ }).click()
      await expect(wizard.getByRole('heading', { name: 'Keywords are in your plan' })).toBeVisible()
      await expectNoViolations(studio)
      await wizard.getByRole('button', { name: 'See the keywords' }).click()
      await studio.getByRole('button', { name: 'Look at them' }).click()
      await expect(wizard.getByRole('button', { name: /^Link “/ }).first()).toBeVisible()
      await expectNoViolations(studio)
    })
  })
}
