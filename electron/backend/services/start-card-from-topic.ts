import type { Card, CardKind } from '#shared/domain/card.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { USUAL_KIND } from '#shared/domain/usual-kind.ts'
import type { ActContext } from './act-context.ts'
import type { Place } from './card-place.ts'
import { createCard } from './create-card.ts'
import { topicOf } from './find.ts'

/**
 * Starts a card that answers a topic, with the topic's title, moment and lenses.
 *
 * @throws DomainError INVALID when neither the topic nor the person gives a moment
 */
export function startCardFromTopic(
  context: ActContext,
  input: {
    topicId: string
    kind?: CardKind | undefined
    moment?: Moment | undefined
    place: Place
  },
): Card {
  const topic = topicOf(context.store.read, input.topicId)
  const moment = input.moment ?? topic.moment
  if (moment === null) throw new DomainError('INVALID', { field: 'moment', reason: 'unclear' })
  const { title, audiences, products, markets, stages, tags } = topic
  const lenses = { audiences, products, markets, stages, tags }
  const kind = input.kind ?? USUAL_KIND[moment]
  const draft = { kind, title, moment, topics: [topic.id], ...lenses }
  return createCard(context, { draft, place: input.place }, 'cards.startFromTopic')
}
