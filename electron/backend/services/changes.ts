import type { Change, Entity } from '#shared/merge/change.ts'
import type { Json } from '../store/entity-table.ts'

/** The change that makes a new thing with all its fields. */
export function creation(entity: Entity, { id, ...fields }: { id: string }): Change {
  return { op: 'create', entity, entityId: id, value: fields as Record<string, Json> }
}

/** A register takes a value. */
export function setting(entity: Entity, entityId: string, field: string, value: unknown): Change {
  return { op: 'set', entity, entityId, field, value: value as Json }
}

/** Registers of many things take the same values, one thing after the other. */
export function* settingEach(
  entity: Entity,
  ids: Iterable<string>,
  values: Readonly<Record<string, Json>>,
): Generator<Change> {
  const fields = Object.entries(values)
  for (const id of ids) {
    for (const [field, value] of fields) {
      yield { op: 'set', entity, entityId: id, field, value }
    }
  }
}

export function deletion(entity: Entity, entityId: string): Change {
  return { op: 'delete', entity, entityId }
}

/**
 * The changes that bring a thing's fields to those of a patch: registers are set, set fields gain
 * and lose single elements, so that two people's tags add up. Fields left out stay.
 */
export function patching<T extends { id: string }>(
  entity: Entity,
  current: T,
  patch: { [F in keyof T]?: T[F] | undefined },
  setFields: readonly (string & keyof T)[] = [],
): Change[] {
  const changes: Change[] = []
  for (const [field, value] of Object.entries(patch)) {
    if (value === undefined) continue
    if (!setFields.includes(field as string & keyof T)) {
      changes.push(setting(entity, current.id, field, value))
      continue
    }
    const before = new Set(current[field as keyof T] as string[])
    const after = new Set(value as string[])
    const change = (op: 'add' | 'remove', element: string) =>
      changes.push({ op, entity, entityId: current.id, field, value: element })
    for (const element of before) if (!after.has(element)) change('remove', element)
    for (const element of after) if (!before.has(element)) change('add', element)
  }
  return changes
}
