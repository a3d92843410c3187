import type { Check } from '#shared/domain/check.ts'
import { nextId } from './ids.ts'

/** A failing check of Buy, severity 1. */
export function aCheck(overrides: Partial<Check> = {}): Check {
  const id = overrides.id ?? nextId('check')
  return {
    id,
    moment: 'buy',
    title: `Check ${id}`,
    severity: 1,
    state: 'fail',
    howTo: '',
    extra: {},
    ...overrides,
  }
}
