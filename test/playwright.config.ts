import { defineConfig } from '@playwright/test'
import { join } from 'node:path'
import { findBrowser } from '#electron/hosts/find-browser.ts'

const root = join(import.meta.dirname, '..')
const browser = findBrowser().path

/** `e2e`: the browser host in a real Chromium. `desktop`: the app in a real Electron. */
export default defineConfig({
  outputDir: join(root, 'node_modules/.cache/moment-studio-tests/playwright'),
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  use: {
    actionTimeout: 15_000,
    // A film of every test takes a fifth of the machine; what a failed one needs is in the snapshots.
    trace: { mode: 'retain-on-failure', snapshots: true, screenshots: false, sources: false },
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      name: 'e2e',
      testDir: './e2e',
      fullyParallel: true,
      use: {
        browserName: 'chromium',
        viewport: { width: 1440, height: 900 },
        locale: 'en-GB',
        launchOptions: {
          ...(browser !== null && { executablePath: browser }),
          args: [
            '--disable-gpu',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--no-first-run',
          ],
        },
      },
    },
    { name: 'desktop', testDir: './desktop', workers: 1, timeout: 150_000 },
  ],
})
