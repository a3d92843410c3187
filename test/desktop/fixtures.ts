import {
  _electron,
  errors,
  test as base,
  expect,
  type ElectronApplication,
  type Page,
} from '@playwright/test'
import { electronBinary } from '#electron/launch/electron-binary.mjs'
import { ROOT, studioEnv, withFolder } from '../studio/library.ts'
import { noticeTrouble } from '../studio/trouble.ts'

type Fixtures = {
  /** The library folder of this test's studio, empty at first. */
  library: string
  app: ElectronApplication
  /** The first window. What it logs is the test's own affair. */
  window: Page
  /** The first window; the test fails when it logs an error or throws. */
  studio: Page
}

/**
 * A start takes one to three seconds; now and then, before the app's own code runs, Electron's main
 * process does not answer the debugger that Playwright attaches, and only another start helps.
 */
const START = { timeout: 12_000, attempts: 5 } as const

/** Starts the built app as a person would, on a library and settings of its own. */
export async function launchApp(library: string, userData: string): Promise<ElectronApplication> {
  const binary = electronBinary()
  if (!binary) throw new Error('there is no Electron: run this suite with `npm run test:desktop`')
  const launch = () =>
    _electron.launch({
      executablePath: binary,
      args: [
        ROOT,
        `--user-data-dir=${userData}`,
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
      cwd: ROOT,
      env: studioEnv(library),
      timeout: START.timeout,
    })
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await launch()
    } catch (error) {
      if (!(error instanceof errors.TimeoutError) || attempt === START.attempts) throw error
    }
  }
}

const CLOSE_TIMEOUT_MS = 15_000

/** Ends the app as its last window would. One that hangs, on a message box perhaps, is killed: a failure. */
export async function closeApp(app: ElectronApplication): Promise<void> {
  let killed = false
  const kill = setTimeout(() => {
    killed = true
    app.process().kill('SIGKILL')
  }, CLOSE_TIMEOUT_MS)
  await app.close()
  clearTimeout(kill)
  expect(killed, 'the app had to be killed').toBe(false)
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from here
  library: async ({}, use) => withFolder('desktop', use),
  app: async ({ library }, use) => {
    await withFolder('user-data', async (userData) => {
      const app = await launchApp(library, userData)
      await use(app)
      await closeApp(app)
    })
  },
  window: async ({ app }, use) => use(await app.firstWindow()),
  studio: async ({ window }, use) => {
    const trouble = noticeTrouble(window)
    await use(window)
    expect(trouble()).toEqual([])
  },
})
export { expect }
