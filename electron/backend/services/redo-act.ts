import type { Change } from '#shared/merge/change.ts'
import type { StepResult } from '#shared/contract/history.ts'
import type { LoggedChange } from '../store/change-log.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import type { PlanStore } from '../store/plan-store.ts'
import type { Act } from '../store/repositories/acts.ts'
import type { ActContext } from './act-context.ts'
import { historyStatus, labelOf } from './history.ts'
import { othersEditsSince } from './others-edits.ts'
import { RESTORE_BRIEF, restoringBriefAgain } from './restore-brief.ts'
import { changesOf, stepThrough } from './step-through.ts'

type Upwards = { upTo?: number | undefined }

/**
 * Brings back what undo took: writes the changes of the oldest act taken back again, or with `upTo`
 * (an act's number) those of all up to that one. A new act in between ends redo. As with undo, what
 * another device wrote since stays.
 */
export function redoAct(context: ActContext, input: Upwards = {}): StepResult {
  const { store } = context
  const acts = actsToRedo(store, input)
  const kept = stepThrough(context, 'redo', acts, (read, act) =>
    makingAgain(read, act, store.device),
  )
  return { ...historyStatus(store), done: labelOf(acts.at(-1) ?? null), acts: acts.length, kept }
}

function actsToRedo({ read, device }: PlanStore, { upTo }: Upwards): Act[] {
  if (upTo !== undefined) return read.acts.undoneUpTo(device, upTo)
  const oldest = read.acts.toRedo(device)
  return oldest ? [oldest] : []
}

/** About how many changes redoing would write. */
export const sizeOfRedo = ({ store }: ActContext, input: Upwards): number =>
  changesOf(actsToRedo(store, input))

function* makingAgain(read: PlanReader, act: Act, device: string) {
  const others = othersEditsSince(read, act, device)
  for (const change of read.log.forwards(act.firstSeq, act.lastSeq)) {
    const write = act.act === RESTORE_BRIEF ? restoringBriefAgain(read, change) : again(change)
    if (write) yield { write, kept: others.stand(write) }
  }
}

function again(change: LoggedChange): Change | null {
  const { op, entity, entityId, field, value } = change
  switch (op) {
    case 'create':
    case 'revive':
      return { op: 'revive', entity, entityId }
    case 'delete':
      return { op, entity, entityId }
    case 'set':
      return { op, entity, entityId, field: field!, value }
    case 'add':
    case 'remove':
      return { op, entity, entityId, field: field!, value: value as string }
    case 'text':
      return null
  }
}
