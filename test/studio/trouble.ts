import type { Page } from '@playwright/test'

/**
 * Chromium says this of every sandboxed frame that Playwright looks into, whatever the frame holds:
 * the report's preview is one, and the contract suite checks that it has no script.
 */
const OF_PLAYWRIGHT = /^Blocked script execution in 'about:srcdoc'/

/** Collects what a person would never see: errors in the console, and what was thrown in the page. */
export function noticeTrouble(page: Page): () => string[] {
  const found: string[] = []
  page.on('console', (message) => {
    const text = message.text()
    if (message.type() === 'error' && !OF_PLAYWRIGHT.test(text)) found.push(text)
  })
  page.on('pageerror', (error) => found.push(error.stack ?? error.message))
  return () => found
}
