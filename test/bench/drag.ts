import type { Page } from '@playwright/test'
import { frameTimes } from './in-page.ts'

const BOARD = '[data-testid="board"]'
/** Px between two places of the mouse: a quick hand, at one place a frame. */
const STRIDE = 24

type Point = { x: number; y: number }
type Box = Point & { width: number; height: number }

/**
 * Lengths in ms of the frames while the mouse carries a card: first up and down over all cells in
 * view, then held at the lower edge, where the board scrolls under it. Puts the card back.
 */
export async function dragFrames(page: Page, frames: number): Promise<number[]> {
  const board = page.locator(BOARD)
  const box = (await board.boundingBox())!
  const card = (await board.locator('[data-testid^="card-"]').first().boundingBox())!
  const grip = { x: card.x + card.width / 2, y: card.y + card.height / 2 }
  await page.mouse.move(grip.x, grip.y)
  await page.mouse.down()
  await page.mouse.move(grip.x + 8, grip.y + 8, { steps: 4 })
  await board.locator('[data-lifted]').first().waitFor()

  const overCells = await timed(page, frames, waysOver(box))
  const before = await board.evaluate((element) => element.scrollTop)
  const atEdge = await timed(page, frames, alongEdge(box))
  const after = await board.evaluate((element) => element.scrollTop)
  if (after <= before) throw new Error('the board did not scroll under the card')

  await page.keyboard.press('Escape')
  await page.mouse.up()
  return [...overCells, ...atEdge]
}

/** The frames that pass while the mouse goes along `path`. */
async function timed(page: Page, frames: number, path: Iterator<Point>): Promise<number[]> {
  let isOver = false
  const times = page.evaluate(frameTimes, { of: BOARD, frames, step: 0 }).finally(() => {
    isOver = true
  })
  while (!isOver) {
    const { x, y } = path.next().value as Point
    await page.mouse.move(x, y)
  }
  return times
}

/** Down one column of the view and up the next, from the left to the right and back, without end. */
function* waysOver({ x, y, width, height }: Box): Generator<Point, never> {
  const [left, right, top, bottom] = [x + 330, x + width - 90, y + 120, y + height - 80]
  for (let turn = 0; ; turn += 1) {
    const across = (turn * 90) % (2 * (right - left))
    const at = left + (across <= right - left ? across : 2 * (right - left) - across)
    const length = Math.floor((bottom - top) / STRIDE)
    for (let step = 0; step < length; step += 1) {
      yield { x: at, y: turn % 2 === 0 ? top + step * STRIDE : bottom - step * STRIDE }
    }
  }
}

/** To and fro along the lower edge, near enough for the board to scroll, without end. */
function* alongEdge({ x, y, width, height }: Box): Generator<Point, never> {
  for (let step = 0; ; step += 1) {
    const share = Math.abs(((step / 60) % 2) - 1)
    yield { x: x + 330 + share * (width - 420), y: y + height - 24 }
  }
}
