import type { CardDraft } from '#shared/domain/card.ts'
import { NO_SETUP, withSetupStep } from '#shared/domain/setup.ts'
import type { Change } from '#shared/merge/change.ts'
import { factsOf, type Playbook } from '#shared/playbook/playbook.ts'
import { briefUpdateOf } from '../brief/brief-from-json.ts'
import { begunBrief } from '../playbook/begun-brief.ts'
import { type ActContext, actOnMany } from './act-context.ts'
import { setting } from './changes.ts'
import { makingCards } from './make-cards.ts'

/**
 * Makes the first cards of a plan at the end of the first column, in the order given and with their
 * briefs begun, and marks that step of its set-up as done, all as one act.
 *
 * @throws DomainError NOT_FOUND for a topic, check or card that a new one names
 */
export function makeFirstCards(
  context: ActContext & { playbook: Playbook; resourcesFolder: string },
  { drafts }: { drafts: readonly CardDraft[] },
): void {
  const { store, playbook, resourcesFolder } = context
  const { setup, locale } = store.read.settings.read()
  const briefOf = (
    cardId: string,
    { kind, tactics }: Pick<CardDraft, 'kind' | 'tactics'>,
  ): Change => {
    const facts = factsOf(playbook.tactics, tactics?.[0] ?? '')
    const doc = begunBrief(resourcesFolder, { kind, locale, facts })
    const value = Buffer.from(briefUpdateOf(doc)).toString('base64')
    return { op: 'text', entity: 'brief', entityId: cardId, value }
  }
  const titles = drafts.map(({ title }) => title)
  store.transact(actOnMany('setup.makeCards', titles), ({ read, write }) => {
    const making = makingCards(context, read, drafts)
    write(making)
    const taken = withSetupStep(setup ?? NO_SETUP, 'cards', 'done')
    write([setting('plan', store.planId, 'setup', taken)])
    for (const change of making) {
      if (change.op !== 'create') continue
      write([briefOf(change.entityId, change.value as CardDraft)])
    }
  })
}
