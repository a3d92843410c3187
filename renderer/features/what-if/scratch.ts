import { withChange, without } from '#shared/coverage/scratch-list.ts'
import { applyScratch, type Misfit, type ScratchResult } from '#shared/coverage/what-if.ts'
import { byMoment } from '#shared/domain/moment.ts'
import { MOST_CHANGES, type ScratchChange } from '#shared/domain/scratch-change.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'
import { ordersAt } from '../../backend/place-order.ts'
import { createPlanModel, type PlanModel } from '../../backend/plan-model.ts'
import type { PlanState } from '../../backend/plan-state.ts'
import { scratchBaseOf, scratchDelta, type Laid } from './scratch-delta.ts'

/** Where the list of a scratch copy is kept, so that it outlives the page. */
export type ScratchStore = {
  /** `unread`: how many changes could not be made sense of. */
  read(): { changes: ScratchChange[]; unread: number }
  /** False when there was no room for it. */
  write(changes: readonly ScratchChange[]): boolean
}

export type ScratchState = {
  changes: readonly ScratchChange[]
  /** By the place in `changes`. */
  misfits: readonly Misfit[]
  /** What can be kept: the changes that fit, without what is gone. */
  fitting: readonly ScratchChange[]
  canUndo: boolean
  canRedo: boolean
  /** Changes kept from before that could not be read, and were left out. */
  unread: number
  /** The list outlives the page. */
  isKept: boolean
}

/** Why a change was not made: the plan would have no score with it, or the list is full. */
export type Refusal = 'weights-zero' | 'progress-falls' | 'too-many'

/**
 * A scratch copy of the open plan in this window. `model` is the plan as the copy has it, for everything
 * that shows a plan; nothing of it reaches the backend.
 */
export type Scratch = {
  model: PlanModel
  state: () => ScratchState
  subscribe: (listener: () => void) => () => void
  /** Makes a change; otherwise says why not, and nothing is changed. */
  record(change: ScratchChange): Refusal | null
  /** Makes several as one step of undo. */
  recordAll(changes: readonly ScratchChange[]): Refusal | null
  takeBack(at: number): void
  undo(): void
  redo(): void
  /** Away with all changes, and with what undo would bring back. */
  clear(): void
  forgetUnread(): void
  /** Goes along with the plan until the answer is called. */
  follow(): () => void
}

export function createScratch(plan: PlanModel, store: ScratchStore): Scratch {
  const { today } = plan.state()
  const model = createPlanModel(snapshotOf(plan), today)
  const listeners = new Set<() => void>()
  const kept = store.read()
  let past: (readonly ScratchChange[])[] = []
  let future: (readonly ScratchChange[])[] = []
  let laid: Laid = { below: plan.content(), result: lay(plan.content(), []) }
  let state: ScratchState = {
    changes: [],
    misfits: [],
    fitting: [],
    canUndo: false,
    canRedo: false,
    unread: kept.unread,
    isKept: true,
  }

  function lay(below: PlanState, changes: readonly ScratchChange[]): ScratchResult<BoardTopic> {
    return applyScratch(scratchBaseOf(below), changes, {
      today,
      place: (siblings, ids, beforeId) => {
        const orders = ordersAt(siblings, beforeId, ids.length)
        return ids.map((id, i) => ({ id, order: orders[i]! }))
      },
    })
  }

  function become(changes: readonly ScratchChange[], to: Laid, isKept = state.isKept) {
    model.apply(scratchDelta(model.state(), laid, to))
    laid = to
    const { misfits, fitting } = to.result
    const [canUndo, canRedo] = [past.length > 0, future.length > 0]
    state = { ...state, changes, misfits, fitting, canUndo, canRedo, isKept }
    for (const listener of listeners) listener()
  }

  function show(changes: readonly ScratchChange[]) {
    const below = plan.content()
    become(changes, { below, result: lay(below, changes) }, store.write(changes))
  }

  function recordAll(made: readonly ScratchChange[]): Refusal | null {
    const below = plan.content()
    const base = scratchBaseOf(below)
    const changes = made.reduce<readonly ScratchChange[]>(
      (list, change) => withChange(base, list, change),
      state.changes,
    )
    if (changes.length > MOST_CHANGES) return 'too-many'
    const result = lay(below, changes)
    const refusal = newRefusal(state.misfits, result.misfits)
    if (refusal) return refusal
    past = [...past, state.changes]
    future = []
    become(changes, { below, result }, store.write(changes))
    return null
  }

  if (kept.changes.length > 0) {
    become(kept.changes, { below: laid.below, result: lay(laid.below, kept.changes) })
  }

  return {
    model,
    state: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    record: (change) => recordAll([change]),
    recordAll,
    takeBack(at) {
      past = [...past, state.changes]
      future = []
      show(without(state.changes, at))
    },
    undo() {
      const before = past.at(-1)
      if (!before) return
      past = past.slice(0, -1)
      future = [...future, state.changes]
      show(before)
    },
    redo() {
      const next = future.at(-1)
      if (!next) return
      future = future.slice(0, -1)
      past = [...past, state.changes]
      show(next)
    },
    clear() {
      past = []
      future = []
      show([])
    },
    forgetUnread() {
      state = { ...state, unread: 0 }
      for (const listener of listeners) listener()
    },
    follow() {
      const catchUp = () => {
        const below = plan.content()
        if (below !== laid.below)
          become(state.changes, { below, result: lay(below, state.changes) })
      }
      catchUp()
      return plan.subscribe(catchUp)
    },
  }
}

function snapshotOf(plan: PlanModel) {
  const { score, settings, columns, cards, topics, checks, planId, seq } = plan.state()
  return {
    planId,
    seq,
    settings,
    columns: [...columns],
    cards: [...cards.values()],
    topics: [...topics.values()],
    checks: [...checks.values()],
    standing: { score, gaps: byMoment((moment) => plan.biggestGap(moment)) },
  }
}

/** A figure that the plan would not bear, where it bore all of them before. */
function newRefusal(before: readonly Misfit[], after: readonly Misfit[]): Refusal | null {
  for (const why of ['weights-zero', 'progress-falls'] as const) {
    const count = (misfits: readonly Misfit[]) => misfits.filter((one) => one.why === why).length
    if (count(after) > count(before)) return why
  }
  return null
}
