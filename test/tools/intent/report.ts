import { classifyPhrase } from '#shared/intent/classify.ts'
import { labelledPhrases } from '#test/fixtures/intent/labelled.ts'
import type { Half } from '#test/fixtures/intent/labelled.ts'
import type { Language } from './corpus.ts'
import { figuresOf } from './figures.ts'

export const LANGUAGES = ['en', 'ru', 'zh'] as const
export const HALVES = ['tuning', 'held-out'] as const

/** Figures of the shipped classifier on one half of a language's labelled phrases. */
export function outcomesOf(language: Language, half: Half) {
  return figuresOf(
    labelledPhrases(language, half).map(({ phrase, label }) => ({
      label,
      found: classifyPhrase(phrase).moment ?? 'unclear',
    })),
  )
}

/** Prints precision, recall and F1 of each outcome on both halves. */
export function printReport(): void {
  for (const language of LANGUAGES) {
    for (const half of HALVES) {
      const { macroF1, accuracy, outcomes } = outcomesOf(language, half)
      const count = outcomes.reduce((sum, outcome) => sum + outcome.count, 0)
      const figures = `macro-F1 ${macroF1.toFixed(3)}, right ${accuracy.toFixed(3)}`
      console.log(`${language} ${half}: ${count} phrases, ${figures}`)
      for (const { outcome, precision, recall, f1, count: of } of outcomes) {
        const cells = [precision, recall, f1].map((value) => value.toFixed(2)).join('  ')
        console.log(`  ${outcome.padEnd(8)} ${cells}  of ${of}`)
      }
    }
  }
}

/** Prints the phrases of the tuning half that the classifier places otherwise than people. */
export function printWrong(): void {
  for (const language of LANGUAGES) {
    for (const { phrase, label } of labelledPhrases(language, 'tuning')) {
      const { moment, cue, confidence } = classifyPhrase(phrase)
      const found = moment ?? 'unclear'
      if (found !== label) console.log(`${label}, found ${found} ${confidence}: ${phrase} (${cue})`)
    }
  }
}
