import { cpSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { playbookReader, readPlaybook } from '#electron/backend/playbook/read-playbook.ts'
import { PARTS, PLAYBOOK_FILES, playbookSchema } from '#shared/playbook/files.ts'
import { PLAYBOOK } from '#shared/playbook/playbook.ts'

const PRODUCT = join(import.meta.dirname, '../../../../resources/playbook')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'playbook-'))
  cpSync(PRODUCT, folder, { recursive: true })
})
afterEach(() => rmSync(folder, { recursive: true }))

const textOf = (file: string) => readFileSync(join(folder, file), 'utf8')
const put = (file: string, text: string) => writeFileSync(join(folder, file), text)
/** Edits a file as a person does; the text that is replaced must be there. */
function edit(file: string, before: string, after: string): number {
  const text = textOf(file)
  expect(text).toContain(before)
  const at = text.indexOf(before)
  put(file, text.slice(0, at) + after + text.slice(at + before.length))
  return text.slice(0, at).split('\n').length
}
const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)

describe('the playbook that the studio came with', () => {
  it('reads without a problem, and as what the studio holds', () => {
    const { playbook, problems } = readPlaybook(PRODUCT)
    expect(problems).toEqual([])
    expect(playbook).toEqual(PLAYBOOK)
  })
})

describe('a playbook that a person edits', () => {
  it('says file, line and key of a typo in a key and reads the rest', () => {
    const line = edit('tactics.json', '"weight": 2', '"wieght": 2')
    edit('tactics.json', 'Store locator', 'Shop finder')
    const { playbook, problems } = readPlaybook(folder)
    expect(problems).toEqual([
      expect.objectContaining({
        file: 'tactics.json',
        line: expect.any(Number) as number,
        entry: 'comparison',
        key: 'weight',
        what: 'missing-key',
        remedy: 'own',
      }),
      expect.objectContaining({ line, entry: 'comparison', key: 'wieght', what: 'unknown-key' }),
    ])
    expect(ids(playbook.tactics)).toEqual(ids(PLAYBOOK.tactics))
    expect(playbook.tactics.find(({ id }) => id === 'store-locator')?.title.en).toBe('Shop finder')
    expect(playbook.tactics.find(({ id }) => id === 'comparison')?.weight).toBe(2)
  })

  it('says what may stand where a value is wrong', () => {
    const line = edit('channels.json', '["know", "do"]', '["know", "dou"]')
    expect(readPlaybook(folder).problems).toEqual([
      {
        file: 'channels.json',
        line,
        entry: 'website',
        key: 'moments.2',
        what: 'wrong-value',
        found: '"dou"',
        expected: 'know, go, do, buy',
        remedy: 'own',
      },
    ])
  })

  it('names a language that is missing and one that is empty', () => {
    edit('checks.json', '"zh-CN": "无需注册即可结账",', '')
    edit('checks.json', '"zh-CN": "尽早显示总费用"', '"zh-CN": ""')
    const { playbook, problems } = readPlaybook(folder)
    expect(problems).toMatchObject([
      { entry: 'guest-checkout', key: 'title.zh-CN', what: 'missing-key' },
      { entry: 'total-cost-early', key: 'title.zh-CN', what: 'wrong-value', expected: '≥ 1' },
    ])
    expect(playbook.checks).toEqual(PLAYBOOK.checks)
  })

  it('takes entries that a person adds, and leaves a broken one of them out', () => {
    const own = (id: string, progress: number) =>
      JSON.stringify({ id, progress, title: { en: 'Proof', 'zh-CN': '校对', ru: 'Вычитка' } })
    edit('workflow.json', '[\n', `[\n${own('proof', 0)},\n${own('print', 9)},\n`)
    const { playbook, problems } = readPlaybook(folder)
    expect(ids(playbook.workflow)).toEqual(['proof', ...ids(PLAYBOOK.workflow)])
    expect(problems).toMatchObject([
      { line: 3, entry: 'print', key: 'progress', found: '9', expected: '≤ 1', remedy: 'left-out' },
    ])
  })

  it('leaves out what a person took out', () => {
    const all = JSON.parse(textOf('tactics.json')) as { id: string }[]
    put('tactics.json', JSON.stringify(all.filter(({ id }) => id !== 'interactive')))
    const { playbook, problems } = readPlaybook(folder)
    expect(problems).toEqual([])
    expect(ids(playbook.tactics)).toEqual(
      ids(PLAYBOOK.tactics).filter((id) => id !== 'interactive'),
    )
  })

  it('reads on behind a quote that is not closed', () => {
    const line = edit('stages.json', '"en": "In transit",', '"en": "In transit,')
    const { playbook, problems } = readPlaybook(folder)
    expect(problems[0]).toMatchObject({ line, entry: 'in-transit', what: 'syntax', remedy: 'own' })
    expect(playbook.stages).toEqual(PLAYBOOK.stages)
  })

  it('reads entries between which a comma is missing', () => {
    edit('workflow.json', '},\n', '}\n')
    const { playbook, problems } = readPlaybook(folder)
    expect(problems).toMatchObject([{ what: 'syntax', remedy: 'as-read' }])
    expect(playbook).toEqual(PLAYBOOK)
  })

  it('keeps one of two entries of one id, and says which line repeats it', () => {
    const line = edit('channels.json', '"id": "app"', '"id": "website"')
    const { playbook, problems } = readPlaybook(folder)
    // What stands on a channel that is gone is said too.
    const ofFile = problems.filter(({ file }) => file === 'channels.json')
    expect(ofFile).toMatchObject([
      { line, entry: 'website', key: 'id', what: 'twice', found: '"website"', remedy: 'left-out' },
    ])
    expect(ids(playbook.channels)).toEqual(ids(PLAYBOOK.channels).filter((id) => id !== 'app'))
  })

  it('says a key that stands twice in one entry', () => {
    const line = edit('workflow.json', '"progress": 0.3,', '"progress": 0.3,\n"progress": 0.4,')
    expect(readPlaybook(folder).problems).toMatchObject([
      { line: line + 1, entry: 'draft', key: 'progress', what: 'twice', remedy: 'own' },
    ])
  })

  it('leaves the mention of a stage out that is not there', () => {
    const line = edit('channels.json', '["reactivate"]', '["reactivate", "reborn"]')
    const { playbook, problems } = readPlaybook(folder)
    expect(problems).toMatchObject([
      { file: 'channels.json', line, entry: 'email', key: 'also.2', what: 'unknown-id' },
    ])
    expect(playbook.channels).toEqual(PLAYBOOK.channels)
  })

  it('says a source that no list has', () => {
    edit('evidence.json', '"source": "ptengine"', '"source": "ptengin"')
    const { playbook, problems } = readPlaybook(folder)
    expect(problems).toMatchObject([
      { entry: 'zalando-know', key: 'source', what: 'unknown-id', found: '"ptengin"' },
    ])
    expect(playbook.evidence).toEqual(PLAYBOOK.evidence)
  })

  it('takes the studio’s own for a file that is gone, empty or no list, and for moments that are not the four', () => {
    rmSync(join(folder, 'checks.json'))
    put('stages.json', '')
    put('tactics.json', '{"tactics": []}')
    put('channels.json', '[]')
    put('moments.json', JSON.stringify(PLAYBOOK.moments.toReversed()))
    const { playbook, problems } = readPlaybook(folder)
    expect(playbook).toEqual(PLAYBOOK)
    expect(problems.map(({ file, what, remedy }) => [file, what, remedy])).toEqual([
      ['moments.json', 'not-the-moments', 'own'],
      ['tactics.json', 'syntax', 'own'],
      ['channels.json', 'wrong-value', 'own'],
      ['stages.json', 'syntax', 'own'],
      ['checks.json', 'no-file', 'own'],
    ])
  })

  it('names a list and a text of a file that holds several', () => {
    edit('paths.json', '"advice"', '"advise"')
    edit('messaging.json', '"zh-CN": "遵守有关未经请求短信的法律。",', '')
    const { playbook, problems } = readPlaybook(folder)
    expect(playbook).toEqual(PLAYBOOK)
    expect(problems).toMatchObject([
      { file: 'paths.json', entry: '', key: 'advice', what: 'missing-key', remedy: 'own' },
      { file: 'paths.json', entry: '', key: 'advise', what: 'unknown-key', remedy: 'left-out' },
      { file: 'messaging.json', entry: 'rules 3', key: 'zh-CN', what: 'missing-key' },
    ])
  })

  it('is a right playbook whatever is cut out of a file or put into it', () => {
    const file = fc.constantFrom(...PARTS)
    const cut = fc.record({ part: file, at: fc.double({ min: 0, max: 1, noNaN: true }) })
    const edits = fc.record({
      length: fc.nat(40),
      put: fc.constantFrom('', '"', '}', ',', '7', '['),
    })
    fc.assert(
      fc.property(cut, edits, ({ part, at }, { length, put: added }) => {
        const text = readFileSync(join(PRODUCT, PLAYBOOK_FILES[part]), 'utf8')
        const from = Math.floor(at * text.length)
        put(PLAYBOOK_FILES[part], text.slice(0, from) + added + text.slice(from + length))
        const { playbook, problems } = readPlaybook(folder)
        playbookSchema.parse(playbook)
        for (const problem of problems) {
          expect(Object.values(PLAYBOOK_FILES)).toContain(problem.file)
        }
        put(PLAYBOOK_FILES[part], text)
      }),
      { numRuns: 150 },
    )
  })
})

describe('the reader of a folder', () => {
  it('reads again when a file has changed, and only then', () => {
    const read = playbookReader(folder)
    const first = read()
    expect(read()).toBe(first)
    edit('tactics.json', 'Store locator', 'Shop finder')
    utimesSync(join(folder, 'tactics.json'), 1, 1)
    expect(read()).not.toBe(first)
  })
})
