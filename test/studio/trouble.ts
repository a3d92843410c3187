import type { Page } from '@playwright/test'

/** Collects what a person would never see: errors in the console, and what was thrown in the page. */
export function noticeTrouble(page: Page): () => string[] {
  const found: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') found.push(message.text())
  })
  page.on('pageerror', (error) => found.push(error.stack ?? error.message))
  return () => found
}
