import type { Page } from '@playwright/test'
import { Board } from '../studio/board.ts'
import { aKeywordExport } from '../studio/journeys.ts'
import { expect, test } from './fixtures.ts'

type Dropped = { folder: string; files: { name: string; text: string }[] }

/** Drops a folder with these files on the board, as a system's file manager does. */
async function dropFolder(page: Page, dropped: Dropped, readable = true): Promise<void> {
  await new Board(page).root.evaluate(
    (element, { folder, files, canRead }) => {
      const data = new DataTransfer()
      data.items.add(new File([], folder))
      const entries = files.map(({ name, text }) => ({
        isFile: true,
        name,
        file: (done: (file: File) => void) => done(new File([text], name)),
      }))
      const batches = [entries, []]
      const entry = {
        isDirectory: true,
        name: folder,
        createReader: () => ({
          readEntries: (done: (some: unknown[]) => void, fail: (error: Error) => void) =>
            canRead
              ? done(batches.shift() ?? [])
              : fail(new DOMException('no', 'NotReadableError')),
        }),
      }
      DataTransferItem.prototype.webkitGetAsEntry = () => entry as never
      const init = { bubbles: true, cancelable: true, dataTransfer: data }
      element.dispatchEvent(new DragEvent('drop', init))
    },
    { ...dropped, canRead: readable },
  )
}

test('a folder dropped on the board is imported, or refused in a sentence', async ({ studio }) => {
  const board = new Board(studio)
  await expect(board.cards.first()).toBeVisible()
  await dropFolder(studio, { folder: 'empty', files: [] })
  await expect(studio.getByRole('alert')).toContainText('There is no file in what you dropped.')
  await dropFolder(studio, { folder: 'hidden', files: [{ name: '.DS_Store', text: 'x' }] })
  await dropFolder(studio, { folder: 'locked', files: [] }, false)
  await expect(studio.getByText('What you dropped cannot be read.')).toBeVisible()
  await expect(studio.getByRole('dialog')).toHaveCount(0)

  const { name, buffer } = aKeywordExport()
  await dropFolder(studio, { folder: 'exports', files: [{ name, text: buffer.toString() }] })
  const wizard = studio.getByRole('dialog')
  await expect(wizard).toContainText('exports/keywords.csv')
  await studio.keyboard.press('Escape')
  await expect(board.cards.first()).toBeVisible()
})
