import type { Touchpoint } from '#shared/domain/journey.ts'
import { nextId } from './ids.ts'

/** A step of the stage before buying that holds no card. */
export function aTouchpoint(overrides: Partial<Touchpoint> = {}): Touchpoint {
  const id = overrides.id ?? nextId('touchpoint')
  const empty = { channel: null, note: '', cards: [], extra: {} }
  const place = { journeyId: 'j-1', stage: 'pre-buy' as const, order: 'a0' }
  return { ...empty, ...place, id, title: `Touchpoint ${id}`, ...overrides }
}
