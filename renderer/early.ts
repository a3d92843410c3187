/**
 * A script of its own that waits for nothing and does what would otherwise be waited for while the
 * large scripts are on their way: the socket to the browser host opens (the desktop has none: its
 * shell hands over a port), and the first number and date of a window, which load what the platform
 * knows of languages, are written for nobody. It imports nothing, so that it is one small file.
 */
if (window.location.protocol !== 'app:') {
  window.momentStudioSocket = new WebSocket(`ws://${window.location.host}/rpc`)
}
new Intl.NumberFormat().format(0)
new Intl.DateTimeFormat(undefined, { day: 'numeric', month: 'short' }).format(0)

export {}
declare global {
  interface Window {
    /** A socket to the browser host that opened ahead of everything, for whoever connects first. */
    momentStudioSocket?: WebSocket | undefined
  }
}
