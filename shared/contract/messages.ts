import { z } from 'zod'
import { cardSchema } from '../domain/card.ts'
import { messageOutlineSchema } from '../domain/message-outline.ts'
import { messagePatchSchema, messageSchema } from '../domain/message.ts'
import { idSchema } from '../domain/text.ts'
import { inPlan, procedure } from './base.ts'
import { placeSchema } from './cards.ts'

export const messages = {
  /** What is known of a card's message, or (`null`) of those of all live cards. A card may have none yet. */
  list: procedure
    .input(inPlan.extend({ cardId: idSchema.nullable().default(null) }))
    .output(z.array(messageSchema)),
  /** Of all live cards, without the words: what caps, consent and reply times are read from. */
  outline: procedure.input(inPlan).output(messageOutlineSchema),
  /** Writes fields of a card's message; fields left out stay. */
  put: procedure
    .input(inPlan.extend({ cardId: idSchema, patch: messagePatchSchema }))
    .output(messageSchema),
  /** Makes a card of a life-cycle message of the playbook. INVALID for one that it does not have. */
  start: procedure
    .input(inPlan.extend({ triggerId: idSchema, place: placeSchema.optional() }))
    .output(cardSchema),
}
