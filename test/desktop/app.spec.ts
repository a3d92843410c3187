import type { ElectronApplication, Locator } from '@playwright/test'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ACTIONS, keysOf } from '#shared/actions/actions.ts'
import { accelerator } from '#shared/actions/shortcut.ts'
import { Board } from '../studio/board.ts'
import {
  aKeywordExport,
  editBrief,
  exportPdf,
  goTo,
  importKeywords,
  openCard,
} from '../studio/journeys.ts'
import { ROOT, withFolder } from '../studio/library.ts'
import { readPdf } from '../studio/pdf.ts'
import { wordsOf, type Language } from '../studio/say.ts'
import { closeApp, expect, launchApp, test } from './fixtures.ts'

test('opens on the sample plan', async ({ app, studio }) => {
  const board = new Board(studio)
  await expect(board.root).toBeVisible()
  expect(await board.cards.count()).toBeGreaterThan(10)
  expect(await app.evaluate(({ app: shell }) => shell.getName())).toBe('Moment Studio')
})

test('imports a sample export, and undo takes it back', async ({ studio }) => {
  await importKeywords(studio, [join(ROOT, 'resources/samples/ahrefs-keywords-explorer.csv')])
  await studio.getByRole('button', { name: 'Go to the board' }).click()
  await studio.getByRole('button', { name: /^Undo: import/ }).click()
  await expect(studio.getByRole('button', { name: 'Nothing to undo' })).toBeVisible()
})

test('keywords in every script arrive as they were written', async ({ studio }) => {
  await importKeywords(studio, [aKeywordExport()])
  await studio.getByRole('button', { name: 'See the keywords' }).click()
  await expect(studio.getByText('赤脚凉鞋推荐')).toBeVisible()
  await expect(studio.getByText('как выбрать босоногие сандалии')).toBeVisible()
})

test('a card is dragged by mouse and carried by keyboard, and stays after a reload', async ({
  studio,
}) => {
  const board = new Board(studio)
  const cells = board.cells('know')
  const card = await board.add(cells.first(), 'Moved in the app')
  await board.drag(card, cells.nth(1))
  await expect(cells.nth(1).getByText('Moved in the app')).toBeVisible()
  await board.carry(card, ['ArrowRight'])
  await expect(cells.nth(2).getByText('Moved in the app')).toBeVisible()
  await studio.reload()
  await expect(cells.nth(2).getByText('Moved in the app')).toBeVisible()
})

test('a brief is saved as it is typed and is there after a reload', async ({ studio }) => {
  const board = new Board(studio)
  await board.add(board.cells('know').first(), 'A card with a brief')
  await editBrief(studio, 'A card with a brief', 'Что взять в горы 山里带什么')
  await studio.reload()
  const panel = await openCard(studio, 'A card with a brief')
  await expect(panel.getByTestId('brief')).toHaveText('Что взять в горы 山里带什么')
})

test('undo and redo take a move back and make it again', async ({ studio }) => {
  const board = new Board(studio)
  const card = await board.add(board.cells('know').first(), 'There and back')
  await board.carry(card, ['ArrowRight'])
  await studio.getByRole('button', { name: /^Undo: move/ }).click()
  await expect(board.cells('know').first().getByText('There and back')).toBeVisible()
  await studio.getByRole('button', { name: /^Redo: move/ }).click()
  await expect(board.cells('know').nth(1).getByText('There and back')).toBeVisible()
})

test('one more window opens on the same plan, stays in step, and has its own menu', async ({
  app,
  studio,
}) => {
  await expect(new Board(studio).root).toBeVisible()
  await goTo(studio, 'Coverage')
  const choose = (id: string) =>
    app.evaluate(({ Menu, BrowserWindow }, item) => {
      const front = BrowserWindow.getFocusedWindow() ?? BrowserWindow.getAllWindows()[0]
      Menu.getApplicationMenu()!.getMenuItemById(item)!.click(undefined, front, front!.webContents)
    }, id)
  const [other] = await Promise.all([app.waitForEvent('window'), choose('new-window')])
  await expect(other.getByRole('heading', { level: 2, name: 'Coverage' })).toBeAttached()
  expect(new URL(other.url()).hash).toBe(new URL(studio.url()).hash)
  await goTo(other, 'Board')
  const theirs = new Board(other)
  await theirs.add(theirs.cells('know').first(), 'Made in the other window')
  await goTo(studio, 'Board')
  await expect(new Board(studio).card('Made in the other window')).toBeVisible()
  await expect(studio.getByRole('button', { name: /^Undo: create “Made in/ })).toBeVisible()
  await other.close()
})

test('the native menu has every action in the words and keys of the page, and offers what can be done', async ({
  app,
  studio,
}) => {
  const items = () =>
    app.evaluate(
      ({ Menu }, ids) =>
        ids.map((id) => {
          const item = Menu.getApplicationMenu()!.getMenuItemById(id)
          return (
            item && { id, label: item.label, keys: item.accelerator ?? null, can: item.enabled }
          )
        }),
      ACTIONS.map(({ id }) => id as string),
    )
  const expected = (language: Language, cannot: string[]) => {
    const say = wordsOf(language)
    return ACTIONS.map(({ id }) => ({
      id: id as string,
      label: say(`menu:action.${id}`),
      keys: keysOf(id, true).flatMap((keys) => accelerator(keys) ?? [])[0] ?? null,
      can: !cannot.includes(id),
    }))
  }
  await expect(new Board(studio).root).toBeVisible()
  await expect.poll(items).toEqual(expected('en', []))
  await studio.getByRole('button', { name: 'Language' }).click()
  await studio.getByRole('menuitemradio', { name: '简体中文' }).click()
  await expect.poll(items).toEqual(expected('zh-CN', []))
  await studio.getByRole('link', { name: wordsOf('zh-CN')('app:nav.plans') }).click()
  const files = ['new-card', 'import', 'export-pdf', 'save-plan-file']
  const ofAPlan = [...files, 'show-history', 'present', 'review']
  const views = ACTIONS.map(({ id }) => id as string).filter((id) => id.startsWith('go-'))
  const cannot = [...ofAPlan, ...views.filter((id) => id !== 'go-plans')]
  await expect.poll(items).toEqual(expected('zh-CN', cannot))
})

test('two windows edit one card and type in one brief, and both have both', async ({
  app,
  studio,
}) => {
  const board = new Board(studio)
  await board.add(board.cells('know').first(), 'Edited by both')
  const [other] = await Promise.all([
    app.waitForEvent('window'),
    studio.keyboard.press('ControlOrMeta+Shift+n'),
  ])
  const panels = await Promise.all([studio, other].map((page) => openCard(page, 'Edited by both')))
  const [mine, theirs] = panels as [Locator, Locator]
  await mine.getByRole('textbox', { name: 'Title' }).fill('Edited by both, renamed here')
  await theirs.getByLabel('Owner', { exact: true }).fill('Mei')
  await theirs.getByTestId('brief').click()
  await other.keyboard.type('From the other. ')
  await mine.getByTestId('brief').click()
  await studio.keyboard.type('From the first. ')
  for (const page of [studio, other]) {
    const panel = page.getByRole('dialog', { name: 'Edited by both, renamed here' })
    await expect(panel.getByLabel('Owner', { exact: true })).toHaveValue('Mei')
    await expect(panel.getByTestId('brief')).toContainText('From the first.')
    await expect(panel.getByTestId('brief')).toContainText('From the other.')
  }
  await other.close()
})

test('exports the plan as a PDF', async ({ app, studio, library }) => {
  const target = join(library, 'exported.pdf')
  const saved = await saveDownloadTo(app, target)
  await exportPdf(studio)
  await expect.poll(saved, { timeout: 45_000 }).toBe('completed')
  const pages = await readPdf(readFileSync(target))
  expect(pages.length).toBeGreaterThan(5)
})

test('a killed backend is said clearly, comes back, and has lost nothing', async ({
  app,
  window,
}) => {
  const board = new Board(window)
  await board.add(board.cells('know').first(), 'Kept through the fall')
  process.kill(await backendPid(app), 'SIGKILL')
  await expect(
    window.getByRole('alertdialog', { name: 'The studio’s engine stopped' }),
  ).toBeVisible()
  await expect(window.getByRole('alertdialog')).toHaveCount(0)
  await expect(board.card('Kept through the fall')).toBeVisible()
  await board.add(board.cells('know').first(), 'After the fall')
  await window.reload()
  await expect(board.card('After the fall')).toBeVisible()
  await expect(board.card('Kept through the fall')).toBeVisible()
})

test('a second studio on the library says so and only reads', async ({ studio, library }) => {
  await expect(new Board(studio).root).toBeVisible()
  await withFolder('second', async (userData) => {
    const second = await launchApp(library, userData)
    const page = await second.firstWindow()
    await expect(
      page.getByText('Read-only: another Moment Studio has this library open'),
    ).toBeVisible()
    await expect(page.getByRole('button', { name: 'Import keywords' })).toHaveCount(0)
    await closeApp(second)
  })
})

test('the window comes back where it was left', async ({ library }) => {
  await withFolder('state', async (userData) => {
    const first = await launchApp(library, userData)
    await (await first.firstWindow()).getByTestId('board').waitFor()
    await first.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.setBounds({ x: 40, y: 30, width: 1_100, height: 700 }),
    )
    await closeApp(first)
    const again = await launchApp(library, userData)
    await again.firstWindow()
    const bounds = await again.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]!.getBounds(),
    )
    expect(bounds).toMatchObject({ width: 1_100, height: 700 })
    await closeApp(again)
  })
})

/** The process id of the utility process that holds the backend. */
async function backendPid(app: ElectronApplication): Promise<number> {
  const pid = await app.evaluate(
    ({ app: shell }) =>
      shell.getAppMetrics().find((metric) => metric.name === 'Moment Studio backend')?.pid,
  )
  if (pid === undefined) throw new Error('no backend is running')
  return pid
}

/** Saves the next download there, as the save dialog would, and gives how it ended. */
async function saveDownloadTo(app: ElectronApplication, target: string) {
  type Saving = typeof globalThis & { saved?: string }
  await app.evaluate(({ session }, path) => {
    session.defaultSession.once('will-download', (_event, item) => {
      item.setSavePath(path)
      item.once('done', (_done, state) => {
        ;(globalThis as Saving).saved = state
      })
    })
  }, target)
  return () => app.evaluate(() => (globalThis as Saving).saved)
}
