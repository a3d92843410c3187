import { useDeferredValue, useMemo } from 'react'
import { biggestGap } from '#shared/coverage/explain.ts'
import { byMoment, type ByMoment } from '#shared/domain/moment.ts'
import { usePlan, usePlanModel } from '../../backend/context.tsx'
import { useLossSentence } from '../coverage/use-loss-sentence.ts'

/** The biggest gap of each moment as a sentence with its points; `null`: nothing is missing. */
export function useGaps(): ByMoment<string | null> {
  const sentence = useLossSentence()
  const model = usePlanModel()
  // Explaining walks the whole plan: it may lag a moment behind an edit, never hold one up.
  const score = useDeferredValue(usePlan((plan) => plan.score))
  return useMemo(
    () =>
      byMoment((moment) => {
        const gap = biggestGap(model.explain(moment))
        return gap && sentence(gap)
      }),
    [model, score, sentence],
  )
}
