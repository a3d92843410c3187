import type { Milestone, TrendPoint } from '#shared/contract/trend.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import { FORMULA_VERSION, type PlanScore } from '#shared/coverage/types.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { byMoment } from '#shared/domain/moment.ts'
import type { PlanStore } from '../store/plan-store.ts'
import type { Snapshot } from '../store/repositories/snapshots.ts'
import { boardAsOf } from './board-as-of.ts'
import { measureNow, putSnapshots, snapshotOf } from './keep-snapshot.ts'
import { milestones } from './milestones.ts'
import type { TrendContext } from './trend-context.ts'

/** So long a call works scores out from the log; the rest is for the next call. */
const BUDGET_MS = 400

export type TrendLine = {
  began: IsoDate
  points: TrendPoint[]
  missing: number
  milestones: Milestone[]
}

/**
 * The score over time, from what was kept of each day and the plan of now. Days of another formula,
 * and days on which something was done and nothing kept, are worked out from the log and kept too:
 * newest first, for as long as a call may take.
 */
export function trendLine(context: TrendContext): TrendLine {
  const { store, today, now, dayOf } = context
  const kept = new Map(store.read.snapshots.all().map((snapshot) => [snapshot.day, snapshot]))
  const missing = missingDays(context, kept)
  const made: Snapshot[] = []
  const start = now()
  while (missing.length > 0 && (made.length === 0 || now() - start < BUDGET_MS)) {
    made.push(snapshotAgain(store, missing.pop()!))
  }
  for (const snapshot of made) kept.set(snapshot.day, snapshot)
  putSnapshots(store, made)

  const present = measureNow(store, today())
  const points = [...kept.values()]
    .filter(({ day, formula }) => formula === FORMULA_VERSION && day < today())
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
    .map(({ day, seq, score }) => pointOf(day, seq, score))
  return {
    began: dayOf(store.read.acts.first()?.at ?? now()),
    points: [...points, pointOf(today(), present.seq, present.score)],
    missing: missing.length,
    milestones: milestones(store.read, dayOf),
  }
}

type Missing = Pick<Snapshot, 'day' | 'at' | 'seq'>

/** Days without a score of today's formula, oldest first. */
function missingDays(
  { store, today, dayOf }: TrendContext,
  kept: ReadonlyMap<IsoDate, Snapshot>,
): Missing[] {
  const found = new Map<IsoDate, Missing>()
  for (const { at, seq } of store.read.acts.quarters()) {
    const day = dayOf(at)
    if (!kept.has(day)) found.set(day, { day, at, seq })
  }
  for (const { day, at, seq, formula } of kept.values()) {
    if (formula !== FORMULA_VERSION) found.set(day, { day, at, seq })
  }
  return [...found.values()]
    .filter(({ day }) => day < today())
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

function snapshotAgain(store: PlanStore, { day, at, seq }: Missing): Snapshot {
  return snapshotOf({ today: day, at }, { seq, score: scorePlan(boardAsOf(store, seq), day) })
}

function pointOf(day: IsoDate, seq: number, { overall, moments }: PlanScore): TrendPoint {
  return {
    day,
    seq,
    overall,
    moments: byMoment((moment) => {
      const { score, low, high } = moments[moment]
      return { score, low, high }
    }),
  }
}
