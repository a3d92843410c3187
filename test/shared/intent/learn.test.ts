import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MOMENTS } from '#shared/domain/moment.ts'
import { classifyPhrase } from '#shared/intent/classify.ts'
import { learnFrom } from '#shared/intent/learn.ts'

describe('learnFrom', () => {
  const learned = learnFrom([
    { phrase: 'torvane scree', moment: 'buy' },
    { phrase: 'boot camp keswick', moment: 'go' },
    { phrase: 'беговой клуб', moment: 'go' },
    { phrase: '越野社群', moment: 'go' },
    { phrase: 'cheap hiking boots', moment: null },
  ])

  it('gives a phrase the moment that a person set for it, whatever its words', () => {
    expect(classifyPhrase('Torvane  scree', { learned })).toMatchObject({
      moment: 'buy',
      like: 'Torvane  scree',
    })
    expect(classifyPhrase('cheap hiking boots').moment).toBe('buy')
    expect(classifyPhrase('cheap hiking boots', { learned }).moment).toBeNull()
  })

  it('carries it over to phrases of the same words and says which one they are like', () => {
    expect(classifyPhrase('torvane scree keeper', { learned })).toMatchObject({
      moment: 'buy',
      cue: 'like:torvane scree',
      like: 'torvane scree',
    })
    expect(classifyPhrase('беговые клубы', { learned }).moment).toBe('go')
    expect(classifyPhrase('女子越野社群', { learned }).moment).toBe('go')
  })

  it('leaves phrases that share no word alone, and plain cues their say', () => {
    for (const phrase of ['how to wash a jacket', 'cheap tents', 'pharmacy near me', 'zara']) {
      expect(classifyPhrase(phrase, { learned })).toEqual(classifyPhrase(phrase))
    }
    expect(classifyPhrase('torvane login', { learned }).moment).toBe('do')
  })

  it('teaches nothing where people agree with it', () => {
    const agreed = learnFrom([{ phrase: 'buy trail shoes online', moment: 'buy' }])
    const phrase = 'trail shoes review'
    expect(classifyPhrase(phrase, { learned: agreed })).toEqual(classifyPhrase(phrase))
  })

  it('takes any corrections, gives each back, and teaches the same every time', () => {
    const moments = fc.constantFrom(...MOMENTS, null)
    const corrections = fc.uniqueArray(fc.record({ phrase: fc.string(), moment: moments }), {
      maxLength: 12,
      selector: ({ phrase }) => phrase.trim().toLowerCase(),
    })
    fc.assert(
      fc.property(corrections, fc.string(), (given, phrase) => {
        const one = learnFrom(given)
        const other = learnFrom(given)
        expect(classifyPhrase(phrase, { learned: one })).toEqual(
          classifyPhrase(phrase, { learned: other }),
        )
        for (const { phrase: set, moment } of given) {
          expect(classifyPhrase(set, { learned: one }).moment).toBe(
            learnFrom(given).exactly(set) ?? null,
          )
          expect(MOMENTS.includes(moment!) || moment === null).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})
