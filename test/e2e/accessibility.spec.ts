import { goTo, openCard } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect, test } from './fixtures.ts'

const VIEWS = [
  'Board',
  'Coverage',
  'Results',
  'What if',
  'Playbook',
  'Keywords',
  'Messages',
  'Checks',
  'Places',
  'Creators',
  'Report',
  'Plan settings',
]

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
      await studio.getByRole('button', { name: 'Compact' }).click()
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

test('the heatmap is read as a table: each number with its moment and its channel', async ({
  studio,
}) => {
  await goTo(studio, 'Coverage')
  const heatmap = studio.getByRole('table', { name: 'Moments × Channel' })
  await expect(heatmap).toBeVisible()
  const heads = await heatmap.getByRole('columnheader').allTextContents()
  expect(heads).toContain('Website')
  expect(new Set(heads).size).toBe(heads.length)
  await expect(heatmap.getByRole('rowheader')).toHaveText(['Know', 'Go', 'Do', 'Buy'])
  await expect(heatmap.getByRole('row')).toHaveCount(5)
  for (const moment of ['Know', 'Go', 'Do', 'Buy']) {
    const row = heatmap
      .getByRole('row')
      .filter({ has: studio.getByRole('rowheader', { name: moment, exact: true }) })
    await expect(row.getByRole('cell')).toHaveCount(heads.length)
    for (const [at, channel] of heads.entries()) {
      const cell = row.getByRole('cell').nth(at).getByRole('button')
      await expect(cell).toHaveAccessibleName(
        new RegExp(`^${moment}, ${channel}: (\\d+|not expected|empty)$`),
      )
    }
  }
  await heatmap.getByRole('button', { name: /^Know, Website: / }).click()
  await expect(heatmap.getByRole('button', { pressed: true })).toHaveCount(1)
})

test.describe('with less motion asked for', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('nothing moves: dialogs, drawers, menus and notices stand at once', async ({ studio }) => {
    await expect(studio.getByTestId('board')).toBeVisible()
    const opens = [
      () => studio.keyboard.press('ControlOrMeta+k'),
      () => studio.keyboard.press('?'),
      () => studio.getByRole('button', { name: 'History' }).click(),
      () => studio.getByRole('button', { name: 'Language' }).click(),
    ]
    for (const open of opens) {
      await open()
      await expect(studio.locator('[role=dialog]:visible, [role=menu]:visible')).not.toHaveCount(0)
      const moving = await studio.evaluate(() =>
        document
          .getAnimations()
          .filter((one) => Number(one.effect?.getComputedTiming().duration ?? 0) > 1)
          .map((one) => ((one.effect as KeyframeEffect).target as Element | null)?.className),
      )
      expect(moving).toEqual([])
      await studio.keyboard.press('Escape')
      await expect(studio.locator('[role=dialog]:visible, [role=menu]:visible')).toHaveCount(0)
    }
  })
})
