import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { ROOT } from '#test/studio/library.ts'

/** Procedures that write nothing that could be undone: they read, or they act on whole plans. */
const NO_ACT = new Set([
  ...['system.info', 'system.setLanguage', 'feed.watch', 'reports.html', 'reports.pdf'],
  ...['plans.list', 'plans.openSample', 'plans.remove', 'plans.importJson', 'plans.exportJson'],
  ...['board.snapshot', 'board.packed', 'board.since'],
  ...['topics.proposals', 'keywords.list', 'keywords.ids', 'keywords.explain', 'keywords.facets'],
  'keywords.exportCsv',
  ...['briefs.get', 'imports.preview', 'imports.rows', 'imports.problems', 'imports.discard'],
  ...['history.status', 'history.list', 'history.undo', 'history.redo', 'history.activity'],
  ...['trash.list', 'activity.ofCard', 'activity.ofField'],
  ...['comments.list', 'comments.people', 'attachments.list', 'attachments.read'],
  ...['attachments.thumbnail', 'attachments.keepThumbnail', 'attachments.counts'],
])

/** Acts that go by another name than the procedure. */
const NAMED: Readonly<Record<string, string>> = { 'activity.restoreField': 'cards.restoreField' }

const languages = readdirSync(join(ROOT, 'resources/locales'))
const sentencesIn = (language: string) => {
  const file = join(ROOT, 'resources/locales', language, 'app.json')
  const { act } = JSON.parse(readFileSync(file, 'utf8')) as { act: Record<string, string> }
  return new Set(Object.keys(act).map((key) => key.replace(/_(single|one|few|many|other)$/, '')))
}

/** The names that services give to acts, as they stand in the source: `'cards.move'` and the like. */
function namedInServices(): string[] {
  const folder = join(ROOT, 'electron/backend/services')
  const names = readdirSync(folder).flatMap((file) => {
    const source = readFileSync(join(folder, file), 'utf8')
    return [...source.matchAll(/'([a-z]+\.[A-Za-z]+)'/g)].map((match) => match[1]!)
  })
  const nouns = Object.keys(contract)
  const acts = names.filter((name) => nouns.includes(name.split('.')[0]!) && !NO_ACT.has(name))
  return [...new Set(acts)]
}

describe.each(languages)('the sentences of acts in %s', (language) => {
  const sentences = sentencesIn(language)

  it('cover every procedure of the contract that a person’s act may call', () => {
    const acting = Object.entries(contract)
      .flatMap(([noun, procedures]) => Object.keys(procedures).map((act) => `${noun}.${act}`))
      .filter((path) => !NO_ACT.has(path))
    expect(acting.filter((path) => !sentences.has(NAMED[path] ?? path))).toEqual([])
  })

  it('cover every name that a service gives to an act', () => {
    const names = namedInServices()
    expect(names.length).toBeGreaterThan(20)
    expect(names.filter((name) => !sentences.has(name))).toEqual([])
  })
})
