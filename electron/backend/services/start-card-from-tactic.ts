import type { Card } from '#shared/domain/card.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { draftFromTactic } from '#shared/playbook/card-from-tactic.ts'
import { factsOf, type Playbook } from '#shared/playbook/playbook.ts'
import { begunBrief } from '../playbook/begun-brief.ts'
import { briefUpdateOf } from '../brief/brief-from-json.ts'
import { type ActContext, actOn } from './act-context.ts'
import { writeNewCard } from './create-card.ts'
import { tacticOf } from './find-setting.ts'

/**
 * Makes the card that carries a tactic out as the playbook has it, with its brief begun, as one act.
 *
 * @throws DomainError NOT_FOUND for a tactic that the plan does not have
 */
export function startCardFromTactic(
  context: ActContext & { playbook: Playbook; resourcesFolder: string },
  input: { tacticId: string; moment?: Moment | undefined },
): Card {
  const { store, playbook, resourcesFolder } = context
  const settings = store.read.settings.read()
  const { locale, channels } = settings
  const tactic = tacticOf(settings, input.tacticId)
  const facts = factsOf(playbook.tactics, tactic.id)
  const plan = { locale, channels, checks: store.read.checks.all() }
  const draft = draftFromTactic(tactic, facts, plan, input.moment)
  const doc = begunBrief(resourcesFolder, { kind: draft.kind, locale, facts })
  return store.transact(actOn('playbook.startCard', tactic.title), (tx) => {
    const card = writeNewCard(context, tx, { draft })
    const value = Buffer.from(briefUpdateOf(doc)).toString('base64')
    tx.write([{ op: 'text', entity: 'brief', entityId: card.id, value }])
    return card
  })
}
