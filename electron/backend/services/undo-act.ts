import type { Change } from '#shared/merge/change.ts'
import type { StepResult } from '#shared/contract/history.ts'
import type { LoggedChange } from '../store/change-log.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import type { PlanStore } from '../store/plan-store.ts'
import type { Act } from '../store/repositories/acts.ts'
import type { ActContext } from './act-context.ts'
import { historyStatus, labelOf } from './history.ts'
import { othersEditsSince } from './others-edits.ts'
import { RESTORE_BRIEF, takingBackRestoredBrief } from './restore-brief.ts'
import { changesOf, stepThrough } from './step-through.ts'

type Downwards = { downTo?: number | undefined }

/**
 * Takes this device's newest act back by writing the opposite of each of its changes, newest first,
 * as an act of its own; with `downTo` (an act's number) all of its acts from the newest down to that
 * one, in one transaction. What another device wrote over since stays as that device left it, and is
 * counted in `kept`.
 */
export function undoAct(context: ActContext, input: Downwards = {}): StepResult {
  const { store } = context
  const acts = actsToUndo(store, input)
  const kept = stepThrough(context, 'undo', acts, (read, act) =>
    takingBack(read, act, store.device),
  )
  return { ...historyStatus(store), done: labelOf(acts.at(-1) ?? null), acts: acts.length, kept }
}

function actsToUndo({ read, device }: PlanStore, { downTo }: Downwards): Act[] {
  if (downTo !== undefined) return read.acts.doneDownTo(device, downTo)
  const newest = read.acts.toUndo(device)
  return newest ? [newest] : []
}

/** About how many changes undoing would write. */
export const sizeOfUndo = ({ store }: ActContext, input: Downwards): number =>
  changesOf(actsToUndo(store, input))

function* takingBack(read: PlanReader, act: Act, device: string) {
  const others = othersEditsSince(read, act, device)
  for (const change of read.log.backwards(act.firstSeq, act.lastSeq)) {
    const write =
      act.act === RESTORE_BRIEF ? takingBackRestoredBrief(read, change) : opposite(change)
    if (write) yield { write, kept: others.stand(write) }
  }
}

function opposite(change: LoggedChange): Change | null {
  const { entity, entityId, field, value, before } = change
  switch (change.op) {
    case 'create':
    case 'revive':
      return { op: 'delete', entity, entityId }
    case 'delete':
      return { op: 'revive', entity, entityId }
    case 'set':
      return { op: 'set', entity, entityId, field: field!, value: before }
    case 'add':
    case 'remove': {
      const op = change.op === 'add' ? 'remove' : 'add'
      return { op, entity, entityId, field: field!, value: value as string }
    }
    case 'text':
      return null
  }
}
