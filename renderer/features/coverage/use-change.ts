import { useState } from 'react'
import { dayOfSince, shownChange, type Since, sinceSchema } from '#shared/coverage/since.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { usePlanId } from '../../backend/context.tsx'
import { usePlanQuery } from '../../backend/plan-query.ts'
import type { PlanState } from '../../backend/plan-state.ts'
import { useMilestones } from './use-trend.ts'
import { recallOf, rememberOf } from './window-memory.ts'

const NAME = 'change-since'
const FIRST: Since = { from: 'month' }

/** By how much a score has changed since a day; `before`: what it was then. */
export type Change = { day: IsoDate; before: number; points: number }

/** How the scores have changed since a day that this window remembers for the plan. */
export function useChange({ today, score }: Pick<PlanState, 'today' | 'score'>) {
  const planId = usePlanId()
  const [since, setSince] = useState<Since>(() => recallOf(planId, NAME, sinceSchema) ?? FIRST)
  const line = useMilestones(today)
  const began = line.data?.began ?? null
  const day = began === null ? null : dayOfSince(since, { began, today })
  // What is past stays as it was, whatever is done to the plan: it follows from no table.
  const past = usePlanQuery(
    ['score-of', day ?? ''],
    [],
    (client) => client.trend.scoreOf({ planId, at: { day: day! } }),
    day !== null,
  )
  const then = day !== null && past.data?.day === day ? past.data.score : null
  const changeOf = (before: number, after: number): Change | null =>
    day === null ? null : { day, before, points: shownChange(before, after) }
  return {
    since,
    setSince: (next: Since) => {
      rememberOf(planId, NAME, next)
      setSince(next)
    },
    today,
    /** The plan's first day; `null` while it is not known. */
    began,
    /** `null` where the plan has no day before today. */
    day,
    milestones: line.data?.milestones ?? [],
    error: line.error ?? past.error,
    ofPlan: then && changeOf(then.overall, score.overall),
    ofMoment: (moment: Moment): Change | null =>
      then && changeOf(then.moments[moment].score, score.moments[moment].score),
  }
}
export type Changes = ReturnType<typeof useChange>
