import { createHash } from 'node:crypto'
import { type Result, type ResultFields, resultKey } from '#shared/domain/result.ts'
import type { Change } from '#shared/merge/change.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { creation, setting } from './changes.ts'

/**
 * The id of a result follows from what it is of, so that the same export taken in on two machines is
 * one result and not two.
 */
export const resultId = (fields: Omit<ResultFields, 'value'>): string =>
  createHash('sha256').update(resultKey(fields)).digest('hex').slice(0, 32)

export const withId = (fields: ResultFields): Result => ({ id: resultId(fields), ...fields })

export type ResultFate = 'added' | 'replaced' | 'unchanged'

/** The changes that let a result stand, whether it is new, in the trash, or there with another value. */
export function writing(
  read: PlanReader,
  fields: ResultFields,
): { result: Result; fate: ResultFate; changes: Change[] } {
  const result = withId(fields)
  const { id, value } = result
  const state = read.results.state(id)
  if (state === 'none') return { result, fate: 'added', changes: [creation('result', result)] }
  const valued = setting('result', id, 'value', value)
  if (state === 'deleted') {
    const back: Change = { op: 'revive', entity: 'result', entityId: id }
    return { result, fate: 'added', changes: [back, valued] }
  }
  if (read.results.byId(id)?.value === value) return { result, fate: 'unchanged', changes: [] }
  return { result, fate: 'replaced', changes: [valued] }
}
