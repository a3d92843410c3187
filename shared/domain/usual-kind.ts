import type { CardKind } from './card.ts'
import type { Moment } from './moment.ts'

/** The kind that most often serves a moment, when the person names none. */
export const USUAL_KIND: Readonly<Record<Moment, CardKind>> = {
  know: 'guide',
  go: 'place',
  do: 'tutorial',
  buy: 'message',
}
