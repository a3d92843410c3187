import { expect, type Locator, type Page } from '@playwright/test'
import { goTo } from './journeys.ts'

/** The keyword view as a person finds it. */
export class Keywords {
  readonly grid: Locator
  readonly page: Page

  constructor(page: Page) {
    this.page = page
    this.grid = page.getByTestId('keyword-grid')
  }

  static async open(page: Page): Promise<Keywords> {
    await goTo(page, 'Keywords')
    const view = new Keywords(page)
    await view.settled()
    return view
  }

  /** Waits until the grid shows what was asked for last. */
  async settled(): Promise<void> {
    await expect(this.grid).toHaveAttribute('aria-busy', 'false')
  }

  row(phrase: string): Locator {
    return this.grid
      .getByRole('row')
      .filter({ has: this.page.getByRole('gridcell', { name: phrase, exact: true }) })
  }

  at(index: number): Locator {
    return this.grid.locator(`[data-index="${index}"]`)
  }

  cell(row: Locator, column: string): Locator {
    return row.locator(`[data-column="${column}"]`)
  }

  /** The row that the keys act on. */
  get active(): Locator {
    return this.grid.locator('[data-active]')
  }

  /** What was said last of an act, to those who see and to those who hear. */
  async expectSaid(text: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: text }).first()).toBeAttached()
  }

  async search(text: string): Promise<void> {
    await this.page.getByRole('searchbox', { name: 'Find keywords' }).fill(text)
  }

  async expectTotal(count: number): Promise<void> {
    await expect(this.grid).toHaveAttribute('aria-rowcount', String(count + 1))
    await this.settled()
  }

  topic(title: string): Locator {
    return this.page
      .getByRole('navigation', { name: 'Topics' })
      .getByRole('button', { name: title, exact: false })
  }

  /** Presses keys where the grid has the focus. */
  async keys(...keys: string[]): Promise<void> {
    for (const key of keys) {
      await expect(this.grid).toBeFocused()
      await this.page.keyboard.press(key)
    }
  }
}
