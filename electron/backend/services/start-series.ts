import type { Card } from '#shared/domain/card.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { Message, MessageFields } from '#shared/domain/message.ts'
import { datesAfter, type Series, type SeriesRule } from '#shared/domain/series.ts'
import type { Change } from '#shared/merge/change.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { type ActContext, actOnMany } from './act-context.ts'
import { placeOrFirst } from './card-place.ts'
import { creation, setting } from './changes.ts'
import { cardOf, columnOf } from './find.ts'
import { placing } from './order-keys.ts'
import { detailChanges } from './put-detail.ts'

/**
 * Makes a card the first of a series and the others after it, as one act. They stand in its column,
 * those of a live card in the first: they are still to be done. A message is repeated with its words.
 *
 * @throws DomainError NOT_FOUND for the card; INVALID without a due date, or when no day follows
 */
export function startSeries(
  context: ActContext,
  input: { cardId: string; rule: SeriesRule },
): Card[] {
  const { store, newId, random } = context
  const card = cardOf(store.read, input.cardId)
  const { dueOn } = card
  if (dueOn === null) throw new DomainError('INVALID', { field: 'dueOn', reason: 'no-due-date' })
  const dates = datesAfter(dueOn, input.rule)
  if (dates.length === 0) throw new DomainError('INVALID', { field: 'rule', reason: 'no-days' })
  const titles = [card.title, ...dates.map(() => card.title)]
  return store.transact(actOnMany('series.start', titles), ({ read, write }) => {
    const series: Series = { id: newId(), rule: input.rule }
    const ids = dates.map(() => newId())
    const columnId = columnFor(read, card)
    const siblings = read.cards.inCell(columnId, card.moment)
    const orders = new Map(placing(siblings, ids, null, random).map((own) => [own.id, own.order]))
    const known = new Set(siblings.map(({ id }) => id))
    const moved = [...orders].filter(([id]) => known.has(id))
    write(moved.map(([id, order]) => setting('card', id, 'order', order)))
    write([setting('card', card.id, 'series', series)])
    write(
      ids.map((id, i): Change =>
        creation(
          'card',
          repeated(card, { id, columnId, order: orders.get(id)!, series }, dates[i]!),
        ),
      ),
    )
    const message = read.messages.byId(card.id)
    if (message) {
      for (const [i, id] of ids.entries()) {
        write(detailChanges(read, 'message', id, repeatedMessage(message, dates[i]!)))
      }
    }
    return [card.id, ...ids].map((id) => cardOf(read, id))
  })
}

function columnFor(read: PlanReader, card: Card): string {
  const { progress } = columnOf(read, card.columnId)
  return progress < 1 ? card.columnId : placeOrFirst(read, undefined).columnId
}

/** The message again, on the day of its card where the first had one: never sent twice for one card. */
function repeatedMessage({ id: _, ...message }: Message, dueOn: IsoDate): MessageFields {
  const sends = message.days[0]?.sends
  return { ...message, days: sends === undefined ? [] : [{ on: dueOn, sends }] }
}

/** The card again on another day, without what belongs to one piece alone. */
function repeated(
  card: Card,
  own: Pick<Card, 'id' | 'columnId' | 'order' | 'series'>,
  dueOn: IsoDate,
): Card {
  return {
    ...card,
    ...own,
    dueOn,
    publishedOn: null,
    refreshedOn: null,
    url: null,
    archived: false,
    checklist: card.checklist.map((item) => ({ ...item, done: false })),
    links: [],
    extra: {},
  }
}
