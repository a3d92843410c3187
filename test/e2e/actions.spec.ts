import type { Page } from '@playwright/test'
import { ACTIONS, keysOf, type ActionId } from '#shared/actions/actions.ts'
import { shortcutText } from '#shared/actions/shortcut.ts'
import { Board } from '../studio/board.ts'
import { goTo } from '../studio/journeys.ts'
import { wordsOf } from '../studio/say.ts'
import { expect, test } from './fixtures.ts'

const say = wordsOf('en')
const VIEWS = ACTIONS.map(({ id }) => id).filter((id) => id.startsWith('go-') && id !== 'go-plans')
/** Those that the side bar leads to. */
const BY_SIDE_BAR = VIEWS.filter((id) => id !== 'go-methodology')
const nameOf = (id: ActionId) => say(`menu:action.${id}`)

async function openPalette(page: Page): Promise<void> {
  await page.keyboard.press('ControlOrMeta+k')
  await expect(page.getByRole('combobox', { name: say('palette:label') })).toBeFocused()
}

/** Something to take back and something to do again. */
async function fillHistory(page: Page): Promise<void> {
  const board = new Board(page)
  for (const title of ['Stays', 'Goes']) await board.add(board.cells('know').first(), title)
  await page.getByRole('button', { name: /^Undo: / }).click()
  await expect(page.getByRole('button', { name: /^Redo: / })).toBeVisible()
}

test('every action is offered in every view, with the keys of the sheet', async ({ studio }) => {
  await fillHistory(studio)
  const offered = ACTIONS.map(({ id }) => id).filter((id) => id !== 'palette')
  for (const view of BY_SIDE_BAR) {
    await goTo(studio, nameOf(view))
    await openPalette(studio)
    for (const id of offered) {
      const option = studio.getByRole('option').filter({ hasText: nameOf(id) })
      await expect(option.first(), `${id} in ${view}`).toBeAttached()
    }
    await studio.keyboard.press('Escape')
  }
  await studio.keyboard.press('?')
  const sheet = studio.getByRole('dialog', { name: say('palette:sheet.title') })
  for (const { id } of ACTIONS) {
    for (const keys of keysOf(id, false)) {
      const caps = shortcutText(keys, false).split(/[+ ]/)
      const line = sheet
        .locator('dl > div')
        .filter({ has: studio.getByText(nameOf(id), { exact: true }) })
      for (const cap of caps) {
        await expect(line.locator('kbd').getByText(cap, { exact: true }).first(), id).toBeVisible()
      }
    }
  }
})

test('every action does from the palette what it says, whichever view is open, and the focus stays on the page', async ({
  studio,
}) => {
  test.setTimeout(180_000)
  const dialog = (name: string | RegExp) =>
    expect(studio.getByRole('dialog', { name })).toBeVisible()
  const scheme = (value: string) =>
    expect(studio.locator('html')).toHaveAttribute('data-mantine-color-scheme', value)
  const heading = (id: ActionId) =>
    expect(studio.getByRole('heading', { level: 2, name: nameOf(id), exact: true })).toBeFocused()
  /** What is there to see once it is done; `during`: what happens while it is chosen. */
  const effects: Record<
    Exclude<ActionId, 'palette'>,
    (choose: () => Promise<void>) => Promise<unknown>
  > = {
    'new-card': async (choose) => {
      await choose()
      await expect(
        studio.getByTestId('card-panel').getByRole('textbox', { name: 'Title' }),
      ).toBeFocused()
    },
    'new-plan': async (choose) => {
      await choose()
      await dialog(say('app:plans.new'))
    },
    import: async (choose) => {
      await choose()
      await expect(studio.getByRole('dialog').locator('input[type=file]')).toBeAttached()
    },
    'export-pdf': async (choose) => {
      await choose()
      await heading('go-report')
    },
    'save-plan-file': async (choose) => {
      const [file] = await Promise.all([studio.waitForEvent('download'), choose()])
      expect(file.suggestedFilename()).toMatch(/\.json$/)
    },
    undo: async (choose) => {
      await choose()
      await expect(studio.getByText(/^Undone: /)).toBeVisible()
    },
    redo: async (choose) => {
      await choose()
      await expect(studio.getByText(/^Done again: /)).toBeVisible()
    },
    present: async (choose) => {
      await choose()
      await expect(studio.getByTestId('presentation')).toBeVisible()
      await studio.keyboard.press('Escape')
      await expect(studio.getByTestId('presentation')).toHaveCount(0)
    },
    review: async (choose) => {
      await choose()
      await expect(studio.getByTestId('review-banner')).toBeVisible()
      await studio.getByRole('button', { name: say('review:end') }).click()
      await expect(studio.getByTestId('review-banner')).toHaveCount(0)
    },
    'show-history': async (choose) => {
      await choose()
      await dialog('History')
    },
    shortcuts: async (choose) => {
      await choose()
      await dialog(say('palette:sheet.title'))
    },
    'new-window': async (choose) => {
      const [other] = await Promise.all([studio.context().waitForEvent('page'), choose()])
      await other.close()
    },
    'theme-light': async (choose) => {
      await choose()
      await scheme('light')
    },
    'theme-dark': async (choose) => {
      await choose()
      await scheme('dark')
    },
    'theme-auto': async (choose) => {
      await choose()
      await scheme('light')
    },
    'go-plans': async (choose) => {
      await choose()
      await expect(studio.getByRole('heading', { level: 1, name: 'Plans' })).toBeFocused()
    },
    ...(Object.fromEntries(
      VIEWS.map((id) => [
        id,
        async (choose: () => Promise<void>) => {
          await choose()
          await heading(id)
        },
      ]),
    ) as Record<
      Exclude<Extract<ActionId, `go-${string}`>, 'go-plans'>,
      (choose: () => Promise<void>) => Promise<void>
    >),
  }
  await fillHistory(studio)
  let turn = 0
  for (const [id, effect] of Object.entries(effects)) {
    if (id === 'go-plans') continue
    await test.step(id, async () => {
      const others = BY_SIDE_BAR.filter(
        (view) => view !== id && !(id === 'export-pdf' && view === 'go-report'),
      )
      await goTo(studio, nameOf(others[(turn += 1) % others.length]!))
      await effect(() => choose(studio, id as ActionId))
      await studio.keyboard.press('Escape')
      await studio.keyboard.press('Escape')
      await expect(studio.getByRole('dialog')).toHaveCount(0)
      await expect(studio.locator('body:focus')).toHaveCount(0)
      expect(await studio.evaluate(() => document.activeElement === document.body), id).toBe(false)
    })
  }
  await effects['go-plans'](() => choose(studio, 'go-plans'))
})

async function choose(page: Page, id: ActionId): Promise<void> {
  await openPalette(page)
  await page.keyboard.insertText(nameOf(id))
  await expect(page.getByRole('option', { selected: true })).toContainText(nameOf(id))
  await page.keyboard.press('Enter')
}
