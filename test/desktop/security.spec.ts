import type { ElectronApplication } from '@playwright/test'
import { expect, test } from './fixtures.ts'

const ORIGIN = 'app://studio'

test.beforeEach(async ({ window }) => {
  await expect(window.getByRole('main')).toBeVisible()
})

test('the page is isolated, sandboxed and has no Node', async ({ app, window }) => {
  const preferences = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map(({ webContents }) => {
      // Electron has it and does not tell TypeScript.
      const told = webContents as unknown as { getLastWebPreferences(): Record<string, unknown> }
      const { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag } =
        told.getLastWebPreferences()
      return { contextIsolation, sandbox, nodeIntegration, webSecurity, webviewTag }
    }),
  )
  expect(preferences).toEqual([
    {
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    },
  ])
  const names = ['require', 'module', 'process', 'global', 'Buffer', 'electron', 'ipcRenderer']
  const found = await window.evaluate((all) => all.filter((name) => name in globalThis), names)
  expect(found).toEqual([])
})

test('the page runs no script but its own', async ({ window }) => {
  const ran = await window.evaluate(async () => {
    const marks = globalThis as unknown as Record<string, unknown>
    const inline = document.createElement('script')
    inline.textContent = 'globalThis.inlineRan = true'
    document.body.append(inline)
    const handler = document.createElement('img')
    handler.setAttribute('onerror', 'globalThis.handlerRan = true')
    handler.src = 'data:,'
    document.body.append(handler)
    const data = document.createElement('script')
    data.src = 'data:text/javascript,globalThis.dataRan=true'
    const refused = new Promise((done) => data.addEventListener('error', done))
    document.body.append(data)
    await refused
    return ['inlineRan', 'handlerRan', 'dataRan'].filter((name) => name in marks)
  })
  expect(ran).toEqual([])
})

test('the page reaches nothing outside its own folder', async ({ window }) => {
  const reached = await window.evaluate(async () => {
    const addresses = [
      'https://example.com/',
      'http://127.0.0.1/',
      'file:///etc/hostname',
      'app://other/index.html',
      'app://studio/../../package.json',
      'app://studio/%2e%2e/%2e%2e/package.json',
      'app://studio/..%2f..%2fpackage.json',
      'app://studio/../main/main.js',
    ]
    const answers = await Promise.all(
      addresses.map(async (address) => {
        const answer = await fetch(address).catch(() => null)
        return answer?.ok ? address : null
      }),
    )
    return answers.filter((address) => address !== null)
  })
  expect(reached).toEqual([])
})

test('a new window is denied; only a web address is handed to the system', async ({
  app,
  window,
}) => {
  await recordOpenedOutside(app)
  const opened = await window.evaluate(() =>
    ['https://example.com/guide', 'file:///etc/passwd', 'app://studio/', 'smb://host/share'].map(
      (address) => globalThis.open(address) !== null,
    ),
  )
  expect(opened).toEqual([false, false, false, false])
  await expect.poll(() => openedOutside(app)).toEqual(['https://example.com/guide'])
  expect(app.windows()).toHaveLength(1)
})

test('the window never navigates away from the studio', async ({ app, window }) => {
  // Asked of the main process: Playwright would wait for the end of a navigation that is refused.
  await app.evaluate(({ BrowserWindow }) => {
    const tried: string[] = ((globalThis as Recorded).refused = [])
    BrowserWindow.getAllWindows()[0]!.webContents.on('will-navigate', (event) => {
      tried.push(`${event.url} ${event.defaultPrevented ? 'refused' : 'followed'}`)
    })
  })
  const targets = ['https://example.com/', 'http://127.0.0.1:9/', 'app://other/']
  for (const target of [...targets, 'file:///etc/passwd', 'data:text/html,hello']) {
    await app.evaluate(
      ({ BrowserWindow }, address) =>
        BrowserWindow.getAllWindows()[0]!.webContents.executeJavaScript(
          `{ const link = document.createElement('a')
             link.href = ${JSON.stringify(address)}
             document.body.append(link)
             link.click()
             link.remove() }`,
        ),
      target,
    )
  }
  const refused = () => app.evaluate(() => (globalThis as Recorded).refused)
  await expect.poll(refused).toEqual(targets.map((target) => `${target} refused`))
  const left = await app.evaluate(({ BrowserWindow }) => {
    const { webContents } = BrowserWindow.getAllWindows()[0]!
    return webContents.executeJavaScript(
      `document.querySelector('main') ? location.origin : 'nothing'`,
    ) as Promise<string>
  })
  expect(left).toBe(ORIGIN)
  expect(window.isClosed()).toBe(false)
})

test('every permission that the studio has no use for is refused', async ({ window }) => {
  const states = await window.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const
    const found = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name })).state),
    )
    const position = await new Promise((done) =>
      navigator.geolocation.getCurrentPosition(
        () => done('given'),
        () => done('refused'),
      ),
    )
    const media = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'given',
      () => 'refused',
    )
    return { found, position, media, notify: await Notification.requestPermission() }
  })
  expect(states).toEqual({
    found: ['denied', 'denied', 'denied', 'denied'],
    position: 'refused',
    media: 'refused',
    notify: 'denied',
  })
})

type Recorded = typeof globalThis & { openedOutside?: string[]; refused?: string[] }

/** From here on nothing reaches the system's browser; the addresses are kept instead. */
async function recordOpenedOutside(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ shell }) => {
    const opened: string[] = ((globalThis as Recorded).openedOutside = [])
    shell.openExternal = async (address) => {
      opened.push(address)
    }
  })
}

const openedOutside = (app: ElectronApplication) =>
  app.evaluate(() => (globalThis as Recorded).openedOutside)
