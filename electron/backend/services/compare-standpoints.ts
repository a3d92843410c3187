import { MOST_MOVERS, type PlanComparison } from '#shared/contract/trend.ts'
import { compareStandings, type Mover, type MoverKind } from '#shared/coverage/movers.ts'
import { byMoment } from '#shared/domain/moment.ts'
import type { Entity } from '#shared/merge/change.ts'
import type { PlanStore } from '../store/plan-store.ts'
import type { ActContext } from './act-context.ts'
import { boardAsOf } from './board-as-of.ts'
import type { StandpointAt, Standpoints } from './standpoints.ts'

/**
 * What moved the score from one standpoint to a later one. Things of a kind are credited in the order
 * in which they were first touched in between.
 */
export function compareStandpoints(
  { store }: Pick<ActContext, 'store'>,
  { from, to }: Standpoints,
): PlanComparison {
  return store.consistently(() => {
    const standing = ({ day, seq }: StandpointAt) => ({ board: boardAsOf(store, seq), today: day })
    const { before, after, movers } = compareStandings(
      standing(from),
      standing(to),
      ranksBetween(store, from.seq, to.seq),
    )
    const ordered = movers.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    return {
      from: { ...from, score: before },
      to: { ...to, score: after },
      movers: ordered.slice(0, MOST_MOVERS),
      others: together(ordered.slice(MOST_MOVERS)),
    }
  })
}

/** About how much there is to compare. */
export const sizeOfComparison = ({ from, to }: Standpoints): number => to.seq - from.seq

const KIND_OF: Partial<Record<Entity, MoverKind>> = { card: 'card', topic: 'topic', check: 'check' }

function ranksBetween(store: PlanStore, after: number, upTo: number) {
  const ranks = new Map<string, number>()
  for (const [entity, id] of store.read.formerLog.touched(after, upTo)) {
    const kind = KIND_OF[entity]
    const key = `${kind} ${id}`
    if (kind && !ranks.has(key)) ranks.set(key, ranks.size)
  }
  // A topic of which only keywords changed is none of these: it goes last of its kind.
  return (kind: MoverKind, id: string) => ranks.get(`${kind} ${id}`) ?? Number.MAX_SAFE_INTEGER
}

function together(movers: readonly Mover[]): PlanComparison['others'] {
  return {
    count: movers.length,
    points: movers.reduce((sum, { points }) => sum + points, 0),
    moments: byMoment((moment) => movers.reduce((sum, { moments }) => sum + moments[moment], 0)),
  }
}
