import { z } from 'zod'
import { momentSchema } from '../domain/moment.ts'
import { channelSchema } from '../domain/plan.ts'
import { idSchema, titleSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

const inChannel = inPlan.extend({ channelId: idSchema })
const fields = z.object({
  title: titleSchema.trim().min(1),
  /** Those that the channel is expected to serve. */
  moments: z
    .array(momentSchema)
    .refine((all) => new Set(all).size === all.length, 'no moment may stand twice'),
})

/** Channels × moments: what the plan expects of each channel. */
export const channels = {
  add: procedure.input(inPlan.extend({ fields })).output(channelSchema),
  update: procedure.input(inChannel.extend({ patch: fields.partial() })).output(channelSchema),
  /** Takes a channel out of the plan and off its cards. */
  remove: procedure.input(inChannel).output(done),
  /** Back to what the playbook expects; the team's own channels stay. */
  reset: procedure.input(inPlan).output(done),
}
