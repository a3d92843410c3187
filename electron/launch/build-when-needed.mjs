import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { ROOT, say } from './say.mjs'

const SOURCES = [
  'electron',
  'renderer',
  'shared',
  'resources',
  'electron.vite.config.ts',
  'package.json',
  'package-lock.json',
]
const OUTPUTS = ['main/main.js', 'main/headless.js', 'preload/preload.cjs', 'renderer/index.html']
const STAMP = 'out/built'
const LOCK = 'node_modules/.cache/moment-studio-build'
const LOCK_STALE_MS = 5 * 60_000

/** Whether a source is newer than the last whole build, or there is none. */
export function needsBuild(root = ROOT) {
  const stamp = join(root, STAMP)
  if (!existsSync(stamp)) return true
  if (OUTPUTS.some((file) => !existsSync(join(root, 'out', file)))) return true
  const built = statSync(stamp).mtimeMs
  return SOURCES.some((source) => isNewer(join(root, source), built))
}

/**
 * @param {string} path a file, or a folder with all that is in it
 * @param {number} than milliseconds since 1970
 * @returns {boolean}
 */
function isNewer(path, than) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat) return false
  // A folder's own time tells of files that were added, removed or renamed.
  if (stat.mtimeMs > than) return true
  if (!stat.isDirectory()) return false
  return readdirSync(path).some((name) => isNewer(join(path, name), than))
}

/**
 * Builds what is out of date, one builder at a time. What the builder has to say goes to stderr, so
 * that stdout stays a command's own.
 *
 * @returns {Promise<boolean>} whether there is a build to start
 */
export async function buildWhenNeeded() {
  if (!needsBuild()) return true
  const unlock = await takeLock()
  try {
    // Another builder may just have done it.
    return needsBuild() ? await build() : true
  } finally {
    unlock()
  }
}

/** @returns {Promise<boolean>} */
export async function build() {
  process.stderr.write(`${say('building')}\n`)
  const startedAt = new Date()
  const cli = join(ROOT, 'node_modules/electron-vite/bin/electron-vite.js')
  const builder = spawn(process.execPath, [cli, 'build', '--logLevel', 'warn'], {
    cwd: ROOT,
    stdio: ['ignore', 2, 2],
  })
  const code = await new Promise((resolve) => {
    builder.once('error', () => resolve(1))
    builder.once('exit', resolve)
  })
  if (code !== 0) {
    process.stderr.write(`${say('buildFailed')}\n`)
    return false
  }
  const stamp = join(ROOT, STAMP)
  writeFileSync(stamp, '')
  // What changed while the builder ran is not in the build.
  utimesSync(stamp, startedAt, startedAt)
  return true
}

async function takeLock() {
  const lock = join(ROOT, LOCK)
  mkdirSync(join(lock, '..'), { recursive: true })
  for (;;) {
    try {
      mkdirSync(lock)
      return () => rmSync(lock, { recursive: true, force: true })
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error
    }
    const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? 0
    if (since && Date.now() - since > LOCK_STALE_MS) rmSync(lock, { recursive: true, force: true })
    else await wait(200)
  }
}
