import type { Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT, withFolder } from '../studio/library.ts'
import { expect, test as plain } from './fixtures.ts'

/** A library with a plan whose board has more cards than come with its first screen. */
const test = plain.extend({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from here
  library: async ({}, use) =>
    withFolder('e2e-large', async (folder) => {
      execFileSync(process.execPath, [join(ROOT, 'test/tools/write-large-plan.ts'), folder])
      await use(folder)
    }),
})

/** Enters the plan anew at a view, or at a card of the board. */
async function enter(page: Page, view: string, card?: string) {
  const at = new URL(page.url())
  at.search = card === undefined ? '' : `?card=${card}`
  at.hash = at.hash.replace(/[^/]*$/, view)
  await page.goto(at.href)
  await page.reload()
}

test('a large board is whole however it is entered', async ({ studio }) => {
  const board = studio.getByTestId('board')
  const cards = board.locator('[data-testid^="card-"]')
  const panel = studio.getByTestId('card-panel')
  const everyCard = studio.getByText('1,200 cards')

  await expect(cards.first()).toBeVisible()
  await expect(everyCard).toBeVisible()
  await board.evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
  const last = cards.last()
  await expect(last).toBeInViewport()
  const id = (await last.getAttribute('data-testid'))!.slice('card-'.length)
  const title = (await last.locator('[title]').first().getAttribute('title'))!

  // A card far below the first screen has its panel.
  await enter(studio, 'board', id)
  await expect(panel.getByRole('textbox', { name: 'Title' })).toHaveValue(title)
  await expect(panel).toBeFocused()

  // A filter looks among all cards, not among those of the first screen.
  await enter(studio, 'board')
  await studio.getByRole('button', { name: 'Filters', exact: true }).click()
  await studio.getByRole('combobox', { name: 'Kinds' }).click()
  await studio.getByRole('option', { name: 'Guide' }).click()
  await studio.keyboard.press('Tab')
  await studio.getByRole('button', { name: 'Done', exact: true }).click()
  const counts = studio.getByRole('status').filter({ hasText: /cards · / })
  await expect(counts).not.toHaveText(/1,200 cards/)
  const filtered = (await counts.textContent())!
  await studio.reload()
  await expect(cards.first()).toBeVisible()
  await expect(counts).toHaveText(filtered)
  await studio.getByRole('button', { name: 'Clear filters' }).click()

  // Any other view waits for all of them.
  await enter(studio, 'table')
  await expect(everyCard).toBeVisible()
})

test('what is typed and moved before all cards have come is kept', async ({ studio }) => {
  const board = studio.getByTestId('board')
  const cards = board.locator('[data-testid^="card-"]')
  const search = studio.getByRole('searchbox', { name: /^Find by title/ })
  const counts = studio.getByRole('status').filter({ hasText: /cards · / })
  await expect(cards.first()).toBeVisible()
  const score = () => studio.getByTestId('lane-know').getByRole('rowheader').innerText()

  let letAllCome: () => void = () => {}
  let isHeld = false
  await studio.routeWebSocket(/.*/, (socket) => {
    const server = socket.connectToServer()
    let boards = 0
    server.onMessage((message) => {
      // The first of the long answers is the first screen.
      if (message.length < 100_000 || (boards += 1) === 1) return socket.send(message)
      isHeld = true
      letAllCome = () => socket.send(message)
    })
  })
  await studio.reload()
  await expect(cards.first()).toBeVisible()
  await expect.poll(() => isHeld).toBe(true)
  const before = await score()

  // A card moved to the next column takes no other card and no point of the score with it.
  const title = (await cards.first().locator('[title]').first().getAttribute('title'))!
  await cards.first().focus()
  await studio.keyboard.press('Space')
  await studio.keyboard.press('ArrowRight')
  await studio.keyboard.press('Space')
  await expect(counts).toHaveText(/1,200 cards/)
  expect(await score()).toBe(before)

  await search.click()
  await studio.keyboard.type(title.slice(0, 6))
  await expect(board).toBeHidden()
  await studio.keyboard.type(title.slice(6))
  await expect(search).toHaveValue(title)
  letAllCome()
  await expect(board).toBeVisible()
  await expect(search).toBeFocused()
  await expect(search).toHaveValue(title)
  await expect(cards.filter({ hasText: title }).first()).toBeVisible()
})
