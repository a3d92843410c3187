import { z } from 'zod'
import { NOTED_METRICS } from '../creators/noted.ts'
import { assetFields, assetPatchSchema, assetSchema } from '../domain/asset.ts'
import { cardSchema } from '../domain/card.ts'
import { creatorDraftSchema, creatorPatchSchema, creatorSchema } from '../domain/creator.ts'
import { isoDateSchema } from '../domain/iso-date.ts'
import { momentSchema } from '../domain/moment.ts'
import { idSchema, titleSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

const ofPerson = inPlan.extend({ creatorId: idSchema })

/** The register of people who make content for the plan. */
export const creators = {
  list: procedure.input(inPlan).output(z.array(creatorSchema)),
  create: procedure.input(inPlan.extend({ draft: creatorDraftSchema })).output(creatorSchema),
  update: procedure.input(ofPerson.extend({ patch: creatorPatchSchema })).output(creatorSchema),
  /** One act; undo and the trash bring them back. Assets keep who made them. */
  remove: procedure
    .input(inPlan.extend({ creatorIds: z.array(idSchema).min(1).max(10_000) }))
    .output(done),
  /** Empties e-mail, phone, contact and notes; the plan's history keeps what stood there. */
  eraseContact: procedure.input(ofPerson).output(creatorSchema),
  /** A new card of kind creator with its asset, as one act. */
  startAsset: procedure
    .input(
      ofPerson.extend({
        moment: momentSchema,
        title: titleSchema,
        origin: assetFields.shape.origin.default('creator'),
      }),
    )
    .output(cardSchema),
}

const figure = z.number().nullable()
const notedSchema = z.object({
  cardId: idSchema,
  ...(Object.fromEntries(NOTED_METRICS.map((metric) => [metric, figure])) as Record<
    (typeof NOTED_METRICS)[number],
    typeof figure
  >),
  until: isoDateSchema.nullable(),
})

/** What creators and users made: details of cards of kind creator. */
export const assets = {
  /** Of one card, or (`null`) of all live ones, with what was measured. A card may have none yet. */
  list: procedure
    .input(inPlan.extend({ cardId: idSchema.nullable().default(null) }))
    .output(z.object({ assets: z.array(assetSchema), noted: z.array(notedSchema) })),
  /** Writes fields of a card's asset; fields left out stay. Rights that a day begins follow. */
  put: procedure
    .input(inPlan.extend({ cardId: idSchema, patch: assetPatchSchema }))
    .output(assetSchema),
}
