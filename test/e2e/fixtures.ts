import { test as base, expect, type Page } from '@playwright/test'
import { startBrowserHost, type BrowserHost } from '../studio/browser-host.ts'
import { withFolder } from '../studio/library.ts'
import { noticeTrouble } from '../studio/trouble.ts'

type Fixtures = {
  /** The library folder of this test's studio, empty at first. */
  library: string
  host: BrowserHost
  /** A page signed in to `host`; the test fails when it logs an error or throws. */
  studio: Page
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from here
  library: async ({}, use) => withFolder('e2e', use),
  host: async ({ library }, use) => {
    const host = await startBrowserHost(library)
    await use(host)
    expect(await host.stop(), host.output()).toBe(0)
  },
  studio: async ({ page, host }, use) => {
    const trouble = noticeTrouble(page)
    await page.goto(host.address)
    await use(page)
    expect(trouble()).toEqual([])
  },
})
export { expect }
