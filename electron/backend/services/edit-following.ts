import type { FollowingPatch } from '#shared/contract/series.ts'
import { CARD_SET_FIELDS } from '#shared/domain/card.ts'
import { DomainError } from '#shared/domain/errors.ts'
import { dayAfter, type IsoDate } from '#shared/domain/iso-date.ts'
import { type ActContext, actOnMany } from './act-context.ts'
import { assertLinks } from './assert-links.ts'
import { patching } from './changes.ts'
import { followingCards } from './series-cards.ts'

/**
 * Gives a card and those of its series due later the same values, and moves their days, as one act.
 *
 * @throws DomainError NOT_FOUND for the card or what the patch links to; INVALID when a day would lie
 *   outside the calendar
 */
export function editFollowing(
  { store }: ActContext,
  input: { cardId: string; patch: FollowingPatch; shiftDays: number },
): void {
  const cards = followingCards(store.read, input.cardId)
  const titles = cards.map(({ title }) => title)
  store.transact(actOnMany('series.editFollowing', titles), ({ read, write }) => {
    for (const card of cards) {
      assertLinks(read, card, input.patch)
      const dueOn = input.shiftDays === 0 ? undefined : shifted(card.dueOn, input.shiftDays)
      write(patching('card', card, { ...input.patch, dueOn }, CARD_SET_FIELDS))
    }
  })
}

function shifted(dueOn: IsoDate | null, days: number): IsoDate | undefined {
  if (dueOn === null) return undefined
  const date = dayAfter(dueOn, days)
  if (date === null) throw new DomainError('INVALID', { field: 'dueOn', reason: 'beyond-calendar' })
  return date
}
