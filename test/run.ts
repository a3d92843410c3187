import { buildWhenNeeded } from '#electron/launch/build-when-needed.mjs'
import { bringBrowser } from './runner/browser.ts'
import { findDesktop } from './runner/desktop.ts'
import { runPlaywright, runVitest, type Outcome } from './runner/suites.ts'

/**
 * `node test/run.ts [SUITE ...] [ARGUMENTS FOR THE SUITE'S TOOL ...]`
 *
 * Without a suite all run. A suite that is asked for by name must run; without a name the desktop
 * suite may be left out, loudly, where no Electron can run. Ends with `N passed, N failed`.
 */
const SUITES = ['unit', 'contract', 'e2e', 'desktop'] as const
type Suite = (typeof SUITES)[number]

const isSuite = (word: string | undefined): word is Suite => SUITES.some((suite) => suite === word)
const words = process.argv.slice(2)
const firstOther = words.findIndex((word) => !isSuite(word))
const asked = (firstOther === -1 ? words : words.slice(0, firstOther)).filter(isSuite)
const more = firstOther === -1 ? [] : words.slice(firstOther)
const suites = asked.length > 0 ? asked : [...SUITES]

const outcomes: Outcome[] = []
for (const suite of suites) {
  console.log(`\n=== ${suite}\n`)
  outcomes.push(await run(suite))
}

const width = Math.max(...outcomes.map(({ suite }) => suite.length))
console.log('')
for (const { suite, passed, failed, note } of outcomes) {
  console.log(
    `${suite.padEnd(width)}  ${passed} passed, ${failed} failed${note ? ` — ${note}` : ''}`,
  )
}
const sum = (key: 'passed' | 'failed') => outcomes.reduce((total, one) => total + one[key], 0)
console.log(`${sum('passed')} passed, ${sum('failed')} failed`)
process.exitCode = sum('failed') === 0 && sum('passed') > 0 ? 0 : 1

async function run(suite: Suite): Promise<Outcome> {
  if (suite === 'unit' || suite === 'contract') return runVitest(suite, more)
  try {
    if (suite === 'e2e') {
      if (!(await buildWhenNeeded())) throw new Error('the build failed')
      process.env['CHROMIUM_PATH'] = await bringBrowser()
      return await runPlaywright('e2e', more)
    }
    const desktop = await findDesktop()
    if ('wrap' in desktop) {
      if (!(await buildWhenNeeded())) throw new Error('the build failed')
      return await runPlaywright('desktop', more, desktop.wrap)
    }
    console.log(`THE DESKTOP SUITE DID NOT RUN: ${desktop.why}.`)
    const failed = asked.includes('desktop') ? 1 : 0
    return { suite, passed: 0, failed, note: `DID NOT RUN: ${desktop.why}` }
  } catch (error) {
    console.error(error)
    return { suite, passed: 0, failed: 1, note: error instanceof Error ? error.message : '' }
  }
}
