import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { runTool } from './run-tool.ts'

/** What one suite came to. `note` says loudly why a suite did not run. */
export type Outcome = { suite: string; passed: number; failed: number; note?: string }

export const ROOT = resolve(import.meta.dirname, '../..')
export const RESULTS = join(ROOT, 'node_modules/.cache/moment-studio-tests')

/** Runs one vitest project; `more` goes to vitest as it stands. */
export async function runVitest(project: string, more: string[]): Promise<Outcome> {
  const file = freshFile(`${project}.json`)
  const status = await runTool('vitest', [
    'run',
    ...['--config', 'test/vitest.config.ts', '--project', project],
    ...['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${file}`],
    ...more,
  ])
  const report = readReport<VitestReport>(file)
  // A file that fails to load has no tests of its own to count as failed.
  const unloaded = report?.testResults.filter(
    (result) => result.status === 'failed' && result.assertionResults.length === 0,
  ).length
  return outcome(project, status, report?.numPassedTests, [report?.numFailedTests, unloaded])
}

/**
 * Runs one Playwright project; `more` goes to Playwright as it stands. `wrap`: a command that starts
 * it, such as `xvfb-run -a`.
 */
export async function runPlaywright(
  project: string,
  more: string[],
  wrap: string[] = [],
): Promise<Outcome> {
  const file = freshFile(`${project}.json`)
  const [command, ...leading] = [...wrap, 'playwright']
  const status = await runTool(
    command!,
    [
      ...leading,
      'test',
      ...['--config', 'test/playwright.config.ts', '--project', project],
      ...['--reporter', 'list,json', ...more],
    ],
    { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  )
  const stats = readReport<{ stats: PlaywrightStats }>(file)?.stats
  return outcome(project, status, stats?.expected, [stats?.unexpected, stats?.flaky])
}

type VitestReport = {
  numPassedTests: number
  numFailedTests: number
  testResults: { status: string; assertionResults: unknown[] }[]
}
type PlaywrightStats = { expected: number; unexpected: number; flaky: number }

/** A tool that ended badly without naming a failed test, or that ran none, counts as one failure. */
function outcome(
  suite: string,
  status: number,
  passed: number | undefined,
  failures: (number | undefined)[],
): Outcome {
  const failed = failures.reduce<number>((sum, count) => sum + (count ?? 0), 0)
  if (failed === 0 && status !== 0) {
    return { suite, passed: passed ?? 0, failed: 1, note: `the runner ended with code ${status}` }
  }
  if (failed === 0 && !passed) return { suite, passed: 0, failed: 1, note: 'no test ran' }
  return { suite, passed: passed ?? 0, failed }
}

function freshFile(name: string): string {
  mkdirSync(RESULTS, { recursive: true })
  const file = join(RESULTS, name)
  rmSync(file, { force: true })
  return file
}

function readReport<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    return undefined // the tool fell over before it wrote; its exit code tells
  }
}
