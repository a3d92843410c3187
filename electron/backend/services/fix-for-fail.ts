import type { Card } from '#shared/domain/card.ts'
import type { Check } from '#shared/domain/check.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { type CheckFacts, factsOf, inLocale } from '#shared/playbook/playbook.ts'
import type { Transaction } from '../store/plan-store.ts'
import type { ActContext } from './act-context.ts'
import { setting } from './changes.ts'
import { writeNewCard } from './create-card.ts'
import { cardsOf } from './find.ts'

export type Fix = { cardId: string; title: string; made: boolean }

/**
 * The card that is to fix a check that failed: one that is open already, else a new one with the
 * playbook's checklist, in the plan's language. `null` where none is wanted.
 */
export function fixForFail(
  context: ActContext,
  tx: Transaction,
  check: Check,
  facts: readonly CheckFacts[],
  wanted: boolean,
): Fix | null {
  const open = fixCards(tx, check).find(({ progress }) => progress < 1)
  if (open) return { cardId: open.card.id, title: open.card.title, made: false }
  if (!wanted) return null
  const { locale } = tx.read.settings.read()
  const advice = factsOf(facts, check.id)?.fix
  const { id, title } = writeNewCard(context, tx, {
    draft: {
      kind: 'fix',
      title: advice ? inLocale(advice.title, locale) : check.title,
      moment: check.moment,
      checkId: check.id,
      checklist: (advice?.steps ?? []).map((step) => ({
        text: inLocale(step, locale),
        done: false,
      })),
    },
  })
  return { cardId: id, title, made: true }
}

/**
 * Live cards that were out when the check failed did not fix it: they no longer count as its fix, or
 * the score would say that all is well.
 *
 * @returns their titles
 */
export function lettingGoOfVain(tx: Transaction, check: Check, testedOn: IsoDate): string[] {
  const vain = fixCards(tx, check)
    .filter(({ progress, card }) => progress >= 1 && (liveSince(card) ?? testedOn) <= testedOn)
    .map(({ card }) => card)
  tx.write(vain.map(({ id }) => setting('card', id, 'checkId', null)))
  return vain.map(({ title }) => title)
}

const liveSince = ({ publishedOn, refreshedOn }: Card): IsoDate | null => refreshedOn ?? publishedOn

function fixCards({ read }: Transaction, check: Check): { card: Card; progress: number }[] {
  const progressOf = new Map(read.columns.inOrder().map(({ id, progress }) => [id, progress]))
  return cardsOf(read, read.cards.idsFixing(check.id))
    .filter(({ archived }) => !archived)
    .map((card) => ({ card, progress: progressOf.get(card.columnId) ?? 0 }))
}
