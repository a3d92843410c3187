import { tacticSchema } from '../domain/plan.ts'
import { idSchema, titleSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

const inTactic = inPlan.extend({ tacticId: idSchema })
const title = titleSchema.trim().min(1)

/** The tactics that a plan expects: those of the playbook, and the team's own. */
export const tactics = {
  /** Adds one of the team's own. */
  add: procedure
    .input(
      inPlan.extend({
        fields: tacticSchema
          .pick({ moment: true, weight: true })
          .extend({ title, note: titleSchema.default('') }),
      }),
    )
    .output(tacticSchema),
  /** Takes one of the playbook into a plan that does not have it. */
  adopt: procedure.input(inTactic).output(tacticSchema),
  /** Weighs, renames, moves or notes a tactic; switches it off, with the reason, or on. */
  update: procedure
    .input(
      inTactic.extend({
        patch: tacticSchema.omit({ id: true }).extend({ title }).partial(),
      }),
    )
    .output(tacticSchema),
  /** Takes a tactic out of the plan and off its cards. */
  remove: procedure.input(inTactic).output(done),
}
