import { describe, expect, it } from 'vitest'
import { classifyPhrase } from '#shared/intent/classify.ts'
import { labelledPhrases } from '#test/fixtures/intent/labelled.ts'
import { figuresOf } from '#test/tools/intent/figures.ts'

const LEAST = { macroF1: 0.86, f1: 0.75 }

describe.each(['en', 'ru', 'zh'] as const)('labelled phrases (%s)', (language) => {
  it('are 300 or more, in two halves', () => {
    const sizes = (['tuning', 'held-out'] as const).map((half) => labelledPhrases(language, half))
    expect(sizes[0]!.length + sizes[1]!.length).toBeGreaterThanOrEqual(300)
    for (const half of sizes) expect(half.length).toBeGreaterThanOrEqual(140)
  })

  // Of the held-out half no phrase is named, so that nobody tunes on it.
  it.each(['tuning', 'held-out'] as const)('are placed as people place them (%s half)', (half) => {
    const { macroF1, outcomes } = figuresOf(
      labelledPhrases(language, half).map(({ phrase, label }) => ({
        label,
        found: classifyPhrase(phrase).moment ?? 'unclear',
      })),
    )
    expect(macroF1).toBeGreaterThanOrEqual(LEAST.macroF1)
    for (const { f1 } of outcomes) expect(f1).toBeGreaterThanOrEqual(LEAST.f1)
  })
})
