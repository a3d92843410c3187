import { goTo, openCard } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect, test } from './fixtures.ts'

const VIEWS = ['Board', 'Coverage', 'Keywords', 'Checks', 'Report', 'Plan settings']

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    for (const view of VIEWS) {
      test(`${view} has no barrier`, async ({ studio }) => {
        await expect(studio.getByTestId('board')).toBeVisible()
        await goTo(studio, view)
        await expect(studio.getByLabel('Loading…')).toHaveCount(0)
        await expectNoViolations(studio)
      })
    }

    test('a card, the wizard and the list of plans have no barrier', async ({ studio }) => {
      await openCard(studio, 'Choosing your first trail shoe')
      await expect(studio.getByTestId('brief')).toBeVisible()
      await expectNoViolations(studio)
      await studio.keyboard.press('Escape')
      await studio.getByRole('button', { name: 'Import keywords' }).click()
      await expect(studio.getByRole('dialog')).toBeVisible()
      await expectNoViolations(studio)
      await studio.keyboard.press('Escape')
      await studio.getByRole('link', { name: 'All plans' }).click()
      await expect(studio.getByRole('heading', { name: 'Plans' })).toBeVisible()
      await expectNoViolations(studio)
    })
  })
}
