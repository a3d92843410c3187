import { expect, type Locator, type Page } from '@playwright/test'

/** The board as a person finds it; cells are `Know, Idea` and the like. */
export class Board {
  readonly root: Locator
  readonly cards: Locator
  private readonly page: Page

  /** @param testId `what-if-board`: the one of the scratch copy */
  constructor(page: Page, testId = 'board') {
    this.page = page
    this.root = page.getByTestId(testId)
    this.cards = this.root.locator('[data-testid^="card-"]')
  }

  /** The cells of a lane's workflow columns, from left to right. */
  cells(moment: string): Locator {
    return this.root.locator(
      `[data-testid^="cell-${moment}-"]:not([data-testid="cell-${moment}-demand"])`,
    )
  }

  card(title: string): Locator {
    return this.cards.filter({ hasText: title })
  }

  lane(moment: string): Locator {
    return this.root.getByTestId(`lane-${moment}`)
  }

  /** Leaves only what the title finds on the board: cards out of view are not drawn. */
  async search(title: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: /^Find by title/ }).fill(title)
  }

  /** Adds a card at the foot of a cell by title and Enter, and waits until it is on the board. */
  async add(cell: Locator, title: string): Promise<Locator> {
    await cell.getByRole('button', { name: /^Add a card to / }).click()
    const field = cell.getByRole('textbox', { name: /^Add a card to / })
    await field.fill(title)
    await field.press('Enter')
    await expect(this.card(title)).toBeVisible()
    await field.press('Escape')
    return this.card(title)
  }

  /** Drags by mouse, in steps as a hand does, to the upper part of a cell that is in view. */
  async drag(card: Locator, cell: Locator): Promise<void> {
    await card.scrollIntoViewIfNeeded()
    const from = await middleOf(card)
    const to = await topOf(cell, this.root)
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + 8, from.y + 8, { steps: 4 })
    await this.page.mouse.move(to.x, to.y, { steps: 12 })
    await expect(cell).toHaveAttribute('data-over', 'place')
    await this.page.mouse.up()
  }

  /** Drags by mouse and drops on the middle of another item. */
  async dragOnto(item: Locator, target: Locator): Promise<void> {
    const from = await middleOf(item)
    const to = await middleOf(target)
    await this.page.mouse.move(from.x, from.y)
    await this.page.mouse.down()
    await this.page.mouse.move(from.x + 8, from.y + 8, { steps: 4 })
    await this.page.mouse.move(to.x, to.y, { steps: 12 })
    await expect(target).toHaveAttribute('data-target')
    await this.page.mouse.up()
  }

  /** Drags by touch: rests on the card until it is lifted, then moves in steps as a finger does. */
  async dragByTouch(card: Locator, cell: Locator): Promise<void> {
    const from = await middleOf(card)
    const to = await topOf(cell, this.root)
    const finger = await this.page.context().newCDPSession(this.page)
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', points: object[]) =>
      finger.send('Input.dispatchTouchEvent', { type, touchPoints: points as never })
    await touch('touchStart', [from])
    await expect(card).toHaveAttribute('data-lifted')
    for (let step = 1; step <= 10; step += 1) {
      const share = step / 10
      const point = { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share }
      await touch('touchMove', [point])
    }
    await expect(cell).toHaveAttribute('data-over', 'place')
    await touch('touchEnd', [])
  }

  /** Lifts a card with the space bar, carries it with these keys and drops it. */
  async carry(card: Locator, keys: string[]): Promise<void> {
    await card.focus()
    await this.page.keyboard.press('Space')
    await expect(card).toHaveAttribute('data-lifted')
    for (const key of keys) await this.page.keyboard.press(key)
    await this.page.keyboard.press('Space')
    await expect(card).not.toHaveAttribute('data-lifted')
  }
}

async function boxOf(locator: Locator) {
  const box = await locator.boundingBox()
  if (!box) throw new Error(`not on the screen: ${String(locator)}`)
  return box
}

async function middleOf(locator: Locator) {
  const { x, y, width, height } = await boxOf(locator)
  return { x: x + width / 2, y: y + height / 2 }
}

/** A point in the cell's visible part, near its top and below the column heads. */
async function topOf(cell: Locator, board: Locator) {
  const box = await boxOf(cell)
  const view = await boxOf(board)
  const top = Math.max(box.y, view.y + 50)
  const bottom = Math.min(box.y + box.height, view.y + view.height)
  if (bottom - top < 20) throw new Error(`out of view: ${String(cell)}`)
  return { x: box.x + box.width / 2, y: top + 15 }
}
