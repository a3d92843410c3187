import type { Check } from '#shared/domain/check.ts'
import { type ActContext, actOn } from './act-context.ts'
import { creation } from './changes.ts'

export type CheckFields = Omit<Check, 'id' | 'extra'>

export function createCheck({ store, newId }: ActContext, input: { fields: CheckFields }): Check {
  const check: Check = { id: newId(), ...input.fields, extra: {} }
  return store.transact(actOn('checks.create', check.title), ({ write }) => {
    write([creation('check', check)])
    return check
  })
}
