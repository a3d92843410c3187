import { HALVES, LANGUAGES, outcomesOf } from '../tools/intent/report.ts'
import type { Figure } from './figure.ts'

/** How often the classifier agrees with people, on phrases that it was not trained on. */
const LEAST = { macroF1: 0.8, f1: 0.65 }

/** Of each language and half: macro-F1, with *unclear* as a class, and precision and recall by moment. */
export function momentFigures(): Figure[] {
  const figures: Figure[] = []
  for (const language of LANGUAGES) {
    for (const half of HALVES) {
      const of = `${language} ${half}`
      const { macroF1, outcomes } = outcomesOf(language, half)
      figures.push(share(`moments ${of}: macro-F1`, macroF1, LEAST.macroF1))
      for (const { outcome, precision, recall, f1 } of outcomes) {
        figures.push(share(`  ${of} ${outcome}: F1`, f1, LEAST.f1))
        figures.push(share(`  ${of} ${outcome}: precision`, precision, null))
        figures.push(share(`  ${of} ${outcome}: recall`, recall, null))
      }
    }
  }
  return figures
}

const share = (name: string, measured: number, limit: number | null): Figure => {
  return { name, unit: '', measured, limit, atLeast: true }
}
