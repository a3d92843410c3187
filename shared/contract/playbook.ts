import { z } from 'zod'
import { playbookProblemSchema, playbookSchema } from '../playbook/files.ts'
import { procedure } from './base.ts'

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
}
