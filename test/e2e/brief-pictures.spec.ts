import type { Page } from '@playwright/test'
import { Board } from '../studio/board.ts'
import { expectSaved, paste, PIXEL, writeBrief } from '../studio/briefs.ts'
import { openCard } from '../studio/journeys.ts'
import { expect, test } from './fixtures.ts'

// The recorder of traces fetches what images show, which the page's policy forbids it.
test.use({ trace: 'off' })

async function openEmpty(page: Page, title: string) {
  const board = new Board(page)
  await board.add(board.cells('know').first(), title)
  const panel = await openCard(page, title)
  return { panel, brief: await writeBrief(panel, page) }
}

test('pictures are kept as files of the card, and told when they cannot be shown', async ({
  studio,
}) => {
  const { panel, brief } = await openEmpty(studio, 'With pictures')
  await paste(brief, { file: { name: 'shoe.png', bytes: PIXEL, type: 'image/png' } })
  const picture = brief.locator('.picture img')
  await expect(picture).toHaveAttribute('src', /^blob:/)
  await expect(picture).toHaveAttribute('alt', 'shoe.png')
  const torn = Buffer.concat([PIXEL.subarray(0, 40), Buffer.alloc(10)])
  await paste(brief, { file: { name: 'torn.png', bytes: torn, type: 'image/png' } })
  await expect(brief).toContainText('its file is damaged')
  await paste(brief, {
    file: { name: 'no.png', bytes: Buffer.from('no picture'), type: 'image/png' },
  })
  await expect(studio.getByText('“no.png” is no picture')).toBeVisible()
  await expectSaved(panel)
  await expect(panel.getByRole('tab', { name: 'Files 2' })).toBeVisible()
})

test('a picture whose file is taken away says so at once, and comes back with it', async ({
  studio,
}) => {
  const { panel, brief } = await openEmpty(studio, 'Loses a picture')
  await paste(brief, { file: { name: 'shoe.png', bytes: PIXEL, type: 'image/png' } })
  await expect(brief.locator('.picture img')).toHaveAttribute('src', /^blob:/)
  await expectSaved(panel)
  await studio.getByRole('button', { name: /^Undo: .*shoe\.png/ }).click()
  await expect(brief).toContainText('was removed from the card’s files')
  await expect(brief.locator('.picture img')).toHaveCount(0)
  await studio.getByRole('button', { name: /^Redo: .*shoe\.png|^Do again: .*shoe\.png/ }).click()
  await expect(brief.locator('.picture img')).toHaveAttribute('src', /^blob:/)
})
