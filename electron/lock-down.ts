import { app, shell, type Session, type WebContents } from 'electron'
import { APP_ORIGIN } from './schemes.ts'

const PERMITTED: readonly string[] = ['clipboard-sanitized-write', 'fullscreen']

/**
 * Every permission is refused but two: what a person copies may go to the clipboard (reading it may
 * not), and a presentation may fill the screen.
 */
export function permitCopyingAndFullScreen(session: Session) {
  session.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(PERMITTED.includes(permission)),
  )
  session.setPermissionCheckHandler((_contents, permission) => PERMITTED.includes(permission))
  session.setDevicePermissionHandler(() => false)
}

/** Every permission is refused: a page that is printed needs none. */
export function denyPermissions(session: Session) {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
}

/** No page of this app goes anywhere but to itself; links leave for the person's browser. */
export function lockNavigation() {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    contents.on('will-attach-webview', (event) => event.preventDefault())
    contents.on('will-navigate', (event) => {
      if (originOf(event.url) !== APP_ORIGIN) event.preventDefault()
    })
    contents.on('will-redirect', (event) => event.preventDefault())
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url)
      return { action: 'deny' }
    })
  })
}

const OUTSIDE = new Set(['http:', 'https:', 'mailto:'])

/** The one place where an address is handed to the system. */
function openOutside(address: string) {
  if (!URL.canParse(address)) return
  const url = new URL(address)
  if (OUTSIDE.has(url.protocol)) void shell.openExternal(url.href)
}

/** `URL.origin` is `null` for a scheme that Node does not know. */
function originOf(address: string): string | null {
  if (!URL.canParse(address)) return null
  const { protocol, host } = new URL(address)
  return `${protocol}//${host}`
}
