// `npm run -s moment-studio -- COMMAND`: the headless commands, built when needed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { buildWhenNeeded } from './build-when-needed.mjs'
import { ROOT, say } from './say.mjs'

if (!existsSync(join(ROOT, 'node_modules', 'electron-vite'))) {
  process.stderr.write(`${say('notInstalled')}\n`)
  process.exitCode = 1
} else if (await buildWhenNeeded()) {
  await import(pathToFileURL(join(ROOT, 'out', 'main', 'headless.js')).href)
} else {
  process.exitCode = 1
}
