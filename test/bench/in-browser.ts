import { chromium, type BrowserContext } from '@playwright/test'
import { buildWhenNeeded } from '#electron/launch/build-when-needed.mjs'
import { bringBrowser } from '../runner/browser.ts'
import { startBrowserHost } from '../studio/browser-host.ts'
import { withFolder } from '../studio/library.ts'
import { installClock } from './in-page.ts'

export type InBrowser = {
  /** Signed in to the studio of the library, with the clock of `in-page.ts` in each page. */
  context: BrowserContext
  /** The address of one view of a plan. */
  viewOf: (planId: string, view: string) => string
}

/** Opens a library in the built browser host and a real Chromium for the time of `use`. */
export async function inBrowser<T>(
  library: string,
  use: (browser: InBrowser) => Promise<T>,
): Promise<T> {
  if (!(await buildWhenNeeded())) throw new Error('the build failed')
  const executablePath = await bringBrowser()
  const host = await startBrowserHost(library)
  try {
    return await withFolder('bench-profile', async (profile) => {
      // A browser as people have it: one with a profile keeps the scripts that it compiled.
      const context = await chromium.launchPersistentContext(profile, {
        executablePath,
        args: ['--disable-gpu'],
        viewport: { width: 1440, height: 900 },
      })
      try {
        await context.addInitScript(installClock)
        const page = await context.newPage()
        await page.goto(host.address)
        await page.getByTestId('board').waitFor()
        await page.close()
        const viewOf = (planId: string, view: string) => `${host.origin}/#/plan/${planId}/${view}`
        return await use({ context, viewOf })
      } finally {
        await context.close()
      }
    })
  } finally {
    await host.stop()
  }
}

/** Share in percent of the frames that came later than `late` ms after the one before. */
export function lateShare(frames: readonly number[], late: number): number {
  return (100 * frames.filter((ms) => ms > late).length) / frames.length
}

/**
 * When `selector` was painted in a window of its own, in ms from navigating there, and with `opens` how
 * long after a click on it that was painted.
 */
export async function visit(
  context: BrowserContext,
  url: string,
  selector: string,
  opens?: string,
): Promise<{ painted: number; clicked: number }> {
  const page = await context.newPage()
  try {
    await page.goto(url, { waitUntil: 'commit' })
    return await page.evaluate(
      async ([shown, opened]) => {
        const painted = await window.benchPainted(shown!)
        if (!opened) return { painted, clicked: 0 }
        const start = performance.now()
        document.querySelector<HTMLElement>(shown!)!.click()
        return { painted, clicked: (await window.benchPainted(opened)) - start }
      },
      [selector, opens],
    )
  } finally {
    await page.close()
  }
}
