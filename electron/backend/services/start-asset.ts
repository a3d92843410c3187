import type { AssetFields } from '#shared/domain/asset.ts'
import type { Card } from '#shared/domain/card.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { PlanSettings } from '#shared/domain/plan.ts'
import { type ActContext, actOn } from './act-context.ts'
import { writeNewCard } from './create-card.ts'
import { creatorOf } from './find.ts'
import { detailChanges } from './put-detail.ts'

/** The playbook's tactic that an asset of this origin carries out. */
const TACTIC = { creator: 'creator-content', ugc: 'ugc' } as const

/**
 * Starts a card for something that a person of the register makes, as one act: theirs, on the platform
 * they are biggest on, in the first column. It serves trust, and carries out the playbook's tactic
 * where that is in force for the moment.
 *
 * @throws DomainError NOT_FOUND for the person
 */
export function startAsset(
  context: ActContext,
  input: { creatorId: string; moment: Moment; title: string; origin: AssetFields['origin'] },
): Card {
  const { store } = context
  const { creatorId, moment, title, origin } = input
  const { platforms } = creatorOf(store.read, creatorId)
  const [biggest] = platforms.toSorted((a, b) => (b.audience ?? -1) - (a.audience ?? -1))
  const { tactics } = store.read.settings.read()
  return store.transact(actOn('creators.startAsset', title), (tx) => {
    const card = writeNewCard(context, tx, {
      draft: {
        ...{ kind: 'creator', title, moment, elements: ['trust'] },
        tactics: inForce(tactics, TACTIC[origin], moment),
      },
    })
    const patch = { creatorId, origin, platform: biggest?.platform ?? '' }
    tx.write(detailChanges(tx.read, 'asset', card.id, patch))
    return card
  })
}

function inForce(tactics: PlanSettings['tactics'], id: string, moment: Moment): string[] {
  const tactic = tactics.find((one) => one.id === id)
  return tactic && tactic.moment === moment && !tactic.off ? [id] : []
}
