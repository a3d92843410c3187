import type { Page } from '@playwright/test'
import { join } from 'node:path'
import { Board } from '../studio/board.ts'
import { withFolder } from '../studio/library.ts'
import { bigPlan } from './big-plan.ts'
import { diceOf } from './dice.ts'
import type { Figure } from './figure.ts'
import { inBrowser } from './in-browser.ts'
import { noteKey } from './in-page.ts'
import { median, percentile } from './measure.ts'
import { fillLibraryWith } from './studio.ts'

const WORDS = 20_000
const WORDS_A_PARAGRAPH = 60
const KEYS = 120
const PROMISED_MS = 30

/** Typing in the middle of a very long brief, in a real Chromium. */
export async function briefFigures(): Promise<Figure[]> {
  return withFolder('bench-brief', async (folder) => {
    const library = join(folder, 'library')
    const plan = bigPlan({ cards: 50, topics: 20, keywords: 200, links: 60 })
    const [card] = plan.cards
    plan.briefs = [{ cardId: card!.id, doc: { type: 'doc', content: longBrief() } }]
    const planId = fillLibraryWith(library, 'plan-of-a-long-brief', plan)
    return inBrowser(library, async ({ context, viewOf }) => {
      const page = await context.newPage()
      await page.goto(`${viewOf(planId, 'board')}`)
      const opened = await open(page, card!.title)
      const times = await type(page)
      await page.close()
      return [
        {
          name: `key to paint in a brief of ${WORDS} words, p95`,
          unit: 'ms',
          measured: percentile(times, 0.95),
          limit: PROMISED_MS,
        },
        { name: 'the same, median', unit: 'ms', measured: median(times), limit: null },
        { name: 'click on its card to the brief', unit: 'ms', measured: opened, limit: null },
      ]
    })
  })
}

async function open(page: Page, title: string): Promise<number> {
  const tile = new Board(page).card(title)
  await tile.scrollIntoViewIfNeeded()
  const start = await page.evaluate(() => performance.now())
  await tile.click()
  return (await page.evaluate(() => window.benchPainted('[data-testid="brief"]'))) - start
}

/** Types into the paragraph in the middle, a key at a time, as fast as each is painted. */
async function type(page: Page): Promise<number[]> {
  const brief = page.getByTestId('brief')
  await brief
    .locator('p')
    .nth(Math.floor(WORDS / WORDS_A_PARAGRAPH / 2))
    .click()
  const times: number[] = []
  for (let key = 0; key < KEYS; key += 1) {
    const letter = key % 6 === 5 ? ' ' : 'abcde'[key % 5]!
    await page.evaluate(noteKey)
    await page.keyboard.press(letter)
    times.push(await page.evaluate(() => window.benchKey))
  }
  return times
}

function longBrief(): object[] {
  const dice = diceOf(11)
  const word = () => LEXICON[Math.floor(dice.next() * LEXICON.length)]!
  return Array.from({ length: WORDS / WORDS_A_PARAGRAPH }, (_, i) => {
    const text = Array.from({ length: WORDS_A_PARAGRAPH }, word).join(' ')
    const content = [{ type: 'text', text }]
    return i % 10 === 0
      ? { type: 'heading', attrs: { level: 2 }, content }
      : { type: 'paragraph', content }
  })
}

const LEXICON =
  'the shoe trail what runs uphill grip lug mud fits half size кроссовки горы 跑鞋 选择'.split(' ')
