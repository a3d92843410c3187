import { userInfo } from 'node:os'
import type { Page } from '@playwright/test'
import { cutOffTexts } from '../studio/cut-off.ts'
import { violationsOf } from '../studio/no-violations.ts'
import { leave, PLACES } from '../studio/places.ts'
import { isThePlansOwn, planWithoutWords } from '../studio/plan-without-words.ts'
import { wordsOf } from '../studio/say.ts'
import { everyText, latinWords, looksLikeAKey } from '../studio/visible-text.ts'
import { expect, test } from './fixtures.ts'

/**
 * Every view and everything that opens from it, with the longest texts there are, at the smallest
 * window the studio promises: what a walk by hand would look at.
 */
test.use({ viewport: { width: 1280, height: 800 } })

/** The sample stands beside it in the list of plans. */
const ofTheSample = /Torvane|Trail shoes, spring/

/** Opens the plan whose own words are no words, with something in its trash. Resolves with its address. */
async function openPlan(page: Page, language: 'ru' | 'zh-CN'): Promise<string> {
  const say = wordsOf(language)
  await page.goto(`${new URL(page.url()).origin}/#/plans`)
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: say('app:plans.openFile') }).click(),
  ])
  const buffer = planWithoutWords(language)
  await chooser.setFiles({ name: 'plan.json', mimeType: 'application/json', buffer })
  await expect(page.getByTestId('board')).toBeVisible()
  await page.locator('[data-testid^="card-"]').last().focus()
  await page.keyboard.press('Delete')
  await expect(page.getByRole('button', { name: say.like('app:top.undo') })).toHaveCount(0)
  return page.url().replace(/\/board.*$/, '')
}

async function goThere(page: Page, plan: string, view: string): Promise<void> {
  const [origin] = plan.split('#')
  await page.goto(
    view === 'plans' ? `${origin}#/plans` : `${plan}/${view === 'card' ? 'board' : view}`,
  )
  await expect(page.getByRole('main')).not.toBeEmpty()
  await expect(page.locator('main [aria-busy=true]')).toHaveCount(0)
}

for (const [language, locale] of [
  ['ru', 'ru-RU'],
  ['zh-CN', 'zh-CN'],
] as const) {
  test.describe(`in ${language}`, () => {
    test.use({ locale })

    for (const [view, places] of Object.entries(PLACES)) {
      test(`${view}: whole, in one language, without a barrier, the focus kept`, async ({
        studio,
      }) => {
        test.setTimeout(400_000)
        await expect(studio.locator('html')).toHaveAttribute('lang', language)
        const plan = await openPlan(studio, language)
        const say = wordsOf(language)
        const button = (name: string | RegExp) =>
          studio
            .getByRole('button', { name, ...(typeof name === 'string' && { exact: true }) })
            .first()
        for (const { name, open } of places) {
          await test.step(name, async () => {
            await goThere(studio, plan, view)
            await open({ page: studio, say, button })
            const own = (text: string) =>
              isThePlansOwn(text) || ofTheSample.test(text) || text.endsWith(userInfo().username)
            const texts = (await everyText(studio)).filter((text) => !own(text))
            expect.soft({ name, keys: texts.filter(looksLikeAKey) }).toEqual({ name, keys: [] })
            const foreign = texts.filter((text) => latinWords(text).length > 0)
            expect.soft({ name, foreign }).toEqual({ name, foreign: [] })
            const cut = (await cutOffTexts(studio)).filter((text) => !own(text))
            expect.soft({ name, cut }).toEqual({ name, cut: [] })
            if (language === 'ru') {
              await studio.emulateMedia({ colorScheme: 'light' })
              const found = await violationsOf(studio)
              expect.soft({ name, found }).toEqual({ name, found: [] })
              await studio.emulateMedia({ colorScheme: 'dark' })
              const inDark = await violationsOf(studio, 'colours')
              expect.soft({ name, inDark }).toEqual({ name, inDark: [] })
            }
            await leave(studio)
            const lost = await studio.evaluate(() => document.activeElement === document.body)
            expect.soft({ name, lost: name !== 'the view' && lost }).toEqual({ name, lost: false })
          })
        }
      })
    }
  })
}
