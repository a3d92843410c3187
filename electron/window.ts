import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { APP_ORIGIN } from './schemes.ts'
import { placeWindow, readWindowState, SMALLEST_SIZE, writeWindowState } from './window-state.ts'

/** The colour before the page has painted, so that no white flashes in the dark. */
const BACKGROUND = { light: '#fafafa', dark: '#16181d' } as const

/** Opens the studio's window where it last stood. */
export function openWindow(preload: string): BrowserWindow {
  const stateFile = join(app.getPath('userData'), 'window.json')
  const displays = screen.getAllDisplays().map((display) => display.workArea)
  const { bounds, maximized } = placeWindow(readWindowState(stateFile), displays)
  const window = new BrowserWindow({
    ...bounds,
    minWidth: SMALLEST_SIZE.width,
    minHeight: SMALLEST_SIZE.height,
    title: app.name,
    show: false,
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  })
  if (maximized) window.maximize()
  window.once('ready-to-show', () => window.show())
  remember(window, stateFile)
  window.webContents.once('did-fail-load', () => window.show())
  void window.loadURL(`${APP_ORIGIN}/`)
  return window
}

/** Keeps the state on disk up to date: after the last move of a drag, and on closing. */
function remember(window: BrowserWindow, stateFile: string) {
  let timer: NodeJS.Timeout | undefined
  const save = () => {
    clearTimeout(timer)
    writeWindowState(stateFile, {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
    })
  }
  const saveSoon = () => {
    clearTimeout(timer)
    timer = setTimeout(save, 500)
  }
  window.on('resize', saveSoon)
  window.on('move', saveSoon)
  window.on('maximize', saveSoon)
  window.on('unmaximize', saveSoon)
  window.on('close', save)
}
