// What to start, as functions of plain facts.

/** The oldest Node whose addon interface the store's native part has; with older ones it crashes. */
export const STORE_NODE = '22.14.0'

/**
 * @param {string} found a version such as `20.19.1`
 * @param {string} needed
 */
export function isAtLeast(found, needed) {
  const [a, b] = [found, needed].map((version) => version.split('.').map(Number))
  for (let i = 0; i < 3; i += 1) {
    const difference = (a?.[i] ?? 0) - (b?.[i] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return true
}

/**
 * @param {NodeJS.Platform} platform
 * @param {NodeJS.ProcessEnv} env
 */
export function hasDisplay(platform, env) {
  if (platform === 'win32' || platform === 'darwin') return true
  return Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Where to open the studio. `fetch`: Electron is wanted but not there yet.
 *
 * @param {object} facts
 * @param {boolean} facts.browserAsked
 * @param {boolean} facts.display
 * @param {boolean} facts.rootWithSandbox root on Linux, and nobody said --no-sandbox
 * @param {boolean} facts.electronThere
 * @param {boolean} facts.offline npm was told to stay offline
 * @returns {{ start: 'electron' | 'fetch' } | { start: 'browser', why: 'asked' | 'no-display' | 'root' | 'offline' }}
 */
export function decide(facts) {
  if (facts.browserAsked) return { start: 'browser', why: 'asked' }
  if (!facts.display) return { start: 'browser', why: 'no-display' }
  if (facts.rootWithSandbox) return { start: 'browser', why: 'root' }
  if (facts.electronThere) return { start: 'electron' }
  return facts.offline ? { start: 'browser', why: 'offline' } : { start: 'fetch' }
}

/**
 * Splits the words after `npm start --`: those of the launcher, those for Electron and those for the
 * browser host.
 *
 * @param {readonly string[]} words
 */
export function readWords(words) {
  /** @type {string[]} */
  const forElectron = []
  /** @type {string[]} */
  const forBrowser = []
  let browserAsked = false
  let openBrowser = true
  for (let i = 0; i < words.length; i += 1) {
    const word = words[i] ?? ''
    if (word === '--browser') browserAsked = true
    else if (word === '--no-open') openBrowser = false
    else if (/^--(library|port)(=|$)/.test(word)) {
      const [name = '', ...rest] = word.split('=')
      const value = word.includes('=') ? rest.join('=') : (words[(i += 1)] ?? '')
      forBrowser.push(`${name}=${value}`)
      if (name === '--library') forElectron.push(`${name}=${value}`)
      // A port only makes sense for the browser host.
      else browserAsked = true
    } else forElectron.push(word)
  }
  return { browserAsked, openBrowser, forElectron, forBrowser }
}

/** An Electron that ends with a failure this soon never opened a window. */
export const ENDED_AT_ONCE_MS = 10_000

/**
 * @param {object} end
 * @param {number | null} end.code
 * @param {number} end.afterMs
 * @param {boolean} end.asked it was told to end
 */
export function couldNotRun({ code, afterMs, asked }) {
  return !asked && code !== 0 && afterMs < ENDED_AT_ONCE_MS
}
