import { expect, type Locator, type Page } from '@playwright/test'
import { Board } from './board.ts'

/** What a person does from start to end, the same in the browser and in the desktop app. */

export type KeywordFile = { name: string; mimeType: string; buffer: Buffer }

export const aKeywordExport = (name = 'keywords.csv'): KeywordFile => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Keyword,Volume',
      'what are barefoot hiking sandals,1200',
      'barefoot sandal shop near me,800',
      'как выбрать босоногие сандалии,500',
      '赤脚凉鞋推荐,300',
      'buy barefoot hiking sandals online,2400',
      ',70',
    ].join('\n'),
  ),
})

/** Drops an export into the wizard, looks at the preview and saves. Resolves at the last step. */
export async function importKeywords(page: Page, files: KeywordFile[] | string[]): Promise<void> {
  await page.getByRole('button', { name: 'Import keywords' }).first().click()
  const wizard = page.getByRole('dialog')
  await wizard.locator('input[type=file]').setInputFiles(files)
  await expect(wizard.getByRole('heading', { name: 'What this import will do' })).toBeVisible()
  await wizard.getByRole('button', { name: /^Save \S+ keywords?$/ }).click()
  await expect(wizard.getByRole('heading', { name: 'Keywords are in your plan' })).toBeVisible()
}

/** Goes to one of the plan's views by the side bar. */
export async function goTo(page: Page, view: string): Promise<void> {
  const link = page
    .getByRole('navigation', { name: 'Views of the plan' })
    .getByRole('link', { name: view })
  await link.click()
  await expect(link).toHaveAttribute('aria-current', 'page')
}

/** Asks for the report's PDF; where it goes is the host's affair. */
export async function exportPdf(page: Page): Promise<void> {
  await goTo(page, 'Report')
  await page.getByRole('button', { name: 'Export PDF' }).click()
}

/** Opens a card of the board in the panel. */
export async function openCard(page: Page, title: string): Promise<Locator> {
  await new Board(page).card(title).click()
  const panel = page.getByRole('dialog', { name: title })
  await expect(panel).toBeVisible()
  return panel
}

/** Types at the start of a card's brief and waits until it says that it is saved. */
export async function editBrief(page: Page, title: string, text: string): Promise<void> {
  const panel = await openCard(page, title)
  const brief = panel.getByTestId('brief')
  await brief.click()
  await page.keyboard.press('ControlOrMeta+Home')
  await page.keyboard.insertText(text)
  await expect(brief).toContainText(text)
  await expect(panel.getByRole('region', { name: 'Brief' }).getByRole('status')).toHaveText(
    /saved/i,
  )
}
