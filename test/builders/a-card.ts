import { emptyCardFields, type Card } from '#shared/domain/card.ts'
import { nextId } from './ids.ts'

/** A live, undated guide of Know that serves nothing yet: at full strength. */
export function aCard(overrides: Partial<Card> = {}): Card {
  const id = overrides.id ?? nextId('card')
  return {
    ...emptyCardFields(),
    id,
    kind: 'guide',
    title: `Card ${id}`,
    moment: 'know',
    columnId: 'live',
    order: 'a0',
    ...overrides,
  }
}
