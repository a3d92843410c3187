import { classifyPhrase } from '#shared/intent/classify.ts'
import { labelledPhrases } from '#test/fixtures/intent/labelled.ts'
import { figuresOf } from './figures.ts'

/** Tells precision, recall and F1 of each outcome on both halves of the labelled phrases. */
export function printReport(): void {
  for (const language of ['en', 'ru', 'zh'] as const) {
    for (const half of ['tuning', 'held-out'] as const) {
      const pairs = labelledPhrases(language, half).map(({ phrase, label }) => ({
        label,
        found: classifyPhrase(phrase).moment ?? 'unclear',
      }))
      const { macroF1, accuracy, outcomes } = figuresOf(pairs)
      console.log(
        `${language} ${half}: ${pairs.length} phrases, macro-F1 ${macroF1.toFixed(3)}, right ${accuracy.toFixed(3)}`,
      )
      for (const { outcome, precision, recall, f1, count } of outcomes) {
        const cells = [precision, recall, f1].map((value) => value.toFixed(2)).join('  ')
        console.log(`  ${outcome.padEnd(8)} ${cells}  of ${count}`)
      }
    }
  }
  if (!process.argv.includes('--wrong')) return
  for (const language of ['en', 'ru', 'zh'] as const) {
    for (const { phrase, label } of labelledPhrases(language, 'tuning')) {
      const { moment, cue, confidence } = classifyPhrase(phrase)
      if ((moment ?? 'unclear') !== label)
        console.log(`${label} ≠ ${moment} ${confidence}: ${phrase} (${cue})`)
    }
  }
}
