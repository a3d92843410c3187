import { z } from 'zod'
import { placePatchSchema, placeSchema } from '../domain/place.ts'
import { idSchema } from '../domain/text.ts'
import { inPlan, procedure } from './base.ts'
import {
  MOST_PLACES,
  placeListSchema,
  placeRowSchema,
  placesImportSummarySchema,
  tellerSchema,
} from './place-rows.ts'

export const places = {
  /** What is known of a card's place, or (`null`) of those of all live cards. A card may have none yet. */
  list: procedure
    .input(inPlan.extend({ cardId: idSchema.nullable().default(null) }))
    .output(z.array(placeSchema)),
  /**
   * Writes fields of a card's place; fields left out stay. INVALID with the field and why it cannot be: a
   * phone number as an address, a link that is none …
   */
  put: procedure
    .input(inPlan.extend({ cardId: idSchema, patch: placePatchSchema }))
    .output(placeSchema),
  /** Reads a list of places and says which of them the plan has; writes nothing. Abort the call to cancel. */
  readFile: procedure.input(inPlan.extend({ file: z.file() })).output(placeListSchema),
  /** Makes and changes places as one undoable act; what the list leaves out stays. */
  import: procedure
    .input(
      inPlan.extend({
        places: z
          .array(placeRowSchema.omit({ row: true }))
          .min(1)
          .max(MOST_PLACES),
        /** Whose hours those of the list are. */
        hoursOf: tellerSchema,
      }),
    )
    .output(placesImportSummarySchema),
  /** All places as CSV, which an import reads again. */
  exportCsv: procedure.input(inPlan).output(z.file()),
}
