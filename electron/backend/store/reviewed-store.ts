import { DomainError } from '#shared/domain/errors.ts'
import type { Change } from '#shared/merge/change.ts'
import type { PlanStore } from './plan-store.ts'

/**
 * A plan as somebody holds it who reviews it: everything can be read, and nothing but comments
 * written. An act that would write anything else is taken back whole, undo and redo like any other.
 * What can be made again at any time (a day's score, a small picture) is no change of the plan.
 */
export function reviewedStore(store: PlanStore): PlanStore {
  // One for each store: what is remembered of a store is remembered of the same one.
  let reviewed = reviewedStores.get(store)
  if (!reviewed) reviewedStores.set(store, (reviewed = commentable(store)))
  return reviewed
}

const reviewedStores = new WeakMap<PlanStore, PlanStore>()

function commentable(store: PlanStore): PlanStore {
  return {
    ...store,
    transact: (label, act, options) =>
      store.transact(
        label,
        (tx) => act({ ...tx, write: (changes) => tx.write(commentsOnly(changes)) }),
        options,
      ),
  }
}

export const refusedInReview = () => new DomainError('READ_ONLY', { reason: 'review' })

/** @throws DomainError READ_ONLY at the first change of anything else */
function* commentsOnly(changes: Iterable<Change>): Iterable<Change> {
  for (const change of changes) {
    if (change.entity !== 'comment') throw refusedInReview()
    yield change
  }
}
