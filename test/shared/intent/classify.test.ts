import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { classifyPhrase } from '#shared/intent/classify.ts'
import { CHINESE, ENGLISH, RUSSIAN } from '#test/fixtures/intent/labelled-phrases.ts'
import type { Labelled } from '#test/fixtures/intent/labelled-phrases.ts'

/** A first classifier: it has to agree with people on so many phrases of each language. */
const EXPECTED_AGREEMENT = 0.85

describe.each([
  ['English', ENGLISH],
  ['Chinese', CHINESE],
  ['Russian', RUSSIAN],
])('%s phrases', (_, labelled: readonly Labelled[]) => {
  const pairs = labelled.flatMap(([moment, phrases]) =>
    phrases.map((phrase) => ({ phrase, moment })),
  )

  it('are labelled in number', () => expect(pairs.length).toBeGreaterThanOrEqual(60))

  it('are placed as people place them, mostly', () => {
    const wrong = pairs
      .map(({ phrase, moment }) => ({ phrase, moment, found: classifyPhrase(phrase) }))
      .filter(({ moment, found }) => found.moment !== moment)
      .map(
        ({ phrase, moment, found }) => `${phrase}: ${moment}, found ${found.moment} (${found.cue})`,
      )
    expect(1 - wrong.length / pairs.length, wrong.join('\n')).toBeGreaterThanOrEqual(
      EXPECTED_AGREEMENT,
    )
  })
})

describe('classifyPhrase', () => {
  it.each([
    ['how to choose trail shoes', 'know', 'how to choose'],
    ['how to lace trail shoes', 'do', 'how to · lace'],
    ['Running Shop Near Me', 'go', 'Near Me · Shop'],
    ['kids shoe shop in Ambleford', 'go', 'shop · Ambleford'],
    ['跑鞋怎么选', 'know', '怎么选'],
    ['Купить кроссовки', 'buy', 'Купить'],
  ])('names the words that decided %s', (phrase, moment, cue) => {
    expect(classifyPhrase(phrase)).toMatchObject({ moment, cue })
  })

  it('places using what one has, such as an account, under do', () => {
    expect(classifyPhrase('torvane login').moment).toBe('do')
  })

  it('leaves a bare brand or category unclear', () => {
    expect(classifyPhrase('running shoes')).toEqual({ moment: null, cue: '', confidence: 0 })
    expect(classifyPhrase('torvane', { brands: ['Torvane'] }).moment).toBeNull()
  })

  it('takes a brand with a number for a model that somebody wants', () => {
    expect(classifyPhrase('torvane scree 3').moment).toBeNull()
    expect(classifyPhrase('torvane scree 3', { brands: ['Torvane'] }).moment).toBe('buy')
  })

  it('lets a tool decide alone only by one clear intent, and with little confidence', () => {
    expect(classifyPhrase('running shoes', { intents: ['transactional'] })).toEqual({
      moment: 'buy',
      cue: 'intent: transactional',
      confidence: 0.3,
    })
    const both = { intents: ['informational', 'transactional'] }
    expect(classifyPhrase('running shoes', both).moment).toBeNull()
  })

  it('lets words outweigh what a tool says', () => {
    const hints = { intents: ['transactional'] }
    expect(classifyPhrase('how to lace running shoes', hints).moment).toBe('do')
  })

  it('does not take a local result page for a wish to go', () => {
    expect(classifyPhrase('running shoes', { intents: ['local'] }).moment).toBeNull()
  })

  it('always names a cue out of the phrase beside a moment, whatever the phrase', () => {
    const words = [...ENGLISH, ...CHINESE, ...RUSSIAN].flatMap(([, phrases]) =>
      phrases.flatMap((phrase) => phrase.split(' ')),
    )
    const text = fc.oneof(
      fc.array(fc.constantFrom(...words), { maxLength: 8 }).map((parts) => parts.join(' ')),
      fc.string({ unit: 'binary', maxLength: 60 }),
    )
    fc.assert(
      fc.property(text, (phrase) => {
        const { moment, cue, confidence } = classifyPhrase(phrase)
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
        if (moment === null) expect([cue, confidence]).toEqual(['', 0])
        else {
          expect(confidence).toBeGreaterThan(0)
          for (const part of cue.split(' · ')) expect(phrase.normalize('NFC')).toContain(part)
        }
      }),
    )
  })
})
