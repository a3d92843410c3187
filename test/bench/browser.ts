import type { BrowserContext, Page, Response } from '@playwright/test'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { Board } from '../studio/board.ts'
import { withFolder } from '../studio/library.ts'
import { BIG, SMALL } from './big-plan.ts'
import { serveBlankPage } from './blank-site.ts'
import { dragFrames } from './drag.ts'
import { times, type Figure } from './figure.ts'
import { inBrowser, lateShare, visit } from './in-browser.ts'
import { dropToPaint, frameTimes } from './in-page.ts'
import { median, percentile } from './measure.ts'
import { fillLibrary } from './studio.ts'

const ROUNDS = 7
const BOARD = '[data-testid="board"]'
const FIRST_CARD = `${BOARD} [data-testid^="card-"]`
const PANEL = '[data-testid="card-panel"]'

/** The board of the big plan in a real Chromium, against a page of React alone in the same run. */
export async function browserFigures(): Promise<Figure[]> {
  return withFolder('bench-browser', async (folder) => {
    const library = join(folder, 'library')
    const big = fillLibrary(library, BIG)
    const small = fillLibrary(library, SMALL)
    const blank = await serveBlankPage(join(folder, 'blank'))
    try {
      return await inBrowser(library, async ({ context, viewOf }) => [
        ...(await opening(context, blank.url, viewOf(big, 'board'), viewOf(small, 'board'))),
        ...(await working(context, viewOf(big, 'board'))),
      ])
    } finally {
      blank.close()
    }
  })
}

/** From navigation to the first screen painted, where a click opens its card; in turns. */
async function opening(
  context: BrowserContext,
  blankUrl: string,
  bigUrl: string,
  smallUrl: string,
): Promise<Figure[]> {
  const took = { blank: [] as number[], big: [] as number[], small: [] as number[] }
  const click: number[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    took.blank.push((await visit(context, blankUrl, 'h1')).painted)
    took.small.push((await visit(context, smallUrl, FIRST_CARD)).painted)
    const board = await visit(context, bigUrl, FIRST_CARD, PANEL)
    took.big.push(board.painted)
    click.push(board.clicked)
  }
  const [blank, big, small] = [median(took.blank), median(took.big), median(took.small)]
  return [
    {
      name: 'navigation to usable board, 10,000 cards',
      unit: 'ms',
      measured: big,
      ...times(5, blank, 'a blank React page'),
    },
    {
      name: 'the same against 500 cards',
      unit: 'ms',
      measured: big,
      ...times(1.5, small, 'a board of 500 cards'),
    },
    { name: 'click on a card to its panel', unit: 'ms', measured: median(click), limit: null },
    {
      name: 'script loaded for the board, compressed',
      unit: 'kB',
      measured: await scriptSize(context, bigUrl),
      limit: 400,
    },
  ]
}

async function scriptSize(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage()
  const sizes: Promise<number>[] = []
  const weigh = (response: Response) => {
    if (/\.js($|\?)/.test(response.url())) {
      sizes.push(response.body().then((body) => gzipSync(body).length))
    }
  }
  page.on('response', weigh)
  await page.goto(url)
  await page.locator(FIRST_CARD).first().waitFor()
  // What comes now is fetched ahead, for what a person may do next.
  page.off('response', weigh)
  const sum = (await Promise.all(sizes)).reduce((total, size) => total + size, 0)
  await page.close()
  return sum / 1_000
}

const FRAMES = 180
const LATE = 20
const DROPS = 12

async function working(context: BrowserContext, url: string): Promise<Figure[]> {
  const page = await context.newPage()
  await page.goto(url)
  await page.locator(FIRST_CARD).first().waitFor()
  const still = await page.evaluate(frameTimes, { of: BOARD, frames: FRAMES, step: 0 })
  const scrolled = await page.evaluate(frameTimes, { of: BOARD, frames: FRAMES, step: 40 })
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  await page.evaluate(() => document.querySelector('[data-testid="board"]')!.scrollTo({ top: 0 }))
  await settle(page)
  const alone = lateShare(still, LATE)
  const dragged = await dragFrames(page, FRAMES)
  await page.evaluate(() => document.querySelector('[data-testid="board"]')!.scrollTo({ top: 0 }))
  await settle(page)
  const drops = await drop(page)
  await page.close()
  return [
    { name: 'elements on the page', unit: '', measured: nodes, limit: 3_000 },
    {
      name: `frames over ${LATE} ms while scrolling`,
      unit: '%',
      measured: lateShare(scrolled, LATE),
      limit: 5 + alone,
      of: `5 % + ${alone.toFixed(1)} % while nothing moves`,
    },
    {
      name: `frames over ${LATE} ms while dragging`,
      unit: '%',
      measured: lateShare(dragged, LATE),
      limit: 5 + alone,
      of: `5 % + ${alone.toFixed(1)} % while nothing moves`,
    },
    {
      name: 'drop to painted score, p95',
      unit: 'ms',
      measured: percentile(drops, 0.95),
      limit: 60,
    },
    { name: 'drop to painted score, median', unit: 'ms', measured: median(drops), limit: null },
  ]
}

/** Drags the first card of a cell to the next cell, there and back. */
async function drop(page: Page): Promise<number[]> {
  const board = new Board(page)
  const cells = board.cells('know')
  const took: number[] = []
  for (let time = 0; time < DROPS; time += 1) {
    const from = cells.nth(time % 2)
    const to = cells.nth(1 - (time % 2))
    const card = from.locator('[data-testid^="card-"]').first()
    const names = { card: await nameOf(card), cell: await nameOf(to) }
    const [dropped] = await Promise.all([page.evaluate(dropToPaint, names), board.drag(card, to)])
    took.push(dropped)
    await settle(page)
  }
  return took
}

/** Lets what was asked for be drawn, so that the next look at the page sees it. */
async function settle(page: Page): Promise<void> {
  for (let frame = 0; frame < 10; frame += 1) await page.evaluate(() => window.benchNextPaint())
}

const nameOf = async (locator: ReturnType<Page['locator']>) =>
  (await locator.getAttribute('data-testid'))!
