import { type Card, type CardDraft } from '#shared/domain/card.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { byMoment, MOMENTS } from '#shared/domain/moment.ts'
import { publishing } from '#shared/domain/publishing.ts'
import type { Change } from '#shared/merge/change.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { type ActContext, actOnMany } from './act-context.ts'
import { assertLinks } from './assert-links.ts'
import { placeOrFirst } from './card-place.ts'
import { creation, setting } from './changes.ts'
import { newCardFields } from './create-card.ts'
import { cardsOf, columnOf } from './find.ts'
import { placing } from './order-keys.ts'

type Input = {
  due: readonly { cardId: string; dueOn: IsoDate }[]
  drafts: readonly CardDraft[]
}

/**
 * Puts a planned period on the board as one act: its cards take their due days, new ones are made at
 * the end of the first column, in the order given.
 *
 * @throws DomainError NOT_FOUND for a card, or for a topic, check or card that a new one names
 */
export function acceptPlan(context: ActContext, { due, drafts }: Input): void {
  const { store } = context
  const cards = cardsOf(
    store.read,
    due.map(({ cardId }) => cardId),
  )
  const titles = [...cards, ...drafts].map(({ title }) => title)
  store.transact(actOnMany('coverage.acceptPlan', titles), ({ read, write }) => {
    write(daysOf(cards, due))
    write(makingOf(context, read, drafts))
  })
}

function daysOf(cards: readonly Card[], due: Input['due']): Change[] {
  return cards.flatMap((card, i) => {
    const { dueOn } = due[i]!
    return card.dueOn === dueOn ? [] : [setting('card', card.id, 'dueOn', dueOn)]
  })
}

/** Each cell's new cards get their places together: thousands may come into one. */
export function makingOf(
  { newId, random, today }: ActContext,
  read: PlanReader,
  drafts: readonly CardDraft[],
): Change[] {
  if (drafts.length === 0) return []
  const column = columnOf(read, placeOrFirst(read, undefined).columnId)
  const ofMoment = byMoment((): Omit<Card, 'columnId' | 'order'>[] => [])
  for (const draft of drafts) {
    const card = { id: newId(), ...newCardFields(draft) }
    assertLinks(read, { id: card.id, topics: [], checkId: null, links: [] }, draft)
    ofMoment[draft.moment].push({
      ...card,
      ...publishing(card, { from: 0, to: column.progress }, today()),
    })
  }
  return MOMENTS.flatMap((moment) => {
    const made = new Map(ofMoment[moment].map((card) => [card.id, card]))
    const siblings = read.cards.inCell(column.id, moment)
    return placing(siblings, [...made.keys()], null, random).map(({ id, order }) => {
      const card = made.get(id)
      return card
        ? creation('card', { ...card, columnId: column.id, order } as Card)
        : setting('card', id, 'order', order)
    })
  })
}
