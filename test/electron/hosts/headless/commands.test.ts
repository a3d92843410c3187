import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createBackend } from '#electron/backend/backend.ts'
import { runCommand } from '#electron/hosts/headless/program.ts'
import { lend } from '#electron/hosts/lend.ts'

const SAMPLES = resolve(import.meta.dirname, '../../../../resources/samples')
const sample = (name: string) => join(SAMPLES, name)

let folder: string
let library: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'moment-headless-'))
  library = join(folder, 'library')
  vi.stubEnv('MOMENT_STUDIO_LIBRARY', library)
  vi.stubEnv('MOMENT_STUDIO_TODAY', '2026-11-21')
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function run(...words: string[]) {
  let out = ''
  const err: string[] = []
  const code = await runCommand(words, {
    out: (text) => (out += text),
    err: (line) => err.push(line),
  })
  return { code, out, err }
}

const planFile = (extra: object = {}) =>
  JSON.stringify({
    format: 'moment-studio-plan',
    version: 1,
    plan: { name: 'Small' },
    topics: [
      { id: 't1', title: 'Fit', moment: 'know', keywords: [{ phrase: 'how to fit', volume: 90 }] },
    ],
    items: [
      {
        id: 'a',
        kind: 'guide',
        title: 'Fit guide',
        moment: 'know',
        status: 'live',
        topics: ['t1'],
      },
    ],
    ...extra,
  })

async function aFile(name: string, content: string | Uint8Array) {
  const path = join(folder, name)
  await writeFile(path, content)
  return path
}

describe('import', () => {
  test('makes the plan that is named, and adds to it the next time', async () => {
    const first = await run('import', sample('google-keyword-planner.csv'), '--plan', 'Spring')
    expect(first.code).toBe(0)
    expect(first.out).toBe('')
    expect(first.err).toContain('Made the plan “Spring”.')
    expect(first.err.at(-1)).toMatch(/^Spring: [1-9]\d* added, 0 updated, 0 unchanged/)

    const again = await run('import', sample('google-keyword-planner.csv'), '--plan', 'spring')
    expect(again.code).toBe(0)
    expect(again.err.at(-1)).toMatch(/: 0 added, 0 updated, [1-9]\d* unchanged, 0 new topics/)
    expect((await run('plans')).out.trim().split('\n')).toHaveLength(1)
  })

  test('takes several files of different tools at once and tells its progress', async () => {
    const files = ['ahrefs-keywords-explorer.csv', 'search-console-queries.csv'].map(sample)
    const { code, err } = await run('import', ...files, '--plan', 'Both')
    expect(code).toBe(0)
    expect(err.some((line) => line.startsWith('ahrefs-keywords-explorer.csv: '))).toBe(true)
    expect(err.some((line) => line.startsWith('search-console-queries.csv: '))).toBe(true)
  })

  test('names each bad row, keeps the others', async () => {
    const file = await aFile('rows.csv', 'Keyword,Volume\ntrail shoes,900\n,3\nroad shoes,300\n')
    const { code, err } = await run('import', file, '--plan', 'Rows')
    expect(code).toBe(0)
    expect(err).toContain('rows.csv, row 3: there is no keyword in it.')
    expect(err.at(-1)).toMatch(/^Rows: 2 added/)
  })

  test('reads a sheet by the columns that are named, and knows it the next time', async () => {
    const file = await aFile('hits.csv', 'Nr,Phrase gesucht,Treffer\n1,laufschuhe,1200\n')
    const asked = await run('import', file, '--plan', 'Hits')
    expect(asked.code).toBe(1)
    expect(asked.err).toContain(
      'hits.csv was left out: no column of keywords was recognised. Say which it is with --columns keyword=…; there are: Nr, Phrase gesucht, Treffer.',
    )
    const told = await run(
      ...['import', file, '--plan', 'Hits'],
      ...['--columns', 'keyword=phrase gesucht, volume=3'],
    )
    expect([told.code, told.err.at(-1)]).toEqual([
      0,
      'Hits: 1 added, 0 updated, 0 unchanged, 1 new topics, 0 rows left out.',
    ])
    expect((await run('import', file, '--plan', 'Hits')).code).toBe(0)
  })

  test('reads letters as it is told to', async () => {
    const file = await aFile('west.csv', Buffer.from('Keyword\nsch\u00F6ne schuhe\n', 'latin1'))
    expect((await run('import', file, '--plan', 'West')).code).toBe(1)
    const told = await run('import', file, '--plan', 'West', '--encoding', 'windows-1252')
    expect(told.code).toBe(0)
  })

  test.each([
    ['--columns', 'volume=Hits'],
    ['--columns', 'keyword'],
    ['--columns', 'keyword=a,colour=b'],
    ['--encoding', 'morse'],
  ])('says how %s is written when it was not well put (%s)', async (option, value) => {
    const { code, err } = await run('import', 'x.csv', '--plan', 'P', option, value)
    expect(code).toBe(2)
    expect(err.at(-1)).toContain(`“${value}”`)
  })

  test('takes a whole folder', async () => {
    await mkdir(join(folder, 'export'))
    await aFile('export/Queries.csv', 'Top queries,Clicks,Impressions\ntrail shoes,1,2\n')
    await aFile('export/Pages.csv', 'Top pages,Clicks,Impressions\nhttps://x.example,1,2\n')
    await aFile('export/.hidden', 'x')
    const { code, err } = await run('import', join(folder, 'export'), '--plan', 'Folder')
    expect(err).toContain('export/Pages.csv: not used, it holds pages.')
    expect(code).toBe(0)
  })

  test('an unreadable file is said and the others are imported, but the command fails', async () => {
    const empty = await aFile('empty.csv', '')
    const good = sample('semrush-keyword-magic.csv')
    const { code, err } = await run('import', empty, good, '--plan', 'Partly')
    expect(code).toBe(1)
    expect(err.some((line) => line.includes('empty.csv is empty'))).toBe(true)
    expect(err.at(-1)).toBe('1 file could not be read; the others were imported.')
  })

  test('nothing readable leaves no plan behind', async () => {
    const empty = await aFile('empty.csv', '')
    const { code, err } = await run('import', empty, '--plan', 'None')
    expect(code).toBe(1)
    expect(err.at(-1)).toBe('None of the files could be read: nothing was written.')
    expect((await run('plans')).out).toBe('')
  })

  test('a mistyped file name is said before a plan is made', async () => {
    const { code, err } = await run('import', join(folder, 'nope.csv'), '--plan', 'None')
    expect([code, err.length]).toEqual([1, 1])
    expect(err[0]).toContain('nope.csv is not there')
    expect((await run('plans')).out).toBe('')
  })

  test('a library that an open studio holds is read but not written, and the sentence says so', async () => {
    await run('import', sample('ubersuggest.csv'), '--plan', 'Held')
    const studio = createBackend(
      lend({ host: 'desktop', libraryFolder: library, log: () => undefined }),
    )
    try {
      const { code, err } = await run('import', sample('wordstat.csv'), '--plan', 'Held')
      expect(code).toBe(1)
      expect(err.at(-1)).toMatch(/Another Moment Studio/i)
      expect((await run('plans')).out).toContain('Held')
      expect((await run('score', 'Held')).code).toBe(0)
    } finally {
      studio.close()
    }
  })
})

describe('score', () => {
  test('prints a file’s score as JSON on stdout, and touches no library', async () => {
    const file = await aFile('plan.json', planFile())
    const { code, out, err } = await run('score', file, '--today', '2026-11-21', '--json')
    expect([code, err]).toEqual([0, []])
    const score = JSON.parse(out) as { formula: number; today: string; moments: object }
    expect(score).toMatchObject({ formula: 1, today: '2026-11-21' })
    expect(Object.keys(score.moments)).toEqual(['know', 'go', 'do', 'buy'])
    expect(await readdir(folder)).toEqual(['plan.json'])
  })

  test('is the same for a plan in the library as for its exported file', async () => {
    await run('import', sample('ahrefs-keywords-explorer.csv'), '--plan', 'Same')
    const exported = join(folder, 'same.json')
    expect((await run('export', 'Same', '--json', exported)).code).toBe(0)
    const ofPlan = await run('score', 'Same', '--json')
    const ofFile = await run('score', exported, '--json')
    expect(ofPlan.out).toBe(ofFile.out)
  })

  test('reads well without --json', async () => {
    const file = await aFile('plan.json', planFile())
    const { out } = await run('score', file)
    const lines = out.trimEnd().split('\n')
    expect(lines[0]).toBe('Small on 2026-11-21')
    expect(lines).toHaveLength(6)
    expect(lines[1]).toMatch(/^Know +\d+\.\d {2}\d+ % measured$/)
  })

  test.each([
    ['not JSON', 'not-a-plan'],
    ['{"format":"moment-studio-plan","version":99,"plan":{"name":"x"}}', 'newer'],
    ['', 'empty'],
  ])('a file that is no plan is refused in a sentence: %s', async (content) => {
    const { code, out, err } = await run('score', await aFile('bad.json', content))
    expect([code, out, err.length]).toEqual([1, '', 1])
    expect(err[0]).toContain('bad.json')
  })

  test('a name that is neither a file nor a plan, and a day that is none, are refused', async () => {
    const missing = await run('score', 'nothing')
    expect(missing.code).toBe(1)
    expect(missing.err[0]).toMatch(/^There is neither a file nor a plan “nothing”/)
    const file = await aFile('plan.json', planFile())
    const badDay = await run('score', file, '--today', '2026-02-30')
    expect(badDay.code).toBe(2)
    expect(badDay.err).toEqual([
      '“2026-02-30” is not a day: write it as YYYY-MM-DD, like 2026-11-21.',
    ])
  })
})

describe('export', () => {
  test('writes to stdout when asked, and nothing else there', async () => {
    await run('import', sample('moz-keyword-suggestions.csv'), '--plan', 'Out')
    const { code, out } = await run('export', 'Out', '--json', '-')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ format: 'moment-studio-plan', plan: { name: 'Out' } })
  })

  test('of two plans of one name asks which, by id, and finds it by that', async () => {
    const backend = createBackend(
      lend({ host: 'headless', libraryFolder: library, log: () => undefined }),
    )
    const client = createRouterClient(backend.router)
    const ids = [
      (await client.plans.create({ name: 'Twice' })).planId,
      (await client.plans.create({ name: 'Twice' })).planId,
    ]
    backend.close()
    const { code, err } = await run('export', 'Twice', '--json', '-')
    expect([code, err.length]).toEqual([1, 1])
    for (const id of ids) expect(err[0]).toContain(id)
    expect(JSON.parse((await run('export', ids[1]!, '--json', '-')).out)).toMatchObject({
      plan: { id: ids[1] },
    })
  })

  test('a place that cannot be written is said, and the file there stays', async () => {
    await run('import', sample('ubersuggest.csv'), '--plan', 'Out')
    const { code, err } = await run('export', 'Out', '--json', join(folder, 'library'))
    expect(code).toBe(1)
    expect(err.at(-1)).toMatch(/library could not be written: /)
    expect((await run('plans')).out).toContain('Out')
    expect((await readdir(folder)).sort()).toEqual(['library'])
  })

  test('no such plan is said with where it was looked for', async () => {
    const { code, err } = await run('export', 'nothing', '--json', '-')
    expect(code).toBe(1)
    expect(err[0]).toContain(library)
  })
})

describe('report', () => {
  test('refuses a page size it does not know', async () => {
    const file = await aFile('plan.json', planFile())
    const { code, err } = await run('report', file, '--pdf', 'x.pdf', '--page-size', 'A3')
    expect([code, err]).toEqual([2, ['“A3” is not a page size: choose A4 or Letter.']])
  })

  test('says in one sentence that there is no browser to print with', async () => {
    vi.stubEnv('CHROMIUM_PATH', join(folder, 'no-browser'))
    const file = await aFile('plan.json', planFile())
    const target = join(folder, 'x.pdf')
    const { code, err } = await run('report', file, '--pdf', target)
    expect([code, err.length]).toEqual([1, 1])
    expect(err[0]).toContain('CHROMIUM_PATH')
    await expect(readFile(target)).rejects.toThrow('ENOENT')
  })
})

describe('the command line', () => {
  test('shows its commands, and each its options', async () => {
    const all = await run('--help')
    expect(all.code).toBe(0)
    for (const name of ['import', 'score', 'export', 'report', 'plans']) {
      expect(all.out).toMatch(new RegExp(`^  ${name} `, 'm'))
    }
    const one = await run('report', '--help')
    expect(one.code).toBe(0)
    expect(one.out).toContain('--page-size <size>')
  })

  test.each([[['frob']], [['import']], [['import', 'x.csv']], [['score']], [['plans', '--x']]])(
    'that is not well put ends with 2 and a sentence on stderr: %j',
    async (words) => {
      const { code, out, err } = await run(...words)
      expect([code, out]).toEqual([2, ''])
      expect(err).not.toEqual([])
    },
  )

  test('takes --library before the command or after it', async () => {
    const named = join(folder, 'named')
    await run('--library', named, 'import', sample('ubersuggest.csv'), '--plan', 'There')
    expect((await run('plans', '--library', named)).out).toContain('There')
    expect((await run('plans')).out).toBe('')
  })
})
