import type { Locator, Page } from '@playwright/test'
import { Board } from '../studio/board.ts'
import { goTo, openCard } from '../studio/journeys.ts'
import { expectNoViolations } from '../studio/no-violations.ts'
import { expect, test } from './fixtures.ts'

const CARD = 'Choosing your first trail shoe'
const undo = (page: Page) => page.getByRole('button', { name: /^Undo: / }).click()

/** Opens the first topic of the board by a click on its tile. */
async function openTopic(page: Page): Promise<Locator> {
  const tile = new Board(page).lane('know').locator('[data-testid^="topic-"]').first()
  await tile.click()
  const panel = page.getByTestId('topic-panel')
  await expect(panel).toBeFocused()
  return panel
}

test('a topic opens by key from the board, is renamed, and gives the focus back', async ({
  studio,
}) => {
  const tile = new Board(studio).lane('know').locator('[data-testid^="topic-"]').first()
  await tile.focus()
  await studio.keyboard.press('Enter')
  const panel = studio.getByTestId('topic-panel')
  await expect(panel).toBeFocused()
  await expect(panel.getByText(/searches a month/)).toBeVisible()
  await studio.keyboard.press('Tab')
  const title = panel.getByRole('textbox', { name: 'Title of the topic' })
  await expect(title).toBeFocused()
  const before = await title.inputValue()
  await title.fill('Renamed by hand')
  await studio.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(tile).toBeFocused()
  await expect(tile).toContainText('Renamed by hand')
  await undo(studio)
  await expect(tile).toContainText(before)
})

test('its moment, words and stages are set, told in its history and brought back', async ({
  studio,
}) => {
  const panel = await openTopic(studio)
  await panel.getByRole('combobox', { name: 'Tags' }).pressSequentially('wet\nmuddy\n')
  await studio.keyboard.press('Tab')
  await panel.getByRole('combobox', { name: 'Stages of the journey' }).click()
  await studio.getByRole('option').first().click()
  await studio.keyboard.press('Escape')
  await expect(panel.getByText('muddy')).toBeVisible()
  await panel.getByRole('combobox', { name: 'Moment' }).click()
  await studio.getByRole('option', { name: /buy/i }).click()
  await expect(panel).toHaveAttribute('data-moment', 'buy')
  await panel.getByRole('combobox', { name: 'Moment' }).hover()
  await panel.getByRole('button', { name: 'Former values: Moment' }).click()
  await studio.getByRole('menuitem', { name: /^Know/ }).click()
  await expect(panel).toHaveAttribute('data-moment', 'know')
  await panel.getByRole('tab', { name: 'Activity' }).click()
  await expect(panel.getByText('Moment: Know → Buy')).toBeVisible()
  await expect(panel.getByText('Tags: added wet', { exact: true })).toBeVisible()
  await undo(studio)
  await expect(panel).toHaveAttribute('data-moment', 'buy')
})

test('cards that answer it are added, taken away, opened and begun there', async ({ studio }) => {
  const board = new Board(studio)
  await board.add(board.cells('know').first(), 'An answer of my own')
  const panel = await openTopic(studio)
  const answers = panel.getByRole('region', { name: 'Answered by' })
  const count = await answers.getByRole('listitem').count()
  await answers.getByRole('combobox', { name: 'Find a card that answers it' }).fill('of my own')
  await studio.getByRole('option', { name: 'An answer of my own' }).click()
  await expect(answers.getByRole('listitem')).toHaveCount(count + 1)
  await answers.getByRole('button', { name: '“An answer of my own” answers it no more' }).click()
  await expect(answers.getByRole('listitem')).toHaveCount(count)
  await undo(studio)
  await answers.getByRole('button', { name: 'An answer of my own', exact: true }).click()
  await expect(studio.getByRole('dialog', { name: 'An answer of my own' })).toBeVisible()
  await expect(panel).toHaveCount(0)

  await openTopic(studio)
  await answers.getByRole('button', { name: 'New card' }).click()
  const card = studio.getByTestId('card-panel')
  await expect(card.getByRole('region', { name: 'Answers' })).toBeVisible()
  await card
    .getByRole('button', { name: /^Open the topic “/ })
    .first()
    .click()
  await expect(panel).toBeFocused()
  await expect(answers.getByRole('listitem')).toHaveCount(count + 2)
  await studio.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(card).toBeVisible()
})

test('it opens from the palette, from the page of keywords and leads back there', async ({
  studio,
}) => {
  const tile = new Board(studio).lane('know').locator('[data-testid^="topic-"]').first()
  const title = ((await tile.innerText()).split('\n')[0] ?? '').trim()
  await studio.keyboard.press('ControlOrMeta+k')
  await expect(
    studio.getByRole('combobox', { name: 'Find a command, card, topic or plan' }),
  ).toBeFocused()
  await studio.keyboard.type(title)
  await studio
    .getByRole('option', { name: new RegExp(`^${title}.*Topic`, 's') })
    .first()
    .click()
  const panel = studio.getByRole('dialog', { name: `Topic: ${title}` })
  await panel.getByRole('tab', { name: /^Keywords/ }).click()
  await expect(panel.getByRole('row')).not.toHaveCount(0)
  await panel.getByRole('link', { name: /on the page of keywords/ }).click()
  await expect(studio.getByRole('textbox', { name: 'Title of the topic' })).toHaveValue(title)
  await expect(panel).toHaveCount(0)
  await studio.getByRole('button', { name: 'Open the topic', exact: true }).click()
  await expect(panel).toBeVisible()
})

test('deleting a topic closes its panel, and undo brings it back', async ({ studio }) => {
  const tile = new Board(studio).lane('know').locator('[data-testid^="topic-"]').first()
  const id = (await tile.getAttribute('data-testid'))!
  const panel = await openTopic(studio)
  await panel.getByRole('button', { name: 'Delete topic and its keywords' }).click()
  await expect(panel).toHaveCount(0)
  await expect(studio.getByTestId(id)).toHaveCount(0)
  await undo(studio)
  await expect(studio.getByTestId(id)).toBeVisible()
})

test('another window renames the topic that is open here', async ({ studio, host }) => {
  const panel = await openTopic(studio)
  const other = await studio.context().newPage()
  await other.goto(host.origin)
  const there = await openTopic(other)
  await there.getByRole('textbox', { name: 'Title of the topic' }).fill('Named elsewhere')
  await expect(panel.getByRole('textbox', { name: 'Title of the topic' })).toHaveValue(
    'Named elsewhere',
  )
})

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`in ${colorScheme}`, () => {
    test.use({ colorScheme })

    test('a topic, its keywords and a card that answers it have no barrier', async ({ studio }) => {
      const panel = await openTopic(studio)
      await expectNoViolations(studio)
      await panel.getByRole('tab', { name: /^Keywords/ }).click()
      await expect(panel.getByRole('row')).not.toHaveCount(0)
      await expectNoViolations(studio)
      await studio.keyboard.press('Escape')
      const card = await openCard(studio, CARD)
      await expect(card.getByRole('button', { name: /^Open the topic “/ }).first()).toBeVisible()
      await expectNoViolations(studio)
      await goTo(studio, 'Board')
    })
  })
}

test('a topic is shown beside its panel on a narrow board, and marked as the open one', async ({
  studio,
}) => {
  await studio.setViewportSize({ width: 960, height: 800 })
  const board = new Board(studio)
  await board.root.evaluate((element) => element.scrollTo({ top: element.scrollHeight }))
  const tile = board.root.getByTestId('lane-unsorted').locator('[data-testid^="topic-"]').last()
  await tile.click()
  const panel = studio.getByTestId('topic-panel')
  await expect(panel).toBeFocused()
  await expect(tile).toHaveAttribute('aria-current', 'true')
  await expect
    .poll(async () => {
      const [a, b] = [await tile.boundingBox(), await panel.boundingBox()]
      return a!.x + a!.width <= b!.x
    })
    .toBe(true)
  await studio.keyboard.press('Escape')
  await expect(tile).toBeFocused()
  await expect(tile).not.toHaveAttribute('aria-current')
})
