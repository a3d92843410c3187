import type { Journey, Touchpoint } from '#shared/domain/journey.ts'
import { nextId } from './ids.ts'

/** A journey of nobody in particular that skips no stage. */
export function aJourney(overrides: Partial<Journey> = {}): Journey {
  const id = overrides.id ?? nextId('journey')
  const empty = { audience: '', note: '', skipped: [], extra: {} }
  return { ...empty, id, title: `Journey ${id}`, order: 'a0', ...overrides }
}

/** A step of the stage before buying that holds no card. */
export function aTouchpoint(overrides: Partial<Touchpoint> = {}): Touchpoint {
  const id = overrides.id ?? nextId('touchpoint')
  const empty = { channel: null, note: '', cards: [], extra: {} }
  const place = { journeyId: 'j-1', stage: 'pre-buy' as const, order: 'a0' }
  return { ...empty, ...place, id, title: `Touchpoint ${id}`, ...overrides }
}
