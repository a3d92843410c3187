import type { Change } from '#shared/merge/change.ts'
import type { PlanReader } from '../store/plan-reader.ts'

/**
 * What other devices wrote since an act, so that undo and redo leave it alone: a person takes their
 * own work back, never the work that somebody else put on top of it. On a plan that one device edits
 * this is empty, and undo is exact.
 */
export type OthersEdits = {
  /** True when writing the change would go over what another wrote. */
  stand: (write: Change) => boolean
}

const NONE: OthersEdits = { stand: () => false }

export function othersEditsSince(
  read: PlanReader,
  act: { number: number; lastSeq: number },
  device: string,
): OthersEdits {
  const edits = read.log.foreignSince(act.number, device)
  if (edits.length === 0) return NONE
  const touched = new Set<string>()
  for (const { op, entity, entityId, field, element } of edits) {
    const thing = keyOf(entity === 'brief' ? 'card' : entity, entityId)
    touched.add(thing)
    if (op === 'delete' || op === 'revive') touched.add(`${thing}\nlife`)
    else if (op === 'set') touched.add(`${thing}\n${field!}`)
    else if (op === 'add' || op === 'remove') touched.add(`${thing}\n${field!}\n${element!}`)
  }
  return {
    stand: (write) => {
      const thing = keyOf(write.entity, write.entityId)
      switch (write.op) {
        // Somebody works on it: deleting it would take all of that away.
        case 'delete':
          return touched.has(thing)
        case 'set':
          return touched.has(`${thing}\n${write.field}`)
        case 'add':
        case 'remove':
          return touched.has(`${thing}\n${write.field}\n${JSON.stringify(write.value)}`)
        case 'create':
        case 'revive':
        case 'text':
          return touched.has(`${thing}\nlife`)
      }
    },
  }
}

const keyOf = (entity: string, id: string) => `${entity} ${id}`
