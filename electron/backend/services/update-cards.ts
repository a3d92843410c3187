import type { BulkPatch, BulkSets } from '#shared/contract/cards.ts'
import { type Card, CARD_SET_FIELDS, type CardSetField } from '#shared/domain/card.ts'
import { DomainError } from '#shared/domain/errors.ts'
import { LIMITS } from '#shared/domain/text.ts'
import type { Change } from '#shared/merge/change.ts'
import { type ActContext, actOnMany } from './act-context.ts'
import { setting } from './changes.ts'
import { cardsOf, topicOf } from './find.ts'

type BulkInput = {
  cardIds: readonly string[]
  /** Registers, the same value for all. */
  patch: { [F in keyof BulkPatch]?: BulkPatch[F] | undefined }
  add: { [F in CardSetField]?: BulkSets[F] | undefined }
  remove: { [F in CardSetField]?: BulkSets[F] | undefined }
}

/**
 * Changes many cards as one act: registers take one value, sets gain and lose the elements named.
 *
 * @throws DomainError NOT_FOUND for a card or a new topic; INVALID when a set would grow too large
 */
export function updateCards({ store }: ActContext, input: BulkInput): void {
  const cards = cardsOf(store.read, input.cardIds)
  const titles = cards.map(({ title }) => title)
  store.transact(actOnMany('cards.updateMany', titles), ({ read, write }) => {
    for (const topic of input.add.topics ?? []) topicOf(read, topic)
    write(changesOf(cards, input))
  })
}

function* changesOf(cards: readonly Card[], { patch, add, remove }: BulkInput): Generator<Change> {
  const registers = Object.entries(patch).filter(([, value]) => value !== undefined)
  for (const card of cards) {
    for (const [field, value] of registers) {
      if (card[field as keyof BulkPatch] !== value) yield setting('card', card.id, field, value)
    }
    for (const field of CARD_SET_FIELDS) {
      const own = new Set<string>(card[field])
      for (const value of remove[field] ?? []) if (own.delete(value)) yield change('remove', value)
      for (const value of add[field] ?? []) {
        if (own.has(value)) continue
        own.add(value)
        yield change('add', value)
      }
      if (own.size > LIMITS.values) throw new DomainError('INVALID', { field, reason: 'too-many' })
      function change(op: 'add' | 'remove', value: string): Change {
        return { op, entity: 'card', entityId: card.id, field, value }
      }
    }
  }
}
