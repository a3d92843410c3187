import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT, say } from './say.mjs'

const PACKAGE = join(ROOT, 'node_modules', 'electron')
const FETCH_MS = 5 * 60_000
const PROBE_MS = 5_000

const NAMES = /** @type {Record<string, string>} */ ({
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
})
const NAME = NAMES[process.platform] ?? 'electron'

/** The Electron to run: the one ELECTRON_OVERRIDE_DIST_PATH names, else the package's; or `null`. */
export function electronBinary(env = process.env) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH || join(PACKAGE, 'dist')
  const binary = join(folder, NAME)
  return existsSync(binary) ? binary : null
}

/** Fetches the package's Electron by its own script; false when that fails or takes too long. */
export async function fetchElectron() {
  if (process.env.ELECTRON_OVERRIDE_DIST_PATH || !(await canReachMirror())) return false
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))
  process.stdout.write(`${say('fetching', { version })}\n`)
  const install = spawn(process.execPath, [join(PACKAGE, 'install.js')], {
    stdio: ['ignore', 'inherit', 'ignore'],
    timeout: FETCH_MS,
  })
  const stop = () => install.kill()
  process.once('SIGINT', stop)
  const code = await new Promise((resolve) => {
    install.once('error', () => resolve(1))
    install.once('exit', resolve)
  })
  process.off('SIGINT', stop)
  return code === 0 && electronBinary() !== null
}

/** A firewall that swallows requests would otherwise keep a person waiting for minutes. */
async function canReachMirror(env = process.env) {
  // Through a proxy only the script itself can tell.
  if (env.ELECTRON_GET_USE_PROXY) return true
  const mirror =
    env.ELECTRON_MIRROR || env.npm_config_electron_mirror || 'https://github.com/electron/electron'
  try {
    await fetch(mirror, { method: 'HEAD', signal: AbortSignal.timeout(PROBE_MS) })
    return true
  } catch {
    return false
  }
}
