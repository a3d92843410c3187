import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalisePhrase } from '#shared/domain/keyword.ts'

/** The rule of `normalisePhrase` without its short cut. */
const spelledOut = (phrase: string) =>
  phrase
    .normalize('NFC')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()

describe('normalisePhrase', () => {
  it('folds case and white space, composes letters and drops invisible ones', () => {
    expect(normalisePhrase('  Trail\u00A0 SHOES ')).toBe('trail shoes')
    expect(normalisePhrase('cafe\u0301')).toBe('caf\u00E9')
    expect(normalisePhrase('跑\u200B鞋')).toBe('跑鞋')
    expect(normalisePhrase('КРОССОВКИ Ёлка')).toBe('кроссовки ёлка')
  })

  it('keeps diacritics apart', () => {
    expect(normalisePhrase('māori')).not.toBe(normalisePhrase('maori'))
  })

  it('takes its short cut only where nothing but case would change', () => {
    for (let code = 0; code < 0x1_0000; code += 1) {
      for (const phrase of [String.fromCharCode(code), `a${String.fromCharCode(code)} Ж`]) {
        expect(normalisePhrase(phrase) === spelledOut(phrase), code.toString(16)).toBe(true)
      }
    }
    const letter = fc.constantFrom(...'aЯё鞋İ\u0301\u0306\u200B\uFEFF  \t')
    fc.assert(
      fc.property(fc.string({ unit: letter }), (phrase) => {
        expect(normalisePhrase(phrase)).toBe(spelledOut(phrase))
      }),
    )
  })
})
