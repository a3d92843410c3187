import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { Board } from '../studio/board.ts'
import { PIXEL } from '../studio/briefs.ts'
import { give } from '../studio/card-files.ts'
import { openCard } from '../studio/journeys.ts'
import { expect, test } from './fixtures.ts'

const CARD = 'Choosing your first trail shoe'
const tab = async (panel: Locator, name: string) => {
  await panel.getByRole('tab', { name }).click()
}
const undo = (page: Page) => page.getByRole('button', { name: /^Undo: / }).click()

test('a comment names a person by keyboard, and is edited, deleted and brought back', async ({
  studio,
}) => {
  const panel = await openCard(studio, CARD)
  await tab(panel, 'Comments')
  const field = panel.getByRole('combobox', { name: 'New comment' })
  await field.pressSequentially('Ask @ma')
  await expect(panel.getByRole('option', { name: '@Maya' })).toHaveAttribute(
    'aria-selected',
    'true',
  )
  await studio.keyboard.press('Enter')
  await studio.keyboard.type('first')
  await studio.keyboard.press('Control+Enter')
  const comment = panel.getByTestId('comment')
  await expect(comment.locator('mark')).toHaveText('@Maya')
  await expect(panel.getByRole('tab', { name: 'Comments 1' })).toBeVisible()
  await expect(field).toHaveValue('')

  await comment.getByRole('button', { name: 'More for this comment' }).click()
  await studio.getByRole('menuitem', { name: 'Edit comment' }).click()
  const edit = comment.getByRole('combobox', { name: 'Edit comment' })
  await edit.fill('Ask @Priya first')
  await comment.getByRole('button', { name: 'Save' }).click()
  await expect(comment).toContainText('edited')
  await comment.getByRole('button', { name: 'More for this comment' }).click()
  await studio.getByRole('menuitem', { name: 'Delete' }).click()
  await expect(comment).toHaveCount(0)
  await undo(studio)
  await expect(comment.locator('mark')).toHaveText('@Priya')
  await undo(studio)
  await expect(comment.locator('mark')).toHaveText('@Maya')
})

test('files come by button, drop and paste, are looked at, saved, removed and brought back', async ({
  studio,
}) => {
  const panel = await openCard(studio, CARD)
  await give(panel, 'drop', 'dropped.png')
  const file = (name: string) => panel.getByTestId('attachment').filter({ hasText: name })
  await expect(file('dropped.png').locator('img')).toBeVisible()
  await give(panel, 'paste', 'pasted.png')
  await expect(file('pasted.png')).toContainText('1 × 1')
  const chosen = { name: 'бриф.txt', mimeType: 'text/plain', buffer: Buffer.from('Что взять 山') }
  await panel.locator('input[type=file]').setInputFiles(chosen)
  await expect(file('бриф.txt')).toBeVisible()

  await panel.getByRole('button', { name: 'Open “dropped.png”' }).click()
  const preview = studio.getByRole('dialog', { name: 'dropped.png' })
  await expect(preview.getByRole('img', { name: 'dropped.png' })).toBeVisible()
  await studio.keyboard.press('ArrowRight')
  await expect(studio.getByRole('img', { name: 'pasted.png' })).toBeVisible()
  await studio.keyboard.press('Escape')
  await expect(studio.getByRole('dialog', { name: 'pasted.png' })).toHaveCount(0)
  await expect(panel).toBeVisible()

  const download = studio.waitForEvent('download')
  await panel.getByRole('button', { name: 'Save “бриф.txt” on this computer' }).click()
  expect((await download).suggestedFilename()).toBe('бриф.txt')
  await panel.getByRole('button', { name: 'Remove “dropped.png”' }).click()
  await expect(file('dropped.png')).toHaveCount(0)
  await undo(studio)
  await expect(file('dropped.png').locator('img')).toBeVisible()
})

test('an image of 50 MB and a folder are refused in a sentence', async ({ studio, library }) => {
  const panel = await openCard(studio, CARD)
  await tab(panel, 'Files')
  const path = join(library, 'poster.png')
  writeFileSync(path, Buffer.concat([PIXEL, Buffer.alloc(50 * 1024 * 1024)]))
  await panel.locator('input[type=file]').setInputFiles(path)
  await expect(studio.getByText('a card takes files up to 25 MB')).toBeVisible()
  await give(panel, 'drop', 'photos', true)
  await expect(studio.getByText('“photos” is a folder')).toBeVisible()
  await expect(panel.getByTestId('attachment')).toHaveCount(0)
})

test('a link shows at both ends, opens by a click and is broken when the card is deleted', async ({
  studio,
}) => {
  const board = new Board(studio)
  await board.add(board.cells('know').first(), 'Held up by another')
  await board.add(board.cells('know').first(), 'Holds another up')
  let panel = await openCard(studio, 'Holds another up')
  const links = panel.getByRole('region', { name: 'Links to other cards' })
  await links.getByRole('combobox', { name: 'Kind of link' }).click()
  await studio.getByRole('option', { name: 'blocks' }).click()
  await links.getByRole('combobox', { name: 'Card to link to' }).fill('held up')
  await studio.getByRole('option', { name: 'Held up by another' }).click()
  await links.getByRole('button', { name: 'Held up by another', exact: true }).click()
  panel = studio.getByRole('dialog', { name: 'Held up by another' })
  const back = panel.getByRole('region', { name: 'Links to other cards' })
  await expect(back).toContainText('is blocked by')
  await expect(back.getByRole('button', { name: 'Holds another up', exact: true })).toBeVisible()
  await panel.getByRole('button', { name: 'Delete card' }).click()
  panel = await openCard(studio, 'Holds another up')
  await expect(links).toContainText('a card in the trash')
  await undo(studio)
  await expect(links.getByRole('button', { name: 'Held up by another', exact: true })).toBeVisible()
})

test('a former value comes back from the clock of its field, and undo takes it away again', async ({
  studio,
}) => {
  const panel = await openCard(studio, CARD)
  const owner = panel.getByRole('combobox', { name: 'Owner' })
  await owner.fill('Anna')
  await owner.press('Tab')
  await panel.getByRole('button', { name: 'Former values: Owner' }).click()
  await studio.getByRole('menuitem', { name: /^Maya/ }).click()
  await expect(owner).toHaveValue('Maya')
  await studio.getByRole('button', { name: /^Undo: restore a field/ }).click()
  await expect(owner).toHaveValue('Anna')
  await tab(panel, 'Activity')
  await expect(panel.getByText('Owner: Maya → Anna').first()).toBeVisible()
})

test('two windows edit one card: fields merge, and typing outlives what the other saves', async ({
  studio,
  host,
}) => {
  await openCard(studio, CARD)
  const panel = studio.getByTestId('card-panel')
  const other = await studio.context().newPage()
  await other.goto(host.origin)
  await openCard(other, CARD)
  const there = other.getByTestId('card-panel')
  const title = panel.getByRole('textbox', { name: 'Title' })
  await title.fill('First shoe')
  await title.press('End')
  await title.pressSequentially(', being typed')
  const effort = there.getByRole('textbox', { name: 'Effort' })
  await effort.fill('8')
  await effort.blur()
  const point = there.getByRole('textbox', { name: 'New point' })
  await point.fill('Added elsewhere')
  await point.press('Enter')
  await expect(panel.getByRole('textbox', { name: 'Effort' })).toHaveValue('8')
  await title.pressSequentially(' still')
  await expect(title).toHaveValue('First shoe, being typed still')
  await expect(title).toBeFocused()
  await expect(there.getByRole('textbox', { name: 'Title' })).toHaveValue(
    'First shoe, being typed still',
  )

  const points = panel.getByRole('textbox', { name: 'Point of the checklist' })
  const count = await points.count()
  await points.first().fill('Being changed here')
  await there.getByRole('button', { name: 'Remove the point “Added elsewhere”' }).click()
  await expect(points).toHaveCount(count - 1)
  await expect(points.first()).toBeFocused()
  await expect(points.first()).toHaveValue('Being changed here')
  await expect(there.getByRole('textbox', { name: 'Point of the checklist' }).first()).toHaveValue(
    'Being changed here',
  )
})

test('no word is lost by closing the panel, by a click elsewhere or by a reload', async ({
  studio,
}) => {
  let panel = await openCard(studio, CARD)
  await panel.getByRole('combobox', { name: 'Tags' }).pressSequentially('half-typed')
  await panel.getByRole('button', { name: 'Close the card' }).press('Enter')
  await expect(panel).toHaveCount(0)
  panel = await openCard(studio, CARD)
  await expect(panel.getByText('half-typed')).toBeVisible()
  await panel.getByRole('textbox', { name: 'Title' }).press('End')
  await studio.keyboard.type(' now')
  await studio.keyboard.press('Escape')
  await expect(new Board(studio).card(`${CARD} now`)).toBeVisible()

  panel = await openCard(studio, CARD)
  await tab(panel, 'Comments')
  await panel.getByRole('combobox', { name: 'New comment' }).fill('Not sent yet')
  await tab(panel, 'Details')
  await studio.reload()
  await studio.getByRole('tab', { name: 'Comments' }).click()
  await expect(studio.getByRole('combobox', { name: 'New comment' })).toHaveValue('Not sent yet')
})

test('the panel is walked by keyboard, and closing it gives the focus back to the card', async ({
  studio,
}) => {
  const board = new Board(studio)
  await board.card(CARD).focus()
  await studio.keyboard.press('Enter')
  const panel = studio.getByTestId('card-panel')
  await expect(panel).toBeFocused()
  await studio.keyboard.press('Tab')
  await expect(panel.getByRole('textbox', { name: 'Title' })).toBeFocused()
  for (let i = 0; i < 3; i += 1) await studio.keyboard.press('Tab')
  await expect(panel.getByRole('tab', { name: 'Details' })).toBeFocused()
  await studio.keyboard.press('ArrowRight')
  await expect(panel.getByRole('combobox', { name: 'New comment' })).toBeVisible()
  await studio.keyboard.press('ArrowLeft')

  const points = panel.getByRole('textbox', { name: 'Point of the checklist' })
  const [first, second] = [await points.nth(0).inputValue(), await points.nth(1).inputValue()]
  await points.nth(0).focus()
  await studio.keyboard.press('Alt+ArrowDown')
  await expect(points.nth(1)).toHaveValue(first)
  await expect(points.nth(0)).toHaveValue(second)
  await expect(points.nth(1)).toBeFocused()
  await studio.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(board.card(CARD)).toBeFocused()
})

test('a title of 10,000 letters, controls, right-to-left text and 5,000 tags are kept', async ({
  studio,
}) => {
  const board = new Board(studio)
  await board.add(board.cells('know').first(), 'Hostile')
  const panel = await openCard(studio, 'Hostile')
  const title = panel.getByRole('textbox', { name: 'Title' })
  await title.fill(`Hostile \u0007مرحبا\n👟 ${'x'.repeat(9_900)}`)
  await expect(title).toHaveValue(`Hostile مرحبا 👟 ${'x'.repeat(9_900)}`)
  const tags = panel.getByRole('combobox', { name: 'Tags' })
  await tags.evaluate(
    (input, text) => {
      const data = new DataTransfer()
      data.setData('text/plain', text)
      const init = { bubbles: true, cancelable: true, clipboardData: data }
      input.dispatchEvent(new ClipboardEvent('paste', init))
    },
    Array.from({ length: 5_000 }, (_, i) => `tag ${i}`).join(','),
  )
  await expect(panel.getByRole('button', { name: 'Show 4,940 more' })).toBeVisible()
  await panel.getByRole('textbox', { name: 'New point' }).fill('Still usable')
  await studio.keyboard.press('Enter')
  await expect(panel.getByRole('textbox', { name: 'Point of the checklist' })).toHaveValue(
    'Still usable',
  )
  await studio.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await expect(board.card('Hostile')).toBeFocused()
})
