import type { ActLabel } from '#shared/contract/history.ts'
import type { Change } from '#shared/merge/change.ts'
import type { LoggedChange } from '../store/change-log.ts'
import type { ActContext } from './act-context.ts'
import { type HistoryStatus, historyStatus, labelOf } from './history.ts'

/**
 * Takes the newest act of this device back by writing the opposite of each of its changes, newest
 * first, as an act of its own. A field that another changed since takes the value from before too.
 */
export function undoAct({ store }: ActContext): HistoryStatus & { done: ActLabel | null } {
  const act = store.read.acts.toUndo(store.device)
  const label = labelOf(act)
  if (act && label) {
    store.transact(
      label,
      ({ read, write }) => {
        write(read.log.between(act.firstSeq, act.lastSeq).toReversed().flatMap(opposite))
      },
      { kind: 'undo', undoes: act.number },
    )
  }
  return { ...historyStatus(store), done: label }
}

function opposite(change: LoggedChange): Change[] {
  const { entity, entityId, field, value, before } = change
  switch (change.op) {
    case 'create':
    case 'revive':
      return [{ op: 'delete', entity, entityId }]
    case 'delete':
      return [{ op: 'revive', entity, entityId }]
    case 'set':
      return [{ op: 'set', entity, entityId, field: field!, value: before }]
    case 'add':
    case 'remove': {
      const op = change.op === 'add' ? 'remove' : 'add'
      return [{ op, entity, entityId, field: field!, value: value as string }]
    }
    case 'text':
      return []
  }
}
