import { MOST_MOVERS, type PlanComparison, type StandpointInput } from '#shared/contract/trend.ts'
import { compareStandings, type Mover, type MoverKind } from '#shared/coverage/movers.ts'
import type { Board } from '#shared/domain/board.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { byMoment } from '#shared/domain/moment.ts'
import type { Entity } from '#shared/merge/change.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { boardAsOf } from './board-as-of.ts'
import type { TrendContext } from './trend-context.ts'

type Moment = { day: IsoDate; seq: number; board: Board }

/**
 * What moved the score from one day to a later one. Things of a kind are credited in the order in which
 * they were first touched in between.
 *
 * @throws DomainError INVALID for a day before the plan or after today, and for days the wrong way round
 */
export function compareDates(
  context: TrendContext,
  input: { from: StandpointInput; to: StandpointInput },
): PlanComparison {
  const { store } = context
  return store.consistently(() => {
    const from = momentOf(context, 'from', input.from)
    const to = momentOf(context, 'to', input.to)
    if (from.day > to.day || from.seq > to.seq) throw invalid('from', 'days-out-of-order')
    const { before, after, movers } = compareStandings(
      { board: from.board, today: from.day },
      { board: to.board, today: to.day },
      ranksBetween(store, from.seq, to.seq),
    )
    const ordered = movers.toSorted((a, b) => Math.abs(b.points) - Math.abs(a.points))
    return {
      from: { day: from.day, seq: from.seq, score: before },
      to: { day: to.day, seq: to.seq, score: after },
      movers: ordered.slice(0, MOST_MOVERS),
      others: together(ordered.slice(MOST_MOVERS)),
    }
  })
}

function momentOf(context: TrendContext, field: string, input: StandpointInput): Moment {
  const { store, today } = context
  const { day } = input
  if (day > today()) throw invalid(field, 'in-the-future')
  const seq = input.seq ?? seqAtEndOf(context, field, day)
  if (seq > store.seq()) throw invalid(field, 'in-the-future')
  if (seq < (store.read.acts.first()?.seq ?? 0)) throw invalid(field, 'before-the-plan')
  const board = boardAsOf(store, seq)
  return { day, seq, board }
}

function seqAtEndOf({ store, today, endOf }: TrendContext, field: string, day: IsoDate): number {
  if (day === today()) return store.seq()
  const last = store.read.acts.lastUpTo(endOf(day))
  if (!last) throw invalid(field, 'before-the-plan')
  return last.seq
}

const invalid = (field: string, reason: string) => new DomainError('INVALID', { field, reason })

const KIND_OF: Partial<Record<Entity, MoverKind>> = { card: 'card', topic: 'topic', check: 'check' }

function ranksBetween(store: PlanStore, after: number, upTo: number) {
  const ranks = new Map<string, number>()
  for (const [entity, id] of store.read.formerLog.touched(after, upTo)) {
    const kind = KIND_OF[entity]
    const key = `${kind} ${id}`
    if (kind && !ranks.has(key)) ranks.set(key, ranks.size)
  }
  // A topic whose keywords alone changed is none of these: it goes last of its kind.
  return (kind: MoverKind, id: string) => ranks.get(`${kind} ${id}`) ?? Number.MAX_SAFE_INTEGER
}

function together(movers: readonly Mover[]): PlanComparison['others'] {
  return {
    count: movers.length,
    points: movers.reduce((sum, { points }) => sum + points, 0),
    moments: byMoment((moment) => movers.reduce((sum, { moments }) => sum + moments[moment], 0)),
  }
}
