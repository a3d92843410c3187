import type { Page } from '@playwright/test'
import { goTo } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect, test } from './fixtures.ts'

async function openTable(page: Page) {
  await goTo(page, 'Table')
  const table = page.getByTestId('card-table')
  await expect(table).toBeVisible()
  return table
}
const rowOf = (page: Page, title: string) =>
  page.getByTestId('card-table').getByRole('row').filter({ hasText: title })

test('a row is edited by keyboard alone: title, then on with Tab, Escape leaves as it was, undo', async ({
  studio,
}) => {
  await expect(studio.getByTestId('board')).toBeVisible()
  await studio.keyboard.press('g')
  await studio.keyboard.press('t')
  const table = studio.getByTestId('card-table')
  await expect(table).toBeVisible()
  await table.focus()
  await studio.keyboard.press('Enter')
  const title = studio.getByRole('textbox', { name: 'Edit: Title' })
  await expect(title).toBeFocused()
  await title.fill('Written in the table')
  await studio.keyboard.press('Tab')
  await expect(studio.getByRole('combobox', { name: 'Edit: Kind' })).toBeFocused()
  await studio.keyboard.type('Fix')
  await studio.keyboard.press('ArrowDown')
  await studio.keyboard.press('Enter')
  await expect(table).toBeFocused()
  const row = rowOf(studio, 'Written in the table')
  await expect(row).toContainText('Fix')

  for (let step = 0; step < 4; step += 1) await studio.keyboard.press('ArrowRight')
  await studio.keyboard.press('Enter')
  const due = studio.getByRole('textbox', { name: 'Edit: Due' })
  await expect(due).toBeFocused()
  await studio.keyboard.type('someday')
  await studio.keyboard.press('Tab')
  await expect(studio.getByText('Write a day, for example')).toBeVisible()
  await due.fill('2026-12-24')
  await studio.keyboard.press('Enter')
  await expect(table).toBeFocused()
  await expect(row).toContainText('Dec 24, 2026')
  await studio.keyboard.press('Enter')
  await due.fill('2027-01-01')
  await studio.keyboard.press('Escape')
  await expect(table).toBeFocused()
  await expect(row).toContainText('Dec 24, 2026')

  for (let step = 0; step < 3; step += 1) await studio.keyboard.press('ControlOrMeta+z')
  await expect(rowOf(studio, 'Written in the table')).toHaveCount(0)
})

test('cards are sorted by several columns, grouped, and come back so', async ({ studio }) => {
  const table = await openTable(studio)
  const owner = table.getByRole('columnheader', { name: 'Owner' })
  const due = table.getByRole('columnheader', { name: 'Due' })
  await owner.getByRole('button').click()
  await due.getByRole('button').click({ modifiers: ['Shift'] })
  await expect(owner).toHaveAttribute('aria-sort', 'ascending')
  await expect(due).toHaveAttribute('aria-sort', 'ascending')
  await expect(due).toContainText('2')

  await studio.getByRole('combobox', { name: 'Group by' }).click()
  await studio.getByRole('option', { name: 'By moment' }).click()
  const tree = studio.getByRole('treegrid', { name: 'Table of cards' })
  const know = tree.getByRole('row', { name: /^Know/ })
  await expect(know).toHaveAttribute('aria-expanded', 'true')
  await tree.focus()
  await studio.keyboard.press('ControlOrMeta+Home')
  await studio.keyboard.press('ArrowLeft')
  await expect(know).toHaveAttribute('aria-expanded', 'false')
  await expect(tree.locator('[data-index="1"]')).toHaveText(/^Go/)

  await studio.reload()
  await expect(tree.getByRole('row', { name: /^Know/ })).toHaveAttribute('aria-expanded', 'false')
  await expect(tree.getByRole('columnheader', { name: 'Due' })).toContainText('2')
})

test('columns are chosen, moved and made wider, by menu, keys and mouse', async ({ studio }) => {
  const table = await openTable(studio)
  await studio.getByRole('button', { name: 'Columns' }).click()
  await studio.getByRole('checkbox', { name: 'Kind' }).uncheck()
  await studio.getByRole('button', { name: 'Move Owner up' }).click()
  await studio.keyboard.press('Escape')
  await expect(table.getByRole('columnheader', { name: 'Kind' })).toHaveCount(0)
  const heads = () => table.getByRole('columnheader').allInnerTexts()
  const order = await heads()
  expect(order.indexOf('Owner')).toBeLessThan(order.indexOf('Column'))

  const moment = table.getByRole('columnheader', { name: 'Moment' })
  const width = async () => (await moment.boundingBox())!.width
  const before = await width()
  await moment.getByRole('button').focus()
  await studio.keyboard.press('Shift+ArrowRight')
  await expect.poll(width).toBe(before + 16)
  const edge = (await studio.getByTestId('resize-moment').boundingBox())!
  await studio.mouse.move(edge.x + 3, edge.y + 8)
  await studio.mouse.down()
  await studio.mouse.move(edge.x + 43, edge.y + 8, { steps: 4 })
  await studio.mouse.up()
  await expect.poll(width).toBeGreaterThan(before + 40)
  await moment.getByRole('button').focus()
  await studio.keyboard.press('Alt+ArrowRight')
  await expect
    .poll(async () => (await heads()).indexOf('Owner'))
    .toBeLessThan(order.indexOf('Owner'))
})

test('rows are selected and changed together, and a card opens beside them', async ({ studio }) => {
  const table = await openTable(studio)
  await table.focus()
  await studio.keyboard.press('Space')
  await studio.keyboard.press('Shift+ArrowDown')
  const bar = studio.getByRole('toolbar', { name: 'Selected cards' })
  await expect(bar).toContainText('2 cards selected')
  await bar.getByRole('button', { name: 'Assign' }).click()
  await studio.getByRole('combobox', { name: 'Owner' }).fill('Nobody Yet')
  await studio.keyboard.press('Enter')
  await expect(table.getByText('Nobody Yet')).toHaveCount(2)
  await table.focus()
  await studio.keyboard.press('ControlOrMeta+Enter')
  await expect(studio.getByTestId('card-panel')).toBeFocused()
  await expect(studio).toHaveURL(/\?card=.*table$/)
  await studio.keyboard.press('Escape')
  await expect(studio.getByTestId('card-panel')).toHaveCount(0)
  await expect(table).toBeFocused()
})

/** For each column that is edited: what is typed, and what the cell says then. */
const EDITS: Record<string, readonly [column: string, typed: string, said: string]> = {
  title: ['Title', 'Any field', 'Any field'],
  kind: ['Kind', 'Message', 'Message'],
  moment: ['Moment', 'Buy', 'Buy'],
  columnId: ['Column', 'Review', 'Review'],
  owner: ['Owner', 'Somebody', 'Somebody'],
  dueOn: ['Due', '2027-01-15', 'Jan 15, 2027'],
  channels: ['Channels', '', ''],
  tags: ['Tags', 'one tag', 'one tag'],
  effort: ['Effort', '2.5', '2.5'],
  publishedOn: ['Published', '2026-10-01', 'Oct 1, 2026'],
  refreshedOn: ['Refreshed', '2026-10-02', 'Oct 2, 2026'],
  url: ['Address', 'https://example.com/a', 'https://example.com/a'],
  alsoServes: ['Also serves', 'Go', 'Go'],
  tactics: ['Tactics', '', ''],
  elements: ['Speaks to', 'Trust', 'Trust'],
  stages: ['Stages', '', ''],
  audiences: ['Audiences', 'runners', 'runners'],
  products: ['Products', 'shoe', 'shoe'],
  markets: ['Markets', 'Peru', 'Peru'],
}

for (const hand of ['keyboard', 'mouse'] as const) {
  test(`every field is edited in its cell by ${hand}`, async ({ studio }) => {
    test.slow()
    const table = await openTable(studio)
    await studio.getByRole('button', { name: 'New card' }).click()
    await studio.getByTestId('card-panel').getByRole('button', { name: 'Close' }).first().click()
    await studio.getByRole('button', { name: 'Columns' }).click()
    for (const box of await studio.getByTestId('table-columns').getByRole('checkbox').all()) {
      if (await box.isEnabled()) await box.check()
    }
    await studio.keyboard.press('Escape')
    const row = table.locator('[data-index]:has([data-active])')
    const id = (await row.getAttribute('data-testid'))!
    const same = studio.getByTestId(id)
    for (const [column, [name, typed, said]] of Object.entries(EDITS)) {
      const cell = same.locator(`[data-column="${column}"]`)
      if (hand === 'mouse') await cell.dblclick()
      else {
        await table.focus()
        const active = same.locator('[data-active]')
        const at = Number(await active.getAttribute('data-cell'))
        const steps = Number(await cell.getAttribute('data-cell')) - at
        const arrow = steps > 0 ? 'ArrowRight' : 'ArrowLeft'
        for (let step = 0; step < Math.abs(steps); step += 1) await studio.keyboard.press(arrow)
        await studio.keyboard.press('F2')
      }
      const editor = studio.getByTestId('cell-editor').getByLabel(`Edit: ${name}`).first()
      await expect(editor).toBeFocused()
      const picks = ['channels', 'tactics', 'elements', 'stages', 'alsoServes'].includes(column)
      await editor.fill(typed)
      if (picks || column === 'kind' || column === 'moment' || column === 'columnId') {
        const options = studio.getByRole('option')
        const option = typed === '' ? options.first() : options.filter({ hasText: typed }).first()
        if (hand === 'mouse') await option.click()
        else {
          await studio.keyboard.press('ArrowDown')
          await studio.keyboard.press('Enter')
        }
        if (picks) await studio.keyboard.press('Tab')
      } else if (['tags', 'audiences', 'products', 'markets'].includes(column)) {
        await studio.keyboard.press('Tab')
      } else await studio.keyboard.press('Enter')
      if (await studio.getByTestId('cell-editor').isVisible()) await studio.keyboard.press('Escape')
      if (said === '') await expect(cell).not.toBeEmpty()
      else await expect(cell).toContainText(said)
    }
  })
}

test('cards with days at the ends of the calendar and titles of any kind stand in rows of one height', async ({
  studio,
}) => {
  const titles = [
    '\u202eمرحبا بالعالم — abc \u202c',
    `Long ${'word'.repeat(2_400)}`,
    '👩‍👩‍👧‍👦'.repeat(400),
  ]
  const days = ['0001-01-01', '9999-12-31', '0000-01-01', '2026-11-20']
  const plan = {
    format: 'moment-studio-plan',
    version: 1,
    plan: {
      name: 'Ends',
      workflow: [
        { id: 'w', title: 'Work' },
        { id: 'v', title: 'Out', progress: 1 },
      ],
    },
    items: days.map((dueOn, i) => ({
      id: `e-${i}`,
      title: titles[i % titles.length],
      status: i === 1 ? 'v' : 'w',
      dueOn,
      publishedOn: dueOn,
    })),
  }
  await studio.getByRole('link', { name: 'All plans' }).click()
  await studio.locator('input[type=file]').setInputFiles({
    name: 'ends.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(plan)),
  })
  await expect(studio.getByTestId('board')).toBeVisible()
  const table = await openTable(studio)
  await expect(table.locator('[data-testid^="row-"]')).toHaveCount(days.length)
  await studio.getByRole('combobox', { name: 'Group by' }).click()
  await studio.getByRole('option', { name: 'By week due' }).click()
  await expect(studio.getByRole('treegrid').locator('[data-group]')).toHaveCount(days.length)
  await studio.getByRole('combobox', { name: 'Group by' }).click()
  await studio.getByRole('option', { name: 'No groups' }).click()
  for (const head of await table.getByRole('columnheader').getByRole('button').all()) {
    await head.click()
    await expect(table.locator('[data-testid^="row-"]')).toHaveCount(days.length)
  }
  for (const row of await table.locator('[data-testid^="row-"]').all()) {
    expect((await row.boundingBox())!.height).toBe(34)
  }
  await goTo(studio, 'Calendar')
  for (const mode of ['Week', 'Agenda', 'Month'])
    await studio.getByText(mode, { exact: true }).click()
  await expect(studio.getByTestId('calendar-grid').locator('[data-of]').first()).toBeVisible()
})

test('a view of the board lends its filter to table and calendar', async ({ studio }) => {
  await expect(studio.getByTestId('board')).toBeVisible()
  await studio.getByRole('searchbox').fill('shoe')
  const views = studio.getByRole('button', { name: /^Views: / })
  await views.click()
  await studio.getByRole('menuitem', { name: 'Save as a new view…' }).click()
  await studio.getByRole('textbox', { name: 'Name' }).fill('Shoes')
  await studio.getByRole('button', { name: 'Save' }).click()
  for (const page of ['Table', 'Calendar']) {
    await goTo(studio, page)
    await expect(studio.getByRole('searchbox')).toHaveValue('')
    await views.click()
    await studio.getByRole('menuitem', { name: 'Shoes' }).click()
    await expect(studio.getByRole('searchbox')).toHaveValue('shoe')
  }
})

test('a plan without cards says so, and makes its first', async ({ studio }) => {
  await expect(studio.getByTestId('board')).toBeVisible()
  await studio.goto(`${new URL(studio.url()).origin}/#/plans`)
  await studio.getByRole('button', { name: 'New plan' }).click()
  await studio.getByRole('textbox', { name: 'Name' }).fill('Bare')
  await studio.getByRole('button', { name: 'Create plan' }).click()
  await goTo(studio, 'Table')
  await expect(studio.getByRole('heading', { name: 'No cards yet' })).toBeVisible()
  await goTo(studio, 'Calendar')
  await expect(studio.getByText('No card to show here.')).toBeVisible()
  await goTo(studio, 'Table')
  await studio.getByRole('main').getByRole('button', { name: 'Add the first card' }).click()
  await expect(studio.getByTestId('card-panel')).toBeVisible()
  await expect(studio.getByTestId('card-table')).toBeVisible()
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('the table has no barrier, grouped, edited and with its columns open', async ({
      studio,
    }) => {
      const table = await openTable(studio)
      await expectNoViolations(studio)
      await table.focus()
      await studio.keyboard.press('Space')
      await studio.keyboard.press('ArrowRight')
      await studio.keyboard.press('Enter')
      await expect(studio.getByTestId('cell-editor')).toBeVisible()
      await expectNoViolations(studio)
      await studio.keyboard.press('Escape')
      await studio.getByRole('combobox', { name: 'Group by' }).click()
      await studio.getByRole('option', { name: 'By week due' }).click()
      await studio.getByRole('button', { name: 'Columns' }).click()
      await expect(studio.getByTestId('table-columns')).toBeVisible()
      await expectNoViolations(studio)
    })
  })
}
