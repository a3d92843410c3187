import { join } from 'node:path'
import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { APP_ORIGIN } from './schemes.ts'
import {
  placeWindow,
  readWindowState,
  SMALLEST_SIZE,
  writeWindowState,
  type WindowState,
} from './window-state.ts'

/** The colour before the page has painted, so that no white flashes in the dark. */
const BACKGROUND = { light: '#fafafa', dark: '#16181d' } as const

/** So far from the window that it was opened beside that both can be grasped. */
const BESIDE = 28

/** Opens a window where the last one stood, or a little beside another, on what that one shows. */
export function openWindow(preload: string, near?: BrowserWindow): BrowserWindow {
  const stateFile = join(app.getPath('userData'), 'window.json')
  const displays = screen.getAllDisplays().map((display) => display.workArea)
  const last = near ? beside(near) : readWindowState(stateFile)
  const { bounds, maximized } = placeWindow(last, displays)
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
  void window.loadURL(`${APP_ORIGIN}/${near ? hashOf(near.webContents.getURL()) : ''}`)
  return window
}

function beside(window: BrowserWindow): WindowState {
  const { x, y, ...size } = window.getNormalBounds()
  return { bounds: { x: x + BESIDE, y: y + BESIDE, ...size }, maximized: false }
}

const hashOf = (address: string) => (URL.canParse(address) ? new URL(address).hash : '')

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
