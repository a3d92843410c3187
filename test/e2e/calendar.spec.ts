import type { Locator, Page } from '@playwright/test'
import { goTo } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect, test } from './fixtures.ts'

async function openCalendar(page: Page) {
  await goTo(page, 'Calendar')
  const grid = page.getByTestId('calendar-grid')
  await expect(grid).toBeVisible()
  return grid
}
const dayOf = (entry: Locator) =>
  entry.evaluate((element) => element.closest<HTMLElement>('[data-date]')?.dataset['date'])
const firstDue = (grid: Locator) => grid.locator('[data-of="due"]').first()
const again = (grid: Locator, key: string | null) => grid.locator(`[data-stop="${key}"]`)
const later = (date: string, days: number) =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)

test('a card is carried to another day by keys, put back by Escape, and undone', async ({
  studio,
}) => {
  await expect(studio.getByTestId('board')).toBeVisible()
  await studio.keyboard.press('g')
  await studio.keyboard.press('d')
  const grid = studio.getByTestId('calendar-grid')
  await expect(grid).toBeVisible()
  const key = await firstDue(grid).getAttribute('data-stop')
  const entry = again(grid, key)
  const from = (await dayOf(entry))!
  await entry.focus()
  await studio.keyboard.press('Space')
  await expect(studio.getByTestId('carry-bar')).toBeVisible()
  await studio.keyboard.press('ArrowRight')
  await studio.keyboard.press('Escape')
  await expect(studio.getByTestId('carry-bar')).toHaveCount(0)
  await expect(entry).toBeFocused()
  expect(await dayOf(entry)).toBe(from)

  await studio.keyboard.press('Space')
  await studio.keyboard.press('ArrowRight')
  await studio.keyboard.press('ArrowDown')
  await studio.keyboard.press('Space')
  await expect.poll(() => dayOf(entry)).toBe(later(from, 8))
  await expect(entry).toBeFocused()
  await studio.keyboard.press('Enter')
  await expect(studio.getByTestId('card-panel')).toBeFocused()
  await expect(studio).toHaveURL(/\?card=.*calendar$/)
  await studio.keyboard.press('Escape')
  await expect(entry).toBeFocused()
  await studio.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => dayOf(entry)).toBe(from)
})

test('a card without a date is dragged onto a day, and back', async ({ studio }) => {
  const grid = await openCalendar(studio)
  const waiting = studio.getByTestId('calendar-waiting')
  const row = waiting.getByRole('row').first()
  const key = await row.getAttribute('data-item')
  const drag = async (what: Locator, onto: Locator) => {
    const [a, b] = [(await what.boundingBox())!, (await onto.boundingBox())!]
    await studio.mouse.move(a.x + 30, a.y + 9)
    await studio.mouse.down()
    await studio.mouse.move(a.x + 40, a.y + 18, { steps: 4 })
    await studio.mouse.move(b.x + b.width / 2, b.y + b.height / 2, { steps: 10 })
    await studio.mouse.up()
  }
  const day = grid.getByRole('gridcell').nth(10)
  const date = await day.getAttribute('data-date')
  await drag(row, day)
  await expect.poll(() => dayOf(again(grid, key))).toBe(date)
  await drag(again(grid, key), waiting)
  await expect(again(grid, key)).toHaveCount(0)
  await expect(waiting.locator(`[data-item="${key}"]`)).toBeVisible()
})

test('a card repeats as a series; the following go along, or go, as one act', async ({
  studio,
}) => {
  const grid = await openCalendar(studio)
  const key = await firstDue(grid).getAttribute('data-stop')
  await again(grid, key).click()
  const panel = studio.getByTestId('card-panel')
  await panel.getByRole('button', { name: 'Repeat…' }).click()
  const dialog = studio.getByRole('dialog', { name: 'Repeat this card' })
  await dialog.getByRole('textbox', { name: 'Cards, the first among them' }).fill('3')
  await expect(dialog.getByRole('status')).toContainText('Makes 2 more cards')
  await expectNoViolations(studio)
  await dialog.getByRole('button', { name: 'Make the cards' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(panel.getByRole('button', { name: 'Series…' })).toBeVisible()
  await panel.getByRole('button', { name: 'Close' }).first().click()

  const from = (await dayOf(again(grid, key)))!
  await again(grid, key).focus()
  await studio.keyboard.press('Space')
  await studio.keyboard.press('ArrowRight')
  await studio.keyboard.press('Space')
  await studio.getByRole('button', { name: 'This and the following' }).click()
  await expect.poll(() => dayOf(again(grid, key))).toBe(later(from, 1))
  await studio.keyboard.press('ControlOrMeta+z')
  await expect.poll(() => dayOf(again(grid, key))).toBe(from)

  await again(grid, key).click()
  await panel.getByRole('button', { name: 'Series…' }).click()
  await studio.getByRole('button', { name: 'Delete this and the following' }).click()
  await expect(again(grid, key)).toHaveCount(0)
  const told = studio.getByRole('alert').filter({ hasText: 'Deleted 3 cards' })
  await told.getByRole('button', { name: 'Undo' }).click()
  await expect(again(grid, key)).toBeVisible()
})

test('a full day opens whole, and too much for one person is told', async ({ studio }) => {
  const grid = await openCalendar(studio)
  await studio.getByRole('button', { name: 'Show', exact: true }).click()
  await studio.getByRole('textbox', { name: 'At most' }).fill('0.5')
  await studio.keyboard.press('Escape')
  await expect(grid.getByTestId(/^overload-/).first()).toBeVisible()
  const day = grid.getByRole('gridcell', { name: /has 1 of 0\.5/ }).first()
  await day.focus()
  await studio.keyboard.press('Enter')
  const list = studio.getByTestId('calendar-day')
  await expect(list).toBeFocused()
  await studio.keyboard.press('Escape')
  await expect(day).toBeFocused()
})

test('the calendar goes to a day far away and back; late and overloaded days say so in words', async ({
  studio,
}) => {
  const grid = await openCalendar(studio)
  const title = studio.getByTestId('calendar-title')
  await title.getByRole('button').click()
  await studio.getByRole('button', { name: 'Choose a month' }).click()
  await studio.getByRole('button', { name: 'Mar', exact: true }).click()
  await studio.getByRole('button', { name: '10 March 2026' }).click()
  await expect(title).toHaveText('March 2026')
  await expect(grid.locator('[data-date="2026-03-10"]')).toBeVisible()
  await studio.getByRole('button', { name: 'Today', exact: true }).click()
  await expect(title).toHaveText('November 2026')

  await studio.getByRole('button', { name: 'Show', exact: true }).click()
  await studio.getByRole('textbox', { name: 'At most' }).fill('0.5')
  await studio.keyboard.press('Escape')
  await studio.getByText('Week', { exact: true }).click()
  await expect(studio.getByTestId('overload-2026-11-20')).toHaveText('Tom has 1 of 0.5')
  const late = grid.locator('[data-late]').first()
  await expect(late).toContainText('late')
  await studio.getByText('Agenda', { exact: true }).click()
  await expect(studio.getByTestId('overload-2026-11-20')).toHaveText(
    'Too much for one day: Tom has 1 of 0.5',
  )
})

test('in the agenda a card is carried by keys alone, and deleted with a way back', async ({
  studio,
}) => {
  const grid = await openCalendar(studio)
  const key = await firstDue(grid).getAttribute('data-stop')
  const from = (await dayOf(again(grid, key)))!
  await studio.getByText('Agenda', { exact: true }).click()
  const agenda = studio.getByTestId('calendar-agenda')
  const row = agenda.locator(`[data-item="${key}"]`)
  await agenda.focus()
  for (let step = 0; step < 40; step += 1) {
    if ((await row.getAttribute('data-active')) !== null) break
    await studio.keyboard.press('ArrowDown')
  }
  await studio.keyboard.press('Space')
  await expect(studio.getByTestId('carry-bar')).toBeVisible()
  await studio.keyboard.press('ArrowRight')
  await studio.keyboard.press('Space')
  await expect(agenda).toBeFocused()
  await studio.getByText('Month', { exact: true }).click()
  await expect.poll(() => dayOf(again(grid, key))).toBe(later(from, 1))

  await again(grid, key).focus()
  await studio.keyboard.press('Delete')
  await expect(again(grid, key)).toHaveCount(0)
  await expect(grid.locator(`[data-date="${later(from, 1)}"]`)).toBeFocused()
  await studio.keyboard.press('ControlOrMeta+z')
  await expect(again(grid, key)).toBeVisible()
})

test.describe('by touch', () => {
  test.use({ hasTouch: true })

  test('a card is carried to another day after a rest', async ({ studio }) => {
    const grid = await openCalendar(studio)
    const key = await firstDue(grid).getAttribute('data-stop')
    const entry = again(grid, key)
    const to = grid.locator('[data-date="2026-11-30"]')
    const [a, b] = [(await entry.boundingBox())!, (await to.boundingBox())!]
    const finger = await studio.context().newCDPSession(studio)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: object[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: points as never })
    const start = { x: a.x + a.width / 2, y: a.y + a.height / 2 }
    const end = { x: b.x + b.width / 2, y: b.y + b.height / 2 }
    await touch('touchStart', [start])
    await expect(entry).toHaveAttribute('data-carried')
    for (let step = 1; step <= 10; step += 1) {
      const share = step / 10
      await touch('touchMove', [
        { x: start.x + (end.x - start.x) * share, y: start.y + (end.y - start.y) * share },
      ])
    }
    await expect(to).toHaveAttribute('data-over')
    await touch('touchEnd', [])
    await expect.poll(() => dayOf(again(grid, key))).toBe('2026-11-30')
  })
})

for (const [locale, first] of [
  ['en-US', '2026-11-01'],
  ['en-GB', '2026-10-26'],
  ['ru-RU', '2026-10-26'],
] as const) {
  test.describe(`with a system in ${locale}`, () => {
    test.use({ locale })

    test('weeks begin as there', async ({ studio }) => {
      await expect(studio.getByTestId('board')).toBeVisible()
      await studio.keyboard.press('g')
      await studio.keyboard.press('d')
      const day = studio.getByTestId('calendar-grid').getByRole('gridcell').first()
      await expect(day).toHaveAttribute('data-date', first)
    })
  })
}

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('month, week, agenda and a day have no barrier', async ({ studio }) => {
      const grid = await openCalendar(studio)
      await expectNoViolations(studio)
      await grid.locator('[aria-current=date]').focus()
      await studio.keyboard.press('Enter')
      await expect(studio.getByRole('dialog')).toBeVisible()
      await expectNoViolations(studio)
      await studio.keyboard.press('Escape')
      await studio.getByText('Week', { exact: true }).click()
      await expectNoViolations(studio)
      await studio.getByText('Agenda', { exact: true }).click()
      await expect(studio.getByTestId('calendar-agenda')).toBeVisible()
      await studio.getByRole('button', { name: 'Show', exact: true }).click()
      await expect(studio.getByTestId('calendar-show')).toBeVisible()
      await expectNoViolations(studio)
    })
  })
}
