import { z } from 'zod'
import { idSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

const inBrief = inPlan.extend({ cardId: idSchema })

/** A brief is a Yjs document, fragment `brief`; updates travel as base64 of Yjs update v1. */
const update = z.base64().max(8_000_000)

export const briefs = {
  /** With `have`, base64 of a copy's state vector, only what that copy lacks; `''`: nothing. */
  get: procedure
    .input(inBrief.extend({ have: z.base64().max(1_000_000).optional() }))
    .output(z.object({ state: update, seq: z.number().int() })),
  /** Durable when it answers. Merges; the order of updates does not matter. */
  append: procedure.input(inBrief.extend({ update })).output(done),
}
