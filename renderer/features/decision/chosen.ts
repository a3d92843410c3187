import type { Element } from '#shared/domain/card.ts'
import type { Moment } from '#shared/domain/moment.ts'

/** An element, in one moment or (`null`) in all of them. */
export type Chosen = { element: Element; moment: Moment | null }
