import { useDeferredValue, useMemo } from 'react'
import { biggestGap } from '#shared/coverage/explain.ts'
import type { Loss } from '#shared/coverage/loss.ts'
import type { PlanScore } from '#shared/coverage/types.ts'
import { byMoment, type ByMoment } from '#shared/domain/moment.ts'
import { usePlan, usePlanModel } from '../../backend/context.tsx'
import type { PlanModel } from '../../backend/plan-model.ts'
import { useCoverageSentence } from '../coverage/use-coverage-sentence.ts'

/** The biggest gap of each moment as a sentence with its points; `null`: nothing is missing. */
export function useGaps(): ByMoment<string | null> {
  const sentence = useCoverageSentence()
  const model = usePlanModel()
  // Explaining walks the whole plan: it may lag a moment behind an edit, never hold one up.
  const score = useDeferredValue(usePlan((plan) => plan.score))
  return useMemo(() => {
    const gaps = gapsBehind(score, model)
    return byMoment((moment) => {
      const gap = gaps[moment]
      return gap && sentence.ofLossWithPoints(gap)
    })
  }, [model, score, sentence])
}

const known = new WeakMap<PlanScore, ByMoment<Loss | null>>()

/** A score is explained once, however often its lanes are drawn. */
function gapsBehind(score: PlanScore, model: PlanModel): ByMoment<Loss | null> {
  const before = known.get(score)
  if (before) return before
  const gaps = byMoment((moment) => biggestGap(model.explain(moment)))
  known.set(score, gaps)
  return gaps
}
