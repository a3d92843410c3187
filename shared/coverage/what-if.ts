import type { Card } from '#shared/domain/card.ts'
import type { ScratchChange } from '#shared/domain/scratch-change.ts'
import type { Topic } from '#shared/domain/topic.ts'
import {
  isFigureChange,
  setFigures,
  type FigureChange,
  type FigureRefusal,
  type Figures,
} from './figures.ts'
import { ScratchCopy, type Missed, type ScratchBase, type ScratchGiven } from './scratch-copy.ts'

/**
 * Why a change, or a part of it, is left out: what it speaks of is no longer in the plan, or the plan
 * would have no score with it. `gone`: of how many things it speaks in vain; `partly`: the rest of it is
 * done.
 */
export type Misfit = {
  /** The change's place in the list. */
  at: number
  why: Missed['why'] | FigureRefusal
  gone: number
  partly: boolean
}

/** What a scratch copy has otherwise than the plan below it. */
export type ScratchResult<T extends Topic = Topic> = Figures & {
  /** By id; `null`: taken out. */
  cards: ReadonlyMap<string, Card | null>
  topics: ReadonlyMap<string, T>
  misfits: readonly Misfit[]
  /** The changes as they were done, with nothing that is gone. */
  fitting: readonly ScratchChange[]
}

/**
 * A plan with the changes of a scratch copy done: first the figures, whatever their order, then what is
 * done to cards and topics, in order, as the acts of the same names would do it (coverage-model §7). A
 * change that does not fit the plan is left out and told.
 */
export function applyScratch<T extends Topic>(
  base: ScratchBase<T>,
  changes: readonly ScratchChange[],
  given: ScratchGiven,
): ScratchResult<T> {
  const figured: { at: number; change: FigureChange }[] = []
  changes.forEach((change, at) => {
    if (isFigureChange(change)) figured.push({ at, change })
  })
  const { figures, refused } = setFigures(base, figured)
  const copy = new ScratchCopy({ ...base, ...figures }, given)
  const misfits: Misfit[] = refused.map(({ at, why }) => ({ at, why, gone: 1, partly: false }))
  const wrong = new Set(refused.map(({ at }) => at))
  const fitting: ScratchChange[] = []
  changes.forEach((change, at) => {
    if (isFigureChange(change)) {
      if (!wrong.has(at)) fitting.push(change)
      return
    }
    const { done, missed } = copy.act(change)
    if (done) fitting.push(done)
    for (const miss of missed) misfits.push({ at, ...miss, partly: done !== null })
  })
  return {
    ...figures,
    cards: copy.cards,
    topics: copy.topics,
    misfits: misfits.toSorted((a, b) => a.at - b.at),
    fitting,
  }
}
