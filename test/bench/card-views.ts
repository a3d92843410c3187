import type { BrowserContext } from '@playwright/test'
import { join } from 'node:path'
import { withFolder } from '../studio/library.ts'
import { BIG } from './big-plan.ts'
import { serveBlankPage } from './blank-site.ts'
import { times, type Figure } from './figure.ts'
import { inBrowser, lateShare, visit } from './in-browser.ts'
import { frameTimes } from './in-page.ts'
import { median } from './measure.ts'
import { fillLibrary } from './studio.ts'

const TABLE = '[data-testid="card-table"]'
const FIRST_ROW = `${TABLE} [data-testid^="row-"]`
const FIRST_ENTRY = '[data-testid="calendar-grid"] [data-of]'
const ROUNDS = 5
const TURNS = 3
const LATE = 20
/** As a wheel turns: three notches in five frames. */
const WHEEL = { frames: 300, step: 72 }

/** Table and calendar of the big plan in a real Chromium, against a page of React alone: they wait for every card. */
export async function cardViewFigures(): Promise<Figure[]> {
  return withFolder('bench-card-views', async (folder) => {
    const library = join(folder, 'library')
    const planId = fillLibrary(library, { ...BIG, keywords: BIG.topics })
    const blank = await serveBlankPage(join(folder, 'blank'))
    try {
      return await inBrowser(library, async ({ context, viewOf }) => [
        ...(await opening(context, blank.url, (view) => viewOf(planId, view))),
        ...(await scrolling(context, viewOf(planId, 'table'))),
      ])
    } finally {
      blank.close()
    }
  })
}

/** From navigation to the first cards painted, in turns. */
async function opening(
  context: BrowserContext,
  blankUrl: string,
  viewOf: (view: string) => string,
): Promise<Figure[]> {
  const took = { blank: [] as number[], table: [] as number[], calendar: [] as number[] }
  for (let round = 0; round < ROUNDS; round += 1) {
    took.blank.push((await visit(context, blankUrl, 'h1')).painted)
    took.table.push((await visit(context, viewOf('table'), FIRST_ROW)).painted)
    took.calendar.push((await visit(context, viewOf('calendar'), FIRST_ENTRY)).painted)
  }
  const limit = times(8, median(took.blank), 'a blank React page')
  return [
    {
      name: 'navigation to usable table, 10,000 cards',
      unit: 'ms',
      measured: median(took.table),
      ...limit,
    },
    {
      name: 'navigation to usable month, 10,000 cards',
      unit: 'ms',
      measured: median(took.calendar),
      ...limit,
    },
  ]
}

/** Frames of the table while it scrolls by wheel, in turns with frames in which nothing moves. */
async function scrolling(context: BrowserContext, url: string): Promise<Figure[]> {
  const page = await context.newPage()
  await page.goto(url)
  await page.locator(FIRST_ROW).first().waitFor()
  const late = { still: [] as number[], wheel: [] as number[] }
  for (let round = 0; round < TURNS; round += 1) {
    await page.evaluate((table) => document.querySelector(table)!.scrollTo({ top: 0 }), TABLE)
    const shareOf = async (asked: { frames: number; step: number }) =>
      lateShare(await page.evaluate(frameTimes, { of: TABLE, ...asked }), LATE)
    late.still.push(await shareOf({ frames: 180, step: 0 }))
    late.wheel.push(await shareOf(WHEEL))
  }
  const nodes = await page.evaluate(() => document.querySelectorAll('*').length)
  await page.close()
  const alone = median(late.still)
  return [
    {
      name: `frames over ${LATE} ms, table scrolled by wheel`,
      unit: '%',
      measured: median(late.wheel),
      limit: 5 + alone,
      of: `5 % + ${alone.toFixed(1)} % while nothing moves`,
    },
    { name: 'elements on the page of the table', unit: '', measured: nodes, limit: 3_000 },
  ]
}
