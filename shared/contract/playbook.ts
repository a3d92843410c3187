import { z } from 'zod'
import { cardSchema } from '../domain/card.ts'
import { momentSchema } from '../domain/moment.ts'
import { idSchema } from '../domain/text.ts'
import { playbookProblemSchema, playbookSchema } from '../playbook/files.ts'
import { inPlan, procedure } from './base.ts'

export const playbook = {
  /** What the studio knows, as the files of its folder say it now. */
  read: procedure.output(
    z.object({
      playbook: playbookSchema,
      problems: z.array(playbookProblemSchema),
      /** Where the files stand that a person may edit. */
      folder: z.string(),
    }),
  ),
  /**
   * Makes a card that carries a tactic of the plan out as the playbook has it: kind, channels, elements,
   * stages, checklist, and the brief begun from the template of the kind, in the plan's language.
   * `moment` left out: the tactic's.
   */
  startCard: procedure
    .input(inPlan.extend({ tacticId: idSchema, moment: momentSchema.optional() }))
    .output(cardSchema),
}
