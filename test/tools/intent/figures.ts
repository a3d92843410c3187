import { MOMENTS } from '#shared/domain/moment.ts'

export type Pair = { label: string; found: string }
export type OutcomeFigures = {
  outcome: string
  count: number
  precision: number
  recall: number
  f1: number
}

/** Figures of a classifier by outcome, *unclear* counted as one; 0 where nothing was found. */
export function figuresOf(pairs: readonly Pair[]) {
  const outcomes = [...MOMENTS, 'unclear'].map((outcome): OutcomeFigures => {
    const right = pairs.filter(({ label, found }) => label === outcome && found === outcome).length
    const found = pairs.filter((pair) => pair.found === outcome).length
    const count = pairs.filter((pair) => pair.label === outcome).length
    const precision = found === 0 ? 0 : right / found
    const recall = count === 0 ? 0 : right / count
    const f1 = right === 0 ? 0 : (2 * precision * recall) / (precision + recall)
    return { outcome, count, precision, recall, f1 }
  })
  const macroF1 = outcomes.reduce((sum, { f1 }) => sum + f1, 0) / outcomes.length
  const accuracy = pairs.filter(({ label, found }) => label === found).length / pairs.length
  return { macroF1, accuracy, outcomes }
}
