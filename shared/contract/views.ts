import { idSchema } from '../domain/text.ts'
import { viewSchema } from '../domain/view.ts'
import { done, inPlan, procedure } from './base.ts'

const fields = viewSchema.omit({ id: true, extra: true })
const inView = inPlan.extend({ viewId: idSchema })

/** Saved views come with the board: `board.snapshot`, `packed` and `since`. */
export const views = {
  create: procedure.input(inPlan.extend({ fields })).output(viewSchema),
  update: procedure
    .input(inView.extend({ patch: fields.omit({ page: true }).partial() }))
    .output(viewSchema),
  /** Deletes the view, not its cards; undo brings it back. */
  remove: procedure.input(inView).output(done),
}
