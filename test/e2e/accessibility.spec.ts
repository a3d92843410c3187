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

    test('selected cards, the filters and the views have no barrier', async ({ studio }) => {
      const cards = studio.locator('[data-testid^="card-"]')
      await cards.first().click({ modifiers: ['ControlOrMeta'] })
      await expect(studio.getByRole('toolbar', { name: 'Selected cards' })).toBeVisible()
      await studio.getByRole('button', { name: 'Cards of Go' }).click()
      await studio.getByText('Compact').click()
      await expectNoViolations(studio)
      await studio.getByRole('button', { name: 'Assign' }).click()
      await expectNoViolations(studio)
      await studio.keyboard.press('Escape')
      await studio.getByRole('button', { name: 'Filters', exact: true }).click()
      await studio.getByTestId('filter-panel').getByText('late', { exact: true }).click()
      await studio.getByRole('combobox', { name: 'Owners' }).click()
      await expect(studio.getByRole('option').first()).toBeVisible()
      await expectNoViolations(studio)
      await studio.keyboard.press('Tab')
      await studio.getByRole('button', { name: 'Done', exact: true }).click()
      await studio.getByRole('button', { name: /^Views: / }).click()
      await expect(studio.getByRole('menuitemradio').first()).toBeVisible()
      await expectNoViolations(studio)
    })

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
