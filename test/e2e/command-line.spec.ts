import { execFile } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readPdf } from '../studio/pdf.ts'
import { ROOT, studioEnv, withFolder } from '../studio/library.ts'
import { expect, test } from './fixtures.ts'

type Ended = { code: number; out: string; err: string }

/** A headless command of the built studio, as `npm run -s moment-studio --` starts it. */
function command(library: string, ...words: string[]): Promise<Ended> {
  const args = [join(ROOT, 'out', 'main', 'headless.js'), ...words]
  return new Promise((resolve) => {
    execFile(process.execPath, args, { env: studioEnv(library) }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    )
  })
}

test('keywords are imported, scored and reported from the command line', async () => {
  await withFolder('command-line', async (folder) => {
    const library = join(folder, 'library')
    const keywords = join(ROOT, 'resources', 'samples', 'google-keyword-planner.csv')
    const imported = await command(library, 'import', keywords, '--plan', 'Весна 春天')
    expect(imported.code, imported.err).toBe(0)
    expect(imported.out).toBe('')

    const score = await command(library, 'score', 'Весна 春天', '--json')
    expect(JSON.parse(score.out)).toMatchObject({ formula: 1, today: '2026-11-21' })

    const pdf = join(folder, 'report.pdf')
    const reported = await command(
      library,
      'report',
      'Весна 春天',
      '--pdf',
      pdf,
      '--page-size',
      'Letter',
    )
    expect(reported.code, reported.err).toBe(0)
    const pages = await readPdf(readFileSync(pdf))
    expect(pages.length).toBeGreaterThan(5)
    expect(pages[0]).toContain('Весна 春天')
    expect(readdirSync(folder).sort()).toEqual(['library', 'report.pdf'])
  })
})

test('a plan file is reported without a library', async () => {
  await withFolder('command-line', async (folder) => {
    const plan = join(ROOT, 'resources', 'sample-plan', 'sample-plan.json')
    const pdf = join(folder, 'report.pdf')
    const { code, err } = await command(join(folder, 'library'), 'report', plan, '--pdf', pdf)
    expect(code, err).toBe(0)
    const pages = await readPdf(readFileSync(pdf))
    expect(pages.at(-1)).toContain(`${pages.length} / ${pages.length}`)
    expect(readdirSync(folder)).toEqual(['report.pdf'])
  })
})
