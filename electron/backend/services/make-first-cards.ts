import type { CardDraft } from '#shared/domain/card.ts'
import { NO_SETUP, withSetupStep } from '#shared/domain/setup.ts'
import { makingOf } from './accept-plan.ts'
import { type ActContext, actOnMany } from './act-context.ts'
import { setting } from './changes.ts'

/**
 * Makes the first cards of a plan at the end of the first column, in the order given, and marks that
 * step of its set-up as done, all as one act.
 *
 * @throws DomainError NOT_FOUND for a topic, check or card that a new one names
 */
export function makeFirstCards(
  context: ActContext,
  { drafts }: { drafts: readonly CardDraft[] },
): void {
  const { store } = context
  const { setup } = store.read.settings.read()
  const titles = drafts.map(({ title }) => title)
  store.transact(actOnMany('setup.makeCards', titles), ({ read, write }) => {
    write(makingOf(context, read, drafts))
    const taken = withSetupStep(setup ?? NO_SETUP, 'cards', 'done')
    write([setting('plan', store.planId, 'setup', taken)])
  })
}
