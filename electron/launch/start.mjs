// `npm start`: builds when needed and opens the studio, in Electron where that can run, else in the
// browser. `npm start -- [--browser] [--port N] [--no-open] [--library DIR]`
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { buildWhenNeeded } from './build-when-needed.mjs'
import { couldNotRun, decide, hasDisplay, isAtLeast, readWords, STORE_NODE } from './decide.mjs'
import { electronBinary, fetchElectron } from './electron-binary.mjs'
import { ROOT, say } from './say.mjs'

const { env, platform } = process
const words = readWords(process.argv.slice(2))
let asked = false

process.exit(await start())

/** @returns {Promise<number>} the exit code */
async function start() {
  if (!existsSync(join(ROOT, 'node_modules', 'electron-vite'))) {
    process.stderr.write(`${say('notInstalled')}\n`)
    return 1
  }
  if (!isAtLeast(process.versions.node, STORE_NODE)) {
    const values = { found: process.versions.node, needed: STORE_NODE.replace(/\.0$/, '') }
    process.stderr.write(`${say('nodeTooOld', values)}\n`)
    return 1
  }
  // Until something runs that must be ended first, Ctrl-C just ends this.
  const leave = () => process.exit(0)
  process.on('SIGINT', leave)
  if (!(await buildWhenNeeded())) return 1

  const decision = decide({
    browserAsked: words.browserAsked,
    display: hasDisplay(platform, env),
    rootWithSandbox:
      platform === 'linux' &&
      process.getuid?.() === 0 &&
      !words.forElectron.includes('--no-sandbox'),
    electronThere: electronBinary() !== null,
    offline: env.npm_config_offline === 'true',
  })
  const fetched = decision.start !== 'fetch' || (await fetchElectron())
  process.off('SIGINT', leave)
  if (decision.start === 'browser') return openBrowser(decision.why)
  return fetched ? openElectron() : openBrowser('fetch-failed')
}

async function openElectron() {
  const binary = electronBinary()
  if (!binary) return openBrowser('fetch-failed')
  const startedAt = Date.now()
  const { ELECTRON_RUN_AS_NODE: _, ...clean } = env
  const { code, end } = await run(binary, [ROOT, ...words.forElectron], clean)
  if (couldNotRun({ code, afterMs: Date.now() - startedAt, asked })) {
    return openBrowser('ended-at-once', { end })
  }
  return asked ? 0 : (code ?? 1)
}

/**
 * @param {string} why
 * @param {Record<string, string>} [values]
 */
async function openBrowser(why, values) {
  process.stdout.write(`${say(`why.${why}`, values)}\n`)
  const host = join(ROOT, 'out', 'main', 'loopback.js')
  const show = words.openBrowser && hasDisplay(platform, env)
  const { code } = await run(process.execPath, [host, ...words.forBrowser], env, (message) => {
    if (show && message?.type === 'address') void openAddress(message.address)
  })
  return asked ? 0 : (code ?? 1)
}

/** @param {string} address */
async function openAddress(address) {
  try {
    const { default: open } = await import('open')
    const browser = await open(address)
    browser.once('error', () => {})
  } catch {
    // The address is on the screen already.
  }
}

/**
 * Runs a program to its end, passing on what asks this one to end.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} environment
 * @param {(message: any) => void} [listen] hears what a Node program sends to its parent
 * @returns {Promise<{ code: number | null, end: string }>}
 */
function run(program, args, environment, listen) {
  const child = spawn(program, args, {
    stdio: listen ? ['inherit', 'inherit', 'inherit', 'ipc'] : 'inherit',
    env: environment,
  })
  if (listen) child.on('message', listen)
  const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])
  /** @param {NodeJS.Signals} signal */
  const pass = (signal) => {
    asked = true
    child.kill(signal)
  }
  for (const signal of signals) process.on(signal, pass)
  const watch = watchParent(() => pass('SIGTERM'))
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: 127, end: error.message }))
    child.once('exit', (code, signal) =>
      resolve({ code, end: signal ? `signal ${signal}` : `code ${code}` }),
    )
  }).finally(() => {
    clearInterval(watch)
    for (const signal of signals) process.off(signal, pass)
  })
}

/**
 * npm told to end passes that on to a shell, which ends without a word to this process. Losing the
 * parent is the only sign of it.
 *
 * @param {() => void} gone
 */
function watchParent(gone) {
  const parent = process.ppid
  if (!env.npm_lifecycle_event || platform === 'win32') return undefined
  return setInterval(() => {
    if (process.ppid !== parent) gone()
  }, 500)
}
