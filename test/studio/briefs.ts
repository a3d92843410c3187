import { expect, type Locator, type Page } from '@playwright/test'

/** A PNG of one pixel. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** The brief of the card that is open, with the caret at its end. */
export async function writeBrief(panel: Locator, page: Page): Promise<Locator> {
  const brief = panel.getByTestId('brief')
  await brief.click()
  await page.keyboard.press('ControlOrMeta+End')
  return brief
}

/** Waits until the store has all that was typed. */
export async function expectSaved(panel: Locator): Promise<void> {
  await expect(panel.getByRole('region', { name: 'Brief' }).getByRole('status').last()).toHaveText(
    'Saved',
  )
}

/** Pastes HTML, a text, or files into the element that has the focus. */
export async function paste(
  element: Locator,
  given: { html?: string; text?: string; file?: { name: string; bytes: Buffer; type: string } },
): Promise<void> {
  const { html, text, file } = given
  await element.evaluate(
    (target, { html: markup, text: plain, file: one }) => {
      const data = new DataTransfer()
      if (markup !== undefined) data.setData('text/html', markup)
      if (plain !== undefined) data.setData('text/plain', plain)
      if (one) data.items.add(new File([new Uint8Array(one.bytes)], one.name, { type: one.type }))
      const init = { bubbles: true, cancelable: true, clipboardData: data }
      target.dispatchEvent(new ClipboardEvent('paste', init))
    },
    { html, text, file: file && { ...file, bytes: [...file.bytes] } },
  )
}
