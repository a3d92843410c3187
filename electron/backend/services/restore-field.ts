import type { CardField } from '#shared/contract/activity.ts'
import { readLink } from '#shared/domain/card-link.ts'
import { type Card, cardPatchSchema, type CardPatch } from '#shared/domain/card.ts'
import { DomainError } from '#shared/domain/errors.ts'
import { momentSchema } from '#shared/domain/moment.ts'
import { idSchema } from '#shared/domain/text.ts'
import type { Json } from '../store/entity-table.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import type { ActContext } from './act-context.ts'
import { valueAt } from './field-history.ts'
import { cardOf } from './find.ts'
import { moveCard } from './move-card.ts'
import { updateCard } from './update-card.ts'

/**
 * Gives a field of a card the value it had after change `seq`, as an act that undo takes back. Topics
 * and cards that are gone by now are left out of it; moment and column move the card to the end of its
 * cell.
 *
 * @throws DomainError NOT_FOUND for a check or column that is gone, INVALID for a value of older rules
 */
export function restoreField(
  context: ActContext,
  input: { cardId: string; field: CardField; seq: number },
): Card {
  const { read } = context.store
  const { cardId, field } = input
  const card = cardOf(read, cardId)
  const value = valueAt(read, input)
  if (field === 'moment' || field === 'columnId') {
    const moment = field === 'moment' ? momentSchema.parse(value) : card.moment
    const columnId = field === 'columnId' ? idSchema.parse(value) : card.columnId
    return moveCard(context, { cardId, moment, place: { columnId, beforeId: null } })
  }
  const patch = cardPatchSchema.safeParse({ [field]: stillThere(read, card, field, value) })
  if (!patch.success) throw new DomainError('INVALID', { field, reason: 'not-valid-any-more' })
  return updateCard(context, { cardId, patch: patch.data as CardPatch }, 'cards.restoreField')
}

function stillThere(read: PlanReader, card: Card, field: CardField, value: Json): Json {
  if (field === 'topics') {
    return (value as string[]).filter((id) => card.topics.includes(id) || read.topics.byId(id))
  }
  if (field === 'links') {
    return (value as string[]).filter((text) => {
      const link = readLink(text)
      return link && (card.links.includes(text) || read.cards.byId(link.cardId))
    })
  }
  return value
}
