import type { Page } from '@playwright/test'
import { startBrowserHost } from '../studio/browser-host.ts'
import { Board } from '../studio/board.ts'
import { openCard } from '../studio/journeys.ts'
import { everyText, latinWords, looksLikeAKey } from '../studio/visible-text.ts'
import { expect, test } from './fixtures.ts'

/** The words by which a test finds its way in a language. */
const LANGUAGES = {
  'en-GB': { lang: 'en', newPlan: 'New plan', name: 'Name', create: 'Create plan' },
  'zh-CN': { lang: 'zh-CN', newPlan: '新建计划', name: '名称', create: '创建计划' },
  'ru-RU': { lang: 'ru', newPlan: 'Новый план', name: 'Название', create: 'Создать план' },
} as const

/** Every view by the links of the sidebar, whatever they are called. */
async function eachView(page: Page, look: (view: string) => Promise<void>): Promise<void> {
  const links = page.locator('nav a[href*="/plan/"]')
  await expect(links.first()).toBeVisible()
  for (let at = 0; at < (await links.count()); at += 1) {
    await links.nth(at).click()
    await expect(links.nth(at)).toHaveAttribute('aria-current', 'page')
    await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
    await expect(page.locator('main')).not.toBeEmpty()
    await look((await links.nth(at).getAttribute('href')) ?? '')
  }
}

for (const [locale, words] of Object.entries(LANGUAGES)) {
  test.describe(`with a system in ${locale}`, () => {
    test.use({ locale })

    test('every view of a full plan speaks, none shows a raw key', async ({ studio }) => {
      await expect(studio.getByTestId('board')).toBeVisible()
      await expect(studio.locator('html')).toHaveAttribute('lang', words.lang)
      await eachView(studio, async (view) => {
        const keys = (await everyText(studio)).filter(looksLikeAKey)
        expect({ view, keys }).toEqual({ view, keys: [] })
      })
    })

    test('a new plan and all its views are in that language alone', async ({ studio }) => {
      await expect(studio.getByTestId('board')).toBeVisible()
      await studio.goto(`${new URL(studio.url()).origin}/#/plans`)
      await studio.getByRole('button', { name: words.newPlan }).click()
      await studio.getByRole('textbox', { name: words.name }).fill('1')
      await studio.getByRole('button', { name: words.create }).click()
      await expect(studio).toHaveURL(/#\/plan\//)
      if (words.lang === 'en') return
      await eachView(studio, async (view) => {
        const foreign = (await everyText(studio)).filter((text) => latinWords(text).length > 0)
        expect({ view, foreign }).toEqual({ view, foreign: [] })
      })
    })
  })
}

test('another language at once: the open card and the undo stay, and the next start keeps it', async ({
  studio,
  library,
  browser,
}) => {
  const board = new Board(studio)
  await board.add(board.cells('know').first(), 'First title')
  const panel = await openCard(studio, 'First title')
  await panel.getByRole('textbox', { name: 'Title' }).fill('Second title')
  await panel.getByRole('textbox', { name: 'Title' }).blur()
  await expect(board.card('Second title')).toBeVisible()
  await studio.evaluate(() => Object.assign(window, { notReloaded: true }))

  await studio.getByRole('button', { name: 'Language' }).click()
  await studio.getByRole('menuitemradio', { name: 'Русский' }).click()

  await expect(studio.locator('html')).toHaveAttribute('lang', 'ru')
  const title = studio.getByRole('dialog').getByRole('textbox', { name: 'Название' })
  await expect(title).toHaveValue('Second title')
  await studio.getByRole('button', { name: /^Отменить: правка «/ }).click()
  await expect(title).toHaveValue('First title')
  expect(await studio.evaluate(() => 'notReloaded' in window)).toBe(true)

  // A studio of its own, on the same library and with a browser that has seen none before.
  const host = await startBrowserHost(library)
  const context = await browser.newContext({ locale: 'en-GB' })
  const page = await context.newPage()
  await page.goto(host.address)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await expect(page.getByRole('link', { name: 'Доска' })).toBeVisible()
  await context.close()
  expect(await host.stop(), host.output()).toBe(0)
})

test('two windows speak what is chosen in one of them', async ({ studio, host }) => {
  await expect(studio.getByTestId('board')).toBeVisible()
  const other = await studio.context().newPage()
  await other.goto(host.origin)
  await other.getByRole('button', { name: 'Language' }).click()
  await other.getByRole('menuitemradio', { name: '简体中文' }).click()
  await expect(studio.getByRole('link', { name: '看板' })).toBeVisible()
})

test.describe('a day', () => {
  test.use({ locale: 'ru-RU' })

  test('is typed and picked as Russian writes it', async ({ studio }) => {
    await studio.getByTestId('board').locator('[data-testid^="card-"]').first().click()
    const panel = studio.getByRole('dialog')
    const due = panel.getByRole('textbox', { name: 'Срок' })
    await due.fill('3 мая 2027')
    await due.press('Enter')
    await expect(due).toHaveValue('03.05.2027')
    await due.fill('когда-нибудь')
    await due.blur()
    await expect(panel.getByText(/Это не\sдата/)).toBeVisible()
    await due.fill('03.05.2027')
    await due.blur()
    await panel.getByRole('button', { name: 'Выбрать в календаре: Срок' }).click()
    const sheet = studio.getByRole('dialog', { name: 'Срок' })
    await expect(sheet.getByRole('columnheader').first()).toHaveText(/^пн$/i)
    await sheet.getByRole('button', { name: '21 мая 2027' }).click()
    await expect(due).toHaveValue('21.05.2027')
  })
})
