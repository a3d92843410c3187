import { z } from 'zod'
import { idSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

const inBrief = inPlan.extend({ cardId: idSchema })

/** A brief is a Yjs document, fragment `brief`; updates travel as base64 of Yjs update v1. */
const update = z.base64().max(8_000_000)

const versionSeq = z.number().int().min(0)

export const briefVersionSchema = z.object({
  /** The last change of the version. */
  seq: z.number().int(),
  /** Milliseconds since 1970 of that change. */
  at: z.number(),
  person: z.string(),
})
export type BriefVersion = z.infer<typeof briefVersionSchema>

export const briefs = {
  /** With `have`, base64 of a copy's state vector, only what that copy lacks; `''`: nothing. */
  get: procedure
    .input(inBrief.extend({ have: z.base64().max(1_000_000).optional() }))
    .output(z.object({ state: update, seq: z.number().int() })),
  /** Durable when it answers. Merges; the order of updates does not matter. */
  append: procedure.input(inBrief.extend({ update })).output(done),
  /** How the brief stood after each stretch of writing, newest first; the first is the present one. */
  versions: procedure.input(inBrief).output(z.array(briefVersionSchema)),
  /** The whole document as it stood after that change. */
  version: procedure.input(inBrief.extend({ seq: versionSeq })).output(z.object({ state: update })),
  /** Gives the brief the content it had after that change; undo takes it back. */
  restore: procedure.input(inBrief.extend({ seq: versionSeq })).output(done),
}
