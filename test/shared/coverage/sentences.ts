import i18next, { type i18n } from 'i18next'
import { beforeAll, expect } from 'vitest'
import { PARAM_UNIT, type SentenceKey } from '#shared/coverage/loss-text.ts'
import sentences from '#resources/locales/en/coverage.json' with { type: 'json' }

/** The English sentences of coverage, ready before the first test of the file that asks. */
export function englishCoverage(): i18n {
  const english = i18next.createInstance()
  beforeAll(() =>
    english.init({
      lng: 'en',
      ns: ['coverage'],
      defaultNS: 'coverage',
      resources: { en: { coverage: sentences } },
      interpolation: { escapeValue: false },
    }),
  )
  return english
}

/** That a text has a sentence, which uses all that it is given, each number in a known unit, and nothing else. */
export function expectSentence(english: i18n, { key, params }: SentenceKey): void {
  const sentence: unknown = english.getResource('en', 'coverage', key)
  if (typeof sentence !== 'string') return expect.fail(`${key} has no sentence`)
  const placeholders = [...sentence.matchAll(/{{(\w+)}}/g)].map((match) => match[1]!)
  expect(placeholders.toSorted()).toEqual(Object.keys(params).toSorted())
  for (const [name, value] of Object.entries(params)) {
    if (typeof value === 'number') expect(PARAM_UNIT[name], name).toBeDefined()
  }
}
