import type { Page } from '@playwright/test'
import { Board } from '../studio/board.ts'
import { goTo, openCard } from '../studio/journeys.ts'
import { Keywords } from '../studio/keywords.ts'
import { expect, test } from './fixtures.ts'

/** What a keyboard needs after anything was done: a place on the page from which it goes on. */
async function expectKept(page: Page, after: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement === document.body), { message: after })
    .toBe(false)
  // Nothing that comes later takes it away again.
  await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60))),
  )
  const lost = await page.evaluate(() => document.activeElement === document.body)
  expect(lost, after).toBe(false)
}

test('the focus stays when cards, columns and views of the board go', async ({ studio }) => {
  const board = new Board(studio)
  const cell = board.cells('know').first()
  for (const title of ['Keeps focus, one', 'Keeps focus, two', 'Keeps focus, three'])
    await board.add(cell, title)
  await board.card('Keeps focus, one').focus()
  await studio.keyboard.press('Delete')
  await expect(board.card('Keeps focus, one')).toHaveCount(0)
  await expectKept(studio, 'a card deleted by key')
  await studio.keyboard.press('ControlOrMeta+z')
  await expect(board.card('Keeps focus, one')).toBeVisible()
  await expectKept(studio, 'undo by key')
  await studio.keyboard.press('ControlOrMeta+Shift+z')
  await expect(board.card('Keeps focus, one')).toHaveCount(0)
  await expectKept(studio, 'redo by key')

  const panel = await openCard(studio, 'Keeps focus, two')
  await panel.getByRole('button', { name: 'Delete card' }).click()
  await expect(panel).toHaveCount(0)
  await expectKept(studio, 'a card deleted in its panel')
  await studio.getByRole('button', { name: 'Undo', exact: true }).click()
  await expect(board.card('Keeps focus, two')).toBeVisible()
  await expectKept(studio, 'the notice’s undo')

  await board.card('Keeps focus, three').click({ modifiers: ['ControlOrMeta'] })
  const bar = studio.getByRole('toolbar', { name: 'Selected cards' })
  await bar.getByRole('button', { name: 'Delete' }).click()
  await expect(bar).toHaveCount(0)
  await expectKept(studio, 'selected cards deleted')
  await board.card('Keeps focus, two').click({ modifiers: ['ControlOrMeta'] })
  await bar.getByRole('button', { name: 'Clear the selection' }).click()
  await expect(bar).toHaveCount(0)
  await expectKept(studio, 'the selection cleared')
  await board.card('Keeps focus, two').click({ modifiers: ['ControlOrMeta'] })
  await bar.getByRole('button', { name: 'Assign' }).click()
  await expect(studio.getByRole('dialog')).toBeVisible()
  await studio.keyboard.press('Escape')
  await expect(studio.getByRole('dialog')).toHaveCount(0)
  await expect(bar).toBeVisible()
  await studio.keyboard.press('Escape')
  await expect(bar).toHaveCount(0)
  await expectKept(studio, 'the selection left by escape')

  await studio.getByRole('button', { name: /^Menu of the column “Idea”/ }).click()
  await studio.getByRole('menuitem', { name: 'Remove…' }).click()
  await studio.getByRole('dialog').getByRole('button', { name: 'Remove column' }).click()
  await expect(studio.getByRole('button', { name: /^Menu of the column “Idea”/ })).toHaveCount(0)
  await expectKept(studio, 'a column removed')

  const views = studio.getByRole('button', { name: /^Views: / })
  await views.click()
  await studio.getByRole('menuitem', { name: 'Save as a new view…' }).click()
  await studio.getByRole('textbox', { name: 'Name' }).fill('Mine')
  await studio.getByRole('button', { name: 'Save' }).click()
  await expect(views).toHaveAccessibleName('Views: Mine')
  await expectKept(studio, 'a view saved')
  await views.click()
  await studio.getByRole('menuitem', { name: 'Delete “Mine”' }).click()
  await expect(views).toHaveAccessibleName('Views: All cards')
  await expectKept(studio, 'a view deleted')
})

test('the focus stays when comments, points and files of a card go', async ({ studio }) => {
  const panel = await openCard(studio, 'Choosing your first trail shoe')
  await panel
    .getByRole('button', { name: /^Remove the point/ })
    .first()
    .click()
  await expectKept(studio, 'a point removed')
  await panel.getByRole('tab', { name: /^Comments/ }).click()
  await panel.getByLabel('New comment').fill('Soon gone')
  await panel.getByRole('button', { name: 'Comment', exact: true }).click()
  const comment = panel.getByTestId('comment').filter({ hasText: 'Soon gone' })
  await expect(comment).toBeVisible()
  await expectKept(studio, 'a comment sent')
  await comment.getByRole('button', { name: 'More for this comment' }).click()
  await studio.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(comment).toHaveCount(0)
  await expectKept(studio, 'a comment deleted')
  await panel.getByRole('tab', { name: /^Files/ }).click()
  const file = { name: 'note.txt', mimeType: 'text/plain', buffer: Buffer.from('note') }
  await panel.locator('input[type=file]').first().setInputFiles(file)
  await panel.getByRole('button', { name: 'Remove “note.txt”' }).click()
  await expect(panel.getByTestId('attachment')).toHaveCount(0)
  await expectKept(studio, 'a file removed')
  await studio.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expectKept(studio, 'the panel closed')
})

test('the focus stays when topics, keywords, checks, trash and plans change under it', async ({
  studio,
}) => {
  const keywords = await Keywords.open(studio)
  await keywords.at(1).click()
  await studio.getByRole('button', { name: 'Remove', exact: true }).click()
  await keywords.settled()
  await expectKept(studio, 'keywords removed')
  await keywords.topic('Repair and sustainability').click()
  await studio.getByRole('button', { name: 'More for this topic' }).click()
  await studio.getByRole('menuitem', { name: 'Delete topic and its keywords' }).click()
  await expect(keywords.topic('Repair and sustainability')).toHaveCount(0)
  await expectKept(studio, 'a topic deleted')

  await goTo(studio, 'Checks')
  const more = studio.getByRole('main').getByRole('button', { name: /^More for / })
  const before = await more.count()
  await more.first().click()
  await studio.getByRole('menuitem', { name: 'Remove check' }).click()
  await expect(more).toHaveCount(before - 1)
  await expectKept(studio, 'a check removed')

  await goTo(studio, 'Trash')
  const restore = studio.getByRole('button', { name: /^Restore “/ })
  for (let left = await restore.count(); left > 0; left -= 1) {
    await restore.first().click()
    await expect(restore).toHaveCount(left - 1)
    await expectKept(studio, 'a thing restored')
  }

  await studio.getByRole('button', { name: 'History' }).click()
  const history = studio.getByRole('dialog', { name: 'History' })
  await history
    .getByRole('button', { name: /^Undo: / })
    .first()
    .click()
  await expect(history.getByRole('button', { name: /^Do again: / }).first()).toBeVisible()
  await expectKept(studio, 'undone in the history')
  await studio.keyboard.press('Escape')
  await expectKept(studio, 'the history closed')

  await studio.getByRole('link', { name: 'All plans' }).click()
  await studio.getByRole('button', { name: /^More for / }).click()
  await studio.getByRole('menuitem', { name: 'Move to trash' }).click()
  await studio.getByRole('dialog').getByRole('button', { name: 'Move to trash' }).click()
  await expect(studio.getByText('No plans yet')).toBeVisible()
  await expectKept(studio, 'a plan moved to the trash')
})
