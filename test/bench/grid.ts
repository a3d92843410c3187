import type { BrowserContext, Page } from '@playwright/test'
import { join } from 'node:path'
import { withFolder } from '../studio/library.ts'
import { BIG } from './big-plan.ts'
import { serveBlankPage } from './blank-site.ts'
import type { Figure } from './figure.ts'
import { inBrowser, lateShare, visit } from './in-browser.ts'
import { frameTimes } from './in-page.ts'
import { median } from './measure.ts'
import { fillLibrary } from './studio.ts'

const GRID = '[data-testid="keyword-grid"]'
/** A row that its keyword has come to. */
const FIRST_ROW = `${GRID} [data-index="0"]:not([aria-busy])`
const LAST_ROW = `${GRID} [data-index="${BIG.keywords - 1}"]:not([aria-busy])`
const ROUNDS = 5
/** In turns, and the median of them: what else runs on the machine comes and goes. */
const TURNS = 3
const LATE = 20
/** End to end as a hand drags the bar: some ten seconds for three million pixels. */
const FRAMES = 600
/** As a wheel turns: three notches in five frames. */
const WHEEL = { frames: 300, step: 72 }

/** The keyword view of the big plan: 100,000 rows in a real Chromium. */
export async function gridFigures(): Promise<Figure[]> {
  return withFolder('bench-grid', async (folder) => {
    const library = join(folder, 'library')
    const planId = fillLibrary(library, BIG)
    const blank = await serveBlankPage(join(folder, 'blank'))
    try {
      return await inBrowser(library, async ({ context, viewOf }) => {
        const url = viewOf(planId, 'keywords')
        return [...(await opening(context, blank.url, url)), ...(await scrolling(context, url))]
      })
    } finally {
      blank.close()
    }
  })
}

async function opening(context: BrowserContext, blankUrl: string, url: string) {
  const took = { blank: [] as number[], keywords: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    took.blank.push((await visit(context, blankUrl, 'h1')).painted)
    took.keywords.push((await visit(context, url, FIRST_ROW)).painted)
  }
  return [
    {
      name: 'navigation to usable keywords, 100,000 rows',
      unit: 'ms',
      measured: median(took.keywords),
      limit: null,
      of: `a blank React page takes ${median(took.blank).toFixed(0)} ms`,
    },
  ]
}

async function scrolling(context: BrowserContext, url: string): Promise<Figure[]> {
  const page = await context.newPage()
  await page.goto(url)
  await page.locator(FIRST_ROW).waitFor()
  const late = { still: [] as number[], dragged: [] as number[], wheel: [] as number[] }
  for (let round = 0; round < TURNS; round += 1) {
    const step = await stepToTheEnd(page)
    const times = (asked: { frames: number; step: number }) =>
      page.evaluate(frameTimes, { of: GRID, ...asked })
    late.still.push(lateShare(await times({ frames: 180, step: 0 }), LATE))
    late.wheel.push(lateShare(await times(WHEEL), LATE))
    late.dragged.push(lateShare(await times({ frames: FRAMES, step }), LATE))
    await page.locator(LAST_ROW).waitFor()
  }
  await page.close()
  const alone = median(late.still)
  const limit = { limit: 1 + alone, of: `1 % + ${alone.toFixed(1)} % while nothing moves` }
  return [
    {
      name: `frames over ${LATE} ms, 100,000 rows scrolled end to end`,
      unit: '%',
      measured: median(late.dragged),
      ...limit,
    },
    {
      name: `frames over ${LATE} ms, rows scrolled by wheel`,
      unit: '%',
      measured: median(late.wheel),
      ...limit,
    },
  ]
}

/** Goes back to the top and tells how far each frame has to go to end at the last row. */
function stepToTheEnd(page: Page): Promise<number> {
  return page.evaluate(
    ([grid, frames]) => {
      const scroller = document.querySelector(grid)!
      scroller.scrollTop = 0
      return Math.ceil((scroller.scrollHeight - scroller.clientHeight) / frames)
    },
    [GRID, FRAMES] as const,
  )
}
