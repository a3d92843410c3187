import { Board } from '../studio/board.ts'
import { expect, test } from './fixtures.ts'

test('a filter is set, named in a chip, saved as a view, and comes back', async ({ studio }) => {
  const board = new Board(studio)
  await expect(board.cards.first()).toBeVisible()
  await studio.getByRole('button', { name: 'Filters', exact: true }).click()
  await studio.getByRole('combobox', { name: 'Kinds' }).click()
  await studio.getByRole('option', { name: 'Fix' }).click()
  await studio.keyboard.press('Tab')
  await studio.getByRole('button', { name: 'Done', exact: true }).click()
  const chip = studio.getByRole('button', { name: 'Remove the filter Kinds: Fix' })
  await expect(chip).toBeVisible()
  // What the filter leaves follows its chip.
  await expect(board.cards.filter({ hasNotText: 'Fix' })).toHaveCount(0)
  await expect(board.cards).not.toHaveCount(0)

  const views = studio.getByRole('button', { name: /^Views: / })
  await views.click()
  await studio.getByRole('menuitem', { name: 'Save as a new view…' }).click()
  await studio.getByRole('textbox', { name: 'Name' }).fill('Fixes')
  await studio.getByRole('button', { name: 'Save' }).click()
  await expect(views).toHaveAccessibleName('Views: Fixes')

  await chip.click()
  await expect(views).toHaveAccessibleName('Views: Fixes, changed')
  await views.click()
  await studio.getByRole('menuitem', { name: 'Back to “Fixes” as saved' }).click()
  await expect(chip).toBeVisible()

  await studio.reload()
  await expect(chip).toBeVisible()
  await expect(views).toHaveAccessibleName('Views: Fixes')
  await views.click()
  await studio.getByRole('menuitemradio', { name: 'All cards' }).click()
  await expect(chip).toHaveCount(0)
  await views.click()
  await studio.getByRole('menuitemradio', { name: 'Fixes' }).click()
  await expect(chip).toBeVisible()

  await views.click()
  await studio.getByRole('menuitem', { name: 'Delete “Fixes”' }).click()
  await expect(views).toHaveAccessibleName('Views: All cards')
  await studio.getByRole('alert').getByRole('button', { name: 'Undo' }).click()
  await views.click()
  await expect(studio.getByRole('menuitemradio', { name: 'Fixes' })).toBeVisible()
})

test('search finds by words of title, owner and topic, in Chinese and Russian too', async ({
  studio,
}) => {
  const board = new Board(studio)
  await board.add(board.cells('know').first(), '女士跑鞋推荐大全')
  await board.add(board.cells('know').first(), 'Новогодняя Ёлка')
  await board.search('跑鞋推荐')
  await expect(board.card('女士跑鞋推荐大全')).toBeVisible()
  await board.search('елка новогодняя')
  await expect(board.card('Новогодняя Ёлка')).toBeVisible()
  await expect(board.cards).toHaveCount(1)
})

test('lanes collapse to their counts, take drops, and stay collapsed', async ({ studio }) => {
  const board = new Board(studio)
  const card = await board.add(board.cells('know').first(), 'Into the fold')
  await studio.getByRole('button', { name: 'Cards of Buy' }).click()
  await expect(board.lane('buy').locator('[data-testid^="card-"]')).toHaveCount(0)
  await expect(board.cells('buy').last()).toContainText(/\d+ cards?/)
  await studio.getByRole('button', { name: 'Cards of Go' }).click()
  await studio.getByRole('button', { name: 'Cards of Do' }).click()
  await board.search('Into the fold')
  await card.focus()
  for (const key of ['Space', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'Space']) {
    await studio.keyboard.press(key)
  }
  await expect(board.cards).toHaveCount(0)
  await studio.reload()
  await expect(studio.getByRole('button', { name: 'Cards of Buy' })).toHaveAttribute(
    'aria-expanded',
    'false',
  )
  await studio.getByRole('button', { name: 'Cards of Buy' }).click()
  await board.search('Into the fold')
  await expect(board.cells('buy').first().getByText('Into the fold')).toBeVisible()
})

test('a column is added, limited, told when it is over, and moved by dragging its head', async ({
  studio,
}) => {
  const board = new Board(studio)
  await studio.getByRole('button', { name: 'Column', exact: true }).click()
  await studio.getByRole('textbox', { name: 'Name' }).fill('Archive shelf')
  await studio.getByRole('textbox', { name: 'Limit' }).fill('1')
  await studio.getByRole('button', { name: 'Add column' }).click()
  const head = studio.getByRole('columnheader', { name: /Archive shelf/ })
  await expect(head).toBeVisible()
  const cell = board.cells('know').last()
  await cell.scrollIntoViewIfNeeded()
  await board.add(cell, 'First on the shelf')
  await board.add(cell, 'Second on the shelf')
  await expect(head).toContainText('2 / 1 over')
  await expect(cell).toContainText('1 over the limit')

  const live = studio.getByRole('columnheader', { name: /^Live/ })
  const from = (await head.boundingBox())!
  const to = (await live.boundingBox())!
  await studio.mouse.move(from.x + 20, from.y + 12)
  await studio.mouse.down()
  await studio.mouse.move(to.x + 20, to.y + 12, { steps: 8 })
  await expect(studio.getByTestId('column-line')).toBeVisible()
  await studio.mouse.up()
  await expect(studio.getByRole('columnheader').nth(-2)).toContainText('Archive shelf')
  await expect(board.card('First on the shelf')).toBeVisible()
})

test('both densities show what matters, and the choice stays', async ({ studio }) => {
  const board = new Board(studio)
  const height = async () => (await board.cards.first().boundingBox())!.height
  await expect(board.cards.first()).toBeVisible()
  const roomy = await height()
  await studio.getByRole('button', { name: 'Compact' }).click()
  await expect.poll(height).toBeLessThan(roomy)
  await studio.reload()
  await expect(board.cards.first()).toBeVisible()
  expect(await height()).toBeLessThan(roomy)
})

test('a view saved in one window is opened by its name in another', async ({ studio, host }) => {
  const board = new Board(studio)
  await expect(board.cards.first()).toBeVisible()
  const other = await studio.context().newPage()
  await other.goto(host.origin)
  await expect(new Board(other).cards.first()).toBeVisible()

  await board.search('trail')
  await studio.getByRole('button', { name: /^Views: / }).click()
  await studio.getByRole('menuitem', { name: 'Save as a new view…' }).click()
  await studio.getByRole('textbox', { name: 'Name' }).fill('Trail only')
  await studio.getByRole('button', { name: 'Save' }).click()
  await expect(studio.getByRole('button', { name: 'Views: Trail only' })).toBeVisible()

  const views = other.getByRole('button', { name: /^Views: / })
  await expect(async () => {
    await other.keyboard.press('Escape')
    await views.click()
    await other.getByRole('menuitemradio', { name: 'Trail only' }).click({ timeout: 1_000 })
  }).toPass()
  await expect(views).toHaveAccessibleName('Views: Trail only')
  await expect(other.getByRole('searchbox')).toHaveValue('trail')
  await expect(new Board(other).cards).toHaveCount(await board.cards.count())
})
