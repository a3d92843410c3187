import { useDeferredValue, useMemo } from 'react'
import { byMoment, type ByMoment } from '#shared/domain/moment.ts'
import { usePlan, usePlanModel } from '../../backend/context.tsx'
import { useCoverageSentence } from '../coverage/use-coverage-sentence.ts'

/** The biggest gap of each moment as a sentence with its points; `null`: nothing is missing. */
export function useGaps(): ByMoment<string | null> {
  const sentence = useCoverageSentence()
  const model = usePlanModel()
  // Looking for it walks the whole plan: it may lag a moment behind an edit, never hold one up.
  const score = useDeferredValue(usePlan((plan) => plan.score))
  return useMemo(
    () =>
      byMoment((moment) => {
        const gap = model.biggestGap(moment)
        return gap && sentence.ofLossWithPoints(gap)
      }),
    // eslint-disable-next-line react/exhaustive-deps -- the model's answer changes with the score
    [model, score, sentence],
  )
}
