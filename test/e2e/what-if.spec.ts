import type { Page } from '@playwright/test'
import { Board } from '../studio/board.ts'
import { goTo } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect, test } from './fixtures.ts'

async function whatIf(page: Page) {
  await goTo(page, 'What if')
  const board = new Board(page, 'what-if-board')
  await expect(board.cards.first()).toBeVisible()
  const scores = page.getByTestId('what-if-scores')
  const changes = page.getByTestId('what-if-change')
  /** Now, in the what-if, and the difference as it is told, of a moment or of the plan. */
  const scoreOf = async (moment: string) => {
    const cells = await page.getByTestId(`what-if-${moment}`).getByRole('cell').allInnerTexts()
    return {
      now: parseFloat(cells[0]!),
      whatIf: parseFloat(cells[1]!),
      change: parseFloat(cells[2]!.replace('−', '-')),
    }
  }
  const imagine = async (title: string, more: () => Promise<void> = async () => {}) => {
    await page.getByRole('button', { name: 'Imagine a card' }).click()
    const dialog = page.getByRole('dialog', { name: 'Imagine a card' })
    await dialog.getByRole('textbox', { name: 'Title' }).fill(title)
    await more()
    await dialog.getByRole('button', { name: 'Add to the what-if' }).click()
    await expect(dialog).toHaveCount(0)
  }
  const pick = async (field: string, option: string) => {
    await page.getByRole('dialog').getByRole('combobox', { name: field, exact: true }).click()
    await page.getByRole('option', { name: option, exact: true }).click()
  }
  const keep = async () => {
    await page.getByRole('button', { name: 'Keep…' }).click()
    const dialog = page.getByRole('dialog', { name: 'Keep the what-if' })
    return { dialog, yes: () => dialog.getByRole('button', { name: 'Keep', exact: true }).click() }
  }
  return { board, scores, changes, scoreOf, imagine, pick, keep }
}

/** The whole plan in the side bar, as the plan itself has it. */
const ofThePlan = (page: Page) =>
  page
    .getByRole('navigation', { name: 'Views of the plan' })
    .getByRole('link', { name: /^Coverage/ })

test('cards dragged by mouse and by keys change the scores beside the plan’s, and nothing of the plan', async ({
  studio,
}) => {
  const { board, changes, scoreOf } = await whatIf(studio)
  const coverage = await ofThePlan(studio).innerText()
  const before = await scoreOf('plan')
  expect(before.change).toBe(0)
  const card = board.cells('know').first().locator('[data-testid^="card-"]').first()
  const id = (await card.getAttribute('data-testid'))!
  await board.drag(card, board.cells('know').nth(2))
  await expect(changes).toHaveCount(1)
  await expect(changes).toContainText('goes to Know · ')
  const after = await scoreOf('plan')
  expect(after.whatIf).toBeGreaterThan(before.whatIf)
  expect(after.change).toBeCloseTo(after.whatIf - after.now, 5)

  const carried = board.root.getByTestId(id)
  await board.carry(carried, ['ArrowRight', 'ArrowRight'])
  await expect(changes).toHaveCount(1)
  await expect(carried).toBeFocused()
  expect((await scoreOf('plan')).whatIf).toBeGreaterThan(after.whatIf)
  expect(await ofThePlan(studio).innerText()).toBe(coverage)

  await studio.keyboard.press('ControlOrMeta+z')
  expect((await scoreOf('plan')).whatIf).toBe(after.whatIf)
  await studio.keyboard.press('ControlOrMeta+Shift+z')
  await studio.getByRole('button', { name: /^Take back: / }).click()
  await expect(changes).toHaveCount(0)
  expect(await scoreOf('plan')).toEqual(before)
  await goTo(studio, 'Board')
  await expect(new Board(studio).cells('know').first().getByTestId(id)).toBeVisible()
})

test.describe('by touch', () => {
  test.use({ hasTouch: true })
  test('a card of the what-if moves after a rest', async ({ studio }) => {
    const { board, changes } = await whatIf(studio)
    const card = board.cells('know').first().locator('[data-testid^="card-"]').first()
    await board.dragByTouch(card, board.cells('know').nth(2))
    await expect(changes).toHaveCount(1)
  })
})

test('cards are imagined, answered for, taken out; what that opens and closes is told', async ({
  studio,
}) => {
  const { board, changes, scoreOf, imagine, pick } = await whatIf(studio)
  const dialog = studio.getByRole('dialog')
  await imagine('A guide that is not there', async () => {
    await expect(dialog.getByText('as if it were finished')).toBeVisible()
    await pick('Moment', 'Go')
    await dialog.getByRole('combobox', { name: 'Answers' }).fill('Try-out')
    await studio.getByRole('option', { name: 'Try-out evenings' }).click()
    await studio.keyboard.press('Escape')
  })
  await expect(changes).toContainText('“A guide that is not there” is imagined in Go · ')
  expect((await scoreOf('go')).change).toBeGreaterThan(0)
  await studio.getByRole('tab', { name: 'What it does' }).click()
  await expect(studio.getByRole('tabpanel').getByText('Closed:').first()).toBeVisible()

  const own = board.card('A guide that is not there')
  await own.click()
  await dialog.getByRole('combobox', { name: 'Column' }).click()
  await studio.getByRole('option', { name: 'Draft' }).click()
  await expect(dialog.getByText('as a card in “Draft” does')).toBeVisible()
  await dialog.getByRole('button', { name: 'Apply to the what-if' }).click()
  await studio.getByRole('tab', { name: 'Changes (1)' }).click()
  await expect(changes).toContainText('Go · Draft')
  await own.click()
  await dialog.getByRole('button', { name: 'Take out' }).click()
  await expect(changes).toHaveCount(0)

  const card = board.cells('know').last().locator('[data-testid^="card-"]').first()
  await card.focus()
  await studio.keyboard.press('Delete')
  await expect(changes).toContainText('is taken out')
  expect((await scoreOf('plan')).change).toBeLessThanOrEqual(0)
})

test('weights change at once; those with which there would be no score are refused in a sentence', async ({
  studio,
}) => {
  const { scoreOf, changes } = await whatIf(studio)
  await studio.getByRole('tab', { name: 'Weights' }).click()
  const before = await scoreOf('plan')
  const weight = (moment: string) =>
    studio.getByRole('textbox', { name: `${moment}: In the plan`, exact: true })
  for (const moment of ['Know', 'Go', 'Do']) {
    await weight(moment).fill('0')
    await weight(moment).press('Enter')
  }
  const buy = await scoreOf('buy')
  await expect.poll(async () => (await scoreOf('plan')).whatIf).toBe(buy.whatIf)
  expect((await scoreOf('plan')).now).toBe(before.now)
  await weight('Buy').fill('0')
  await weight('Buy').press('Enter')
  await expect(
    studio.getByRole('alert').getByText('At least one weight must be above zero'),
  ).toBeVisible()
  await expect(weight('Buy')).toHaveValue('1.5')
  const progress = studio.getByRole('textbox', { name: 'Progress of “Idea” in percent' })
  await progress.fill('100')
  await progress.press('Enter')
  await expect(studio.getByText('Progress may not fall from left to right')).toBeVisible()
  await studio.getByRole('tab', { name: 'Changes (3)' }).click()
  await expect(changes).toHaveCount(3)
  await expect(changes.first()).toContainText('Do weighs 0 in the plan, not 1')
})

test('kept, it is one step of the plan with the score it showed, and one undo takes it back', async ({
  studio,
}) => {
  const { board, changes, scoreOf, imagine, keep } = await whatIf(studio)
  const first = await scoreOf('plan')
  const card = board.cells('know').first().locator('[data-testid^="card-"]').first()
  await board.drag(card, board.cells('know').nth(3))
  await imagine('Imagined and kept')
  await studio.getByRole('tab', { name: 'Weights' }).click()
  const weight = studio.getByRole('textbox', { name: 'Buy: In the plan', exact: true })
  await weight.fill('2')
  await weight.press('Enter')
  await expect(studio.getByRole('tab', { name: 'Changes (3)' })).toBeVisible()
  const shown = await scoreOf('plan')
  const { dialog, yes } = await keep()
  await expect(dialog.getByRole('radio').first()).toBeChecked()
  await yes()
  await expect(studio.getByText('Kept 3 changes.')).toBeVisible()
  await expect
    .poll(() => scoreOf('plan'))
    .toEqual({ now: shown.whatIf, whatIf: shown.whatIf, change: 0 })
  await studio.getByRole('tab', { name: 'Changes (0)' }).click()
  await expect(changes).toHaveCount(0)
  await expect(board.card('Imagined and kept')).toBeVisible()
  await studio.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect.poll(() => scoreOf('plan')).toEqual(first)
  await expect(board.card('Imagined and kept')).toHaveCount(0)
})

test('imagined cards may start as ideas instead of as if they were done', async ({ studio }) => {
  const { imagine, keep } = await whatIf(studio)
  await imagine('An idea for later')
  const { dialog, yes } = await keep()
  await dialog.getByRole('radio', { name: /^Start in “Idea”/ }).check()
  await yes()
  await goTo(studio, 'Board')
  await expect(
    new Board(studio).cells('know').first().getByText('An idea for later'),
  ).toBeAttached()
})

test('dropped, which is asked once, it is gone; the plan is as it was', async ({ studio }) => {
  const { changes, imagine, scoreOf } = await whatIf(studio)
  const before = await scoreOf('plan')
  const drop = studio.getByRole('button', { name: 'Drop', exact: true })
  await expect(drop).toBeDisabled()
  await imagine('Away with it')
  await drop.click()
  await studio.getByRole('button', { name: 'Go on with it' }).click()
  await expect(changes).toHaveCount(1)
  await expect(drop).toBeFocused()
  await studio.getByRole('button', { name: 'Keep…' }).press('Enter')
  await expect(studio.getByRole('dialog')).toBeVisible()
  await studio.keyboard.press('Escape')
  await expect(studio.getByRole('button', { name: 'Keep…' })).toBeFocused()
  await drop.click()
  await studio.getByRole('dialog').getByRole('button', { name: 'Drop' }).click()
  await expect(changes).toHaveCount(0)
  expect(await scoreOf('plan')).toEqual(before)
})

test('it outlives other views and a reload', async ({ studio }) => {
  const { changes, imagine, scoreOf } = await whatIf(studio)
  await imagine('Still here')
  const shown = await scoreOf('plan')
  await goTo(studio, 'Board')
  await goTo(studio, 'What if')
  await expect(changes).toContainText('Still here')
  await studio.reload()
  await expect(changes).toContainText('Still here')
  await expect.poll(() => scoreOf('plan')).toEqual(shown)
})

test('goes along with what another window does, and says what no longer fits', async ({
  studio,
  context,
}) => {
  const { board, changes } = await whatIf(studio)
  const card = board.cells('know').first().locator('[data-testid^="card-"]').first()
  const id = (await card.getAttribute('data-testid'))!
  await board.drag(card, board.cells('know').nth(2))
  await expect(changes).toHaveCount(1)

  const other = await context.newPage()
  await other.goto(studio.url().replace('/what-if', '/board'))
  const theirs = other.getByTestId(id)
  await expect(theirs).toBeVisible()
  await theirs.focus()
  await other.keyboard.press('Delete')
  await expect(studio.getByTestId('what-if-misfits')).toContainText('1 change no longer fits')
  await expect(changes).toContainText('Left out: the card is not in the plan any more.')
  await expect(studio.getByRole('button', { name: 'Keep…' })).toBeDisabled()
  await other.getByRole('button', { name: /^Undo: / }).click()
  await expect(studio.getByTestId('what-if-misfits')).toHaveCount(0)
  await expect(studio.getByRole('button', { name: 'Keep…' })).toBeEnabled()
  await other.close()
})

test('a list that cannot be read is told, and the rest of it goes on', async ({ studio }) => {
  const { imagine, changes } = await whatIf(studio)
  await imagine('Readable')
  await studio.evaluate(() => {
    const key = Object.keys(sessionStorage).find((one) => one.includes('what-if'))!
    const list = JSON.parse(sessionStorage.getItem(key)!) as unknown[]
    sessionStorage.setItem(key, JSON.stringify([...list, { kind: 'burn' }]))
  })
  await studio.reload()
  await expect(studio.getByText('1 change of your last what-if could not be read')).toBeVisible()
  await expect(changes).toHaveCount(1)
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })
    test('its panels have no barrier', async ({ studio }) => {
      const { imagine } = await whatIf(studio)
      await imagine('Seen by all')
      await expectNoViolations(studio)
      await studio.getByRole('tab', { name: 'What it does' }).click()
      await expectNoViolations(studio)
      await studio.getByRole('tab', { name: 'Weights' }).click()
      await expectNoViolations(studio)
    })

    test('its dialogs have no barrier', async ({ studio }) => {
      const { imagine, board, keep } = await whatIf(studio)
      await imagine('Seen by all')
      await board.card('Seen by all').click()
      await expect(studio.getByRole('dialog')).toBeVisible()
      await expectNoViolations(studio)
      await studio.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click()
      await keep()
      await expectNoViolations(studio)
    })
  })
}
