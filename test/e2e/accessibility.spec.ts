import AxeBuilder from '@axe-core/playwright'
import { expect, test } from './fixtures.ts'
import type { Page } from '@playwright/test'
import { goTo, openCard } from '../studio/journeys.ts'

/** WCAG 2.2 AA as far as a machine can tell, in every view, light and dark. */
async function expectNoViolations(page: Page): Promise<void> {
  // The report's preview is a frame that may run no script, axe's own included; its HTML has tests.
  const { violations } = await new AxeBuilder({ page })
    .exclude('iframe')
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze()
  const told = violations.map(({ id, nodes }) => ({
    id,
    where: nodes.slice(0, 5).map((node) => `${node.target.join(' ')}: ${node.failureSummary}`),
  }))
  expect(told).toEqual([])
}

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
