import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { ENTITIES } from '../merge/change.ts'
import { inPlan, procedure } from './base.ts'

/** Sent after each commit. A client that sees a gap in `seq` refetches. */
export const feedEventSchema = z.object({
  seq: z.number().int(),
  /** The sequence before this commit, so that a gap shows. */
  previousSeq: z.number().int(),
  tables: z.array(z.enum(ENTITIES)),
})
export type FeedEvent = z.infer<typeof feedEventSchema>

export const feed = {
  /** Starts with one event that carries the present sequence and no tables. */
  watch: procedure.input(inPlan).output(eventIterator(feedEventSchema)),
}
