import { give } from '../studio/card-files.ts'
import { openCard } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect, test } from './fixtures.ts'

const CARD = 'Choosing your first trail shoe'

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('comments, and a mention being written, have no barrier', async ({ studio }) => {
      const panel = await openCard(studio, CARD)
      await panel.getByRole('tab', { name: 'Comments' }).click()
      const field = panel.getByRole('combobox', { name: 'New comment' })
      await field.fill('Hello')
      await field.press('Control+Enter')
      await expect(panel.getByTestId('comment')).toBeVisible()
      await field.pressSequentially('@m')
      await expect(panel.getByRole('option').first()).toBeVisible()
      await expectNoViolations(studio)
    })

    test('files and their preview have no barrier', async ({ studio }) => {
      const panel = await openCard(studio, CARD)
      await give(panel, 'drop', 'picture.png')
      await expect(panel.getByTestId('attachment').locator('img')).toBeVisible()
      await expectNoViolations(studio)
      await panel.getByRole('button', { name: 'Open “picture.png”' }).click()
      await expect(studio.getByRole('img', { name: 'picture.png' })).toBeVisible()
      await expectNoViolations(studio)
    })

    test('activity and the history of a field have no barrier', async ({ studio }) => {
      const panel = await openCard(studio, CARD)
      await panel.getByRole('combobox', { name: 'Owner' }).fill('Anna')
      await panel.getByRole('button', { name: 'Former values: Owner' }).click()
      await expect(studio.getByRole('menuitem', { name: /^Maya/ })).toBeVisible()
      await expectNoViolations(studio)
      await studio.keyboard.press('Escape')
      await panel.getByRole('tab', { name: 'Activity' }).click()
      await expect(panel.getByText('Owner: Maya → Anna')).toBeVisible()
      await expectNoViolations(studio)
    })
  })
}
