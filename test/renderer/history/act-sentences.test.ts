import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contract } from '#shared/contract/index.ts'
import { NO_ACT } from '#test/contract/acting.ts'
import { ROOT } from '#test/studio/library.ts'

const silent: ReadonlySet<string> = new Set(NO_ACT)

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
  const acts = names.filter((name) => nouns.includes(name.split('.')[0]!) && !silent.has(name))
  return [...new Set(acts)]
}

describe.each(languages)('the sentences of acts in %s', (language) => {
  const sentences = sentencesIn(language)

  it('cover every procedure of the contract that a person’s act may call', () => {
    const acting = Object.entries(contract)
      .flatMap(([noun, procedures]) => Object.keys(procedures).map((act) => `${noun}.${act}`))
      .filter((path) => !silent.has(path))
    expect(acting.filter((path) => !sentences.has(NAMED[path] ?? path))).toEqual([])
  })

  it('cover every name that a service gives to an act', () => {
    const names = namedInServices()
    expect(names.length).toBeGreaterThan(20)
    expect(names.filter((name) => !sentences.has(name))).toEqual([])
  })
})
