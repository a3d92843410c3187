import type { ActLabel } from '#shared/contract/history.ts'
import type { Change } from '#shared/merge/change.ts'
import type { LoggedChange } from '../store/change-log.ts'
import type { ActContext } from './act-context.ts'
import { type HistoryStatus, historyStatus, labelOf } from './history.ts'

/** Brings back what undo took: writes the act's changes again. A new act in between ends redo. */
export function redoAct({ store }: ActContext): HistoryStatus & { done: ActLabel | null } {
  const act = store.read.acts.toRedo(store.device)
  const label = labelOf(act)
  if (act && label) {
    store.transact(
      label,
      ({ read, write }) => {
        write(read.log.between(act.firstSeq, act.lastSeq).flatMap(again))
      },
      { kind: 'redo', undoes: act.number },
    )
  }
  return { ...historyStatus(store), done: label }
}

function again(change: LoggedChange): Change[] {
  const { op, entity, entityId, field, value } = change
  switch (op) {
    case 'create':
    case 'revive':
      return [{ op: 'revive', entity, entityId }]
    case 'delete':
      return [{ op, entity, entityId }]
    case 'set':
      return [{ op, entity, entityId, field: field!, value }]
    case 'add':
    case 'remove':
      return [{ op, entity, entityId, field: field!, value: value as string }]
    case 'text':
      return []
  }
}
