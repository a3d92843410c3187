/** Cmd instead of Ctrl, and keys written as a Mac writes them. */
export const IS_MAC = /^(mac|iphone|ipad)/i.test(navigator.platform)

/** The app itself, with a native menu and keys of its own. */
export const IS_DESKTOP = window.location.protocol === 'app:'
