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

/** Now and then a debugger does not attach to a starting Electron; one more start tells it apart. */
const LAUNCH_TIMEOUT_MS = 20_000

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
      timeout: LAUNCH_TIMEOUT_MS,
    })
  try {
    return await launch()
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) throw error
    return launch()
  }
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads what a fixture needs from here
  library: async ({}, use) => withFolder('desktop', use),
  app: async ({ library }, use) => {
    await withFolder('user-data', async (userData) => {
      const app = await launchApp(library, userData)
      await use(app)
      await app.close()
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
