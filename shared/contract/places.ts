import { z } from 'zod'
import { placePatchSchema, placeSchema } from '../domain/place.ts'
import { idSchema } from '../domain/text.ts'
import { inPlan, procedure } from './base.ts'

export const places = {
  /** What is known of a card's place, or (`null`) of those of all live cards. A card may have none yet. */
  list: procedure
    .input(inPlan.extend({ cardId: idSchema.nullable().default(null) }))
    .output(z.array(placeSchema)),
  /** Writes fields of a card's place; fields left out stay. */
  put: procedure
    .input(inPlan.extend({ cardId: idSchema, patch: placePatchSchema }))
    .output(placeSchema),
}
