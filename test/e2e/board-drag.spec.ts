import { Board } from '../studio/board.ts'
import { expect, test } from './fixtures.ts'

test.describe('by touch', () => {
  test.use({ hasTouch: true })

  test('a card moves by touch after a rest, and a quick swipe scrolls', async ({ studio }) => {
    const board = new Board(studio)
    const card = await board.add(board.cells('know').first(), 'Moved by touch')
    await board.search('Moved by touch')
    await board.dragByTouch(card, board.cells('know').nth(2))
    await expect(board.cells('know').nth(2).getByText('Moved by touch')).toBeVisible()
    await studio.reload()
    await board.search('Moved by touch')
    await expect(board.cells('know').nth(2).getByText('Moved by touch')).toBeVisible()
  })
})

test('the board scrolls under a card held at its edge, down and to the right', async ({
  studio,
}) => {
  await studio.setViewportSize({ width: 760, height: 620 })
  const board = new Board(studio)
  await expect(board.cards.first()).toBeVisible()
  const scrolled = () =>
    board.root.evaluate(({ scrollTop, scrollLeft }) => ({ scrollTop, scrollLeft }))
  const card = (await board.cards.first().boundingBox())!
  const view = (await board.root.boundingBox())!
  await studio.mouse.move(card.x + 20, card.y + 20)
  await studio.mouse.down()
  await studio.mouse.move(card.x + 40, card.y + 40, { steps: 4 })
  await studio.mouse.move(view.x + view.width / 2, view.y + view.height - 12, { steps: 6 })
  await expect.poll(async () => (await scrolled()).scrollTop).toBeGreaterThan(300)
  await studio.mouse.move(view.x + view.width - 16, view.y + view.height / 2, { steps: 6 })
  await expect.poll(async () => (await scrolled()).scrollLeft).toBeGreaterThan(100)
  await studio.keyboard.press('Escape')
  await studio.mouse.up()
})

test('cards dropped between others keep that order', async ({ studio }) => {
  const board = new Board(studio)
  const cell = board.cells('go').first()
  for (const name of ['a', 'b', 'c']) await board.add(cell, `Order ${name}`)
  await board.search('Order ')
  const texts = cell.locator('[data-testid^="card-"]')
  await board.carry(board.card('Order c'), ['ArrowUp'])
  await expect(texts).toHaveText([/Order a/, /Order c/, /Order b/])
  await board.drag(board.card('Order b'), cell)
  await expect(texts).toHaveText([/Order b/, /Order a/, /Order c/])
  await studio.reload()
  await board.search('Order ')
  await expect(texts).toHaveText([/Order b/, /Order a/, /Order c/])
})

test('the board is a table of moments by columns to a screen reader', async ({ studio }) => {
  const table = studio.getByRole('table', { name: /^Board/ })
  await expect(table.getByRole('columnheader', { name: /^Idea/ })).toBeVisible()
  await expect(table.getByRole('rowheader', { name: /Know/ })).toBeVisible()
  expect(await table.getByRole('row').count()).toBeGreaterThanOrEqual(5)
  await expect(
    table.getByRole('row').nth(1).getByRole('cell').nth(1).getByRole('list'),
  ).toHaveAccessibleName(/^Know, Idea: \d+ cards?$/)
})

test.describe('with reduced motion', () => {
  test.use({ contextOptions: { reducedMotion: 'reduce' } })

  test('nothing on the board moves by itself: drags, drops, lanes and menus are there at once', async ({
    studio,
  }) => {
    const board = new Board(studio)
    const card = await board.add(board.cells('know').first(), 'Stays calm')
    await board.search('Stays calm')
    await studio.evaluate(noteAnimations)
    await board.drag(card, board.cells('know').nth(1))
    await board.carry(card, ['ArrowRight', 'ArrowDown'])
    await studio.getByRole('button', { name: 'Cards of Buy' }).click()
    await card.click({ modifiers: ['ControlOrMeta'] })
    await studio.getByRole('button', { name: 'Move', exact: true }).click()
    await studio.keyboard.press('Escape')
    await studio.getByRole('button', { name: /^Views: / }).click()
    await expect(studio.getByRole('menuitemradio').first()).toBeVisible()
    expect(await studio.evaluate(longAnimations)).toEqual([])
  })
})

/** Keeps what is animated from now on, seen at every frame. */
function noteAnimations(): void {
  const seen = new Map<Animation, string>()
  Object.assign(window, { seenAnimations: seen })
  const look = () => {
    for (const animation of document.getAnimations()) {
      const { target } = animation.effect as KeyframeEffect
      const duration = Number(animation.effect!.getComputedTiming().duration)
      if (duration > 20) seen.set(animation, `${target?.className ?? ''} ${duration}`)
    }
    requestAnimationFrame(look)
  }
  look()
}

function longAnimations(): string[] {
  return [
    ...(window as unknown as { seenAnimations: Map<unknown, string> }).seenAnimations.values(),
  ]
}
