import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { app, BrowserWindow, dialog, ipcMain, session, type WebContents } from 'electron'
import { z } from 'zod'
import { localeFor } from '#shared/domain/locale.ts'
import { localeSchema, type Locale } from '#shared/domain/plan.ts'
import { readStudioSettings } from './backend/store/studio-settings.ts'
import { refuseNetwork, serveApp } from './app-protocol.ts'
import { startBackendProcess, type BackendProcess } from './backend-process.ts'
import { appFolders } from './hosts/app-folders.ts'
import { defaultLibraryFolder, libraryFolder } from './hosts/library-folder.ts'
import { say, speak, spokenLanguage } from './hosts/sentences.ts'
import { permitCopyingAndFullScreen, lockNavigation } from './lock-down.ts'
import { enableCommands, setMenu } from './menu.ts'
import { createPrinter } from './print.ts'
import { APP_ORIGIN, registerSchemes } from './schemes.ts'
import { openWindow } from './window.ts'

const folders = appFolders()
const library = libraryFolder(app.commandLine.getSwitchValue('library'))
app.setPath('userData', userDataFolder())

registerSchemes()
lockNavigation()

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', focusWindow)
  void app.whenReady().then(run)
} else {
  app.quit()
}

/**
 * The lock on a second start belongs to this folder, so a studio on another library gets a folder,
 * and with it a lock, of its own.
 */
function userDataFolder(): string {
  const named = app.commandLine.getSwitchValue('user-data-dir')
  if (named) return named
  const base = app.getPath('userData')
  if (library === defaultLibraryFolder()) return base
  return join(base, 'libraries', createHash('sha256').update(library).digest('hex').slice(0, 16))
}

function run() {
  permitCopyingAndFullScreen(session.defaultSession)
  refuseNetwork(session.defaultSession)
  serveApp(session.defaultSession, folders.page)
  speak(startLanguage())
  setMenu(menuHost)

  const backend = startBackendProcess({
    script: join(folders.main, 'utility-process.js'),
    env: {
      ...definedEnv(),
      MOMENT_STUDIO_LIBRARY: library,
      MOMENT_STUDIO_LANGUAGE: spokenLanguage(),
    },
    print: createPrinter(),
    cannotStart: (sentence) => dialog.showErrorBox(say('menu:cannotStart'), sentence),
  })
  ipcMain.on('backend:connect', (event) => {
    const fromPage = event.senderFrame === event.sender.mainFrame
    if (fromPage && event.senderFrame?.origin === APP_ORIGIN) backend.connect(event.sender)
  })
  ipcMain.on('shell:language', (_event, language: unknown) => {
    const known = localeSchema.safeParse(language)
    if (!known.success || known.data === spokenLanguage()) return
    speak(known.data)
    setMenu(menuHost)
    followFront()
  })
  ipcMain.on('shell:actions', (event, ids: unknown) => {
    const known = actionIdsSchema.safeParse(ids)
    if (known.success) commands.set(event.sender, new Set(known.data))
    followFront()
  })
  ipcMain.on('shell:new-window', (event) => newWindow(BrowserWindow.fromWebContents(event.sender)))
  app.on('browser-window-focus', followFront)

  openWindow(folders.preload)
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) openWindow(folders.preload)
  })
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit()
  })
  endWith(backend)
}

const actionIdsSchema = z.array(z.string().max(100)).max(500)
/** What each page can do now, as it said last. */
const commands = new WeakMap<WebContents, ReadonlySet<string>>()

/** The menu offers what the window in front can do. */
function followFront() {
  const front = BrowserWindow.getFocusedWindow()?.webContents
  enableCommands((front && commands.get(front)) ?? new Set())
}

/** One more window, on the plan and view of the one in front. */
function newWindow(near: BrowserWindow | null) {
  openWindow(folders.preload, near ?? undefined)
}

const menuHost: Parameters<typeof setMenu>[0] = {
  send: (window, action) => window.webContents.send('menu:command', action),
  newWindow,
}

/** What was set for the library, else what the system prefers: the page soon says what it speaks. */
function startLanguage(): Locale {
  const { language } = readStudioSettings(library)
  return language === 'system' ? localeFor(app.getPreferredSystemLanguages()) : language
}

/** Ends the backend before the app, whichever way the app is told to end. */
function endWith(backend: BackendProcess) {
  let ended = false
  app.on('will-quit', (event) => {
    if (ended) return
    event.preventDefault()
    void backend.stop().then(() => {
      ended = true
      app.quit()
    })
  })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => app.quit())
}

function focusWindow() {
  const window = BrowserWindow.getAllWindows()[0]
  if (!window) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}

function definedEnv(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined,
    ),
  )
}
