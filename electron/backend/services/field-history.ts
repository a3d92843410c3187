import type { CardField, FormerValue } from '#shared/contract/activity.ts'
import { type CardSetField, CARD_SET_FIELDS, emptyCardFields } from '#shared/domain/card.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { FieldChange } from '../store/card-log.ts'
import type { Json } from '../store/entity-table.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { cardOf } from './find.ts'

const MOST_VALUES = 100

/**
 * The values a field of a card had before the present one: newest first, each value once, at most
 * 100. A set field's value is the whole set as it stood after an act.
 */
export function fieldHistory(
  read: PlanReader,
  input: { cardId: string; field: CardField },
): FormerValue[] {
  const card = cardOf(read, input.cardId)
  const seen = new Set([keyOf(card[input.field])])
  const former: FormerValue[] = []
  for (const value of valuesOf(read, input).toReversed()) {
    const key = keyOf(value.value)
    if (seen.has(key)) continue
    seen.add(key)
    former.push(value)
    if (former.length === MOST_VALUES) break
  }
  return former
}

/** The value that a field had after change `seq`. @throws DomainError NOT_FOUND when it had none then */
export function valueAt(
  read: PlanReader,
  input: { cardId: string; field: CardField; seq: number },
): Json {
  const found = valuesOf(read, input).findLast((value) => value.seq <= input.seq)
  if (!found) throw new DomainError('NOT_FOUND', { what: 'card', id: input.cardId })
  return found.value
}

/** Every value in the order in which it came; of several changes in one act only the last. */
function valuesOf(
  read: PlanReader,
  { cardId, field }: { cardId: string; field: CardField },
): FormerValue[] {
  const values: (FormerValue & { act: number })[] = []
  let set = new Set<string>()
  for (const change of read.cardLog.field(cardId, field)) {
    const { act, seq, at, person } = change
    const value = isSet(field)
      ? [...(set = after(set, change, field))].toSorted()
      : now(change, field)
    if (values.at(-1)?.act === act) values.pop()
    values.push({ seq, act, at, person, value })
  }
  return values.map(({ act: _, ...value }) => value)
}

const isSet = (field: CardField): field is CardSetField =>
  CARD_SET_FIELDS.includes(field as CardSetField)

/** A set after one change to it. */
function after(set: Set<string>, change: FieldChange, field: CardField): Set<string> {
  if (change.op === 'create') return new Set((firstOf(change, field) ?? []) as string[])
  const next = new Set(set)
  if (change.op === 'add') next.add(change.value as string)
  if (change.op === 'remove') next.delete(change.value as string)
  return next
}

const now = (change: FieldChange, field: CardField): Json =>
  change.op === 'create' ? firstOf(change, field) : change.value

/** What a field began with: a field that the card's maker did not know is empty. */
function firstOf(change: FieldChange, field: CardField): Json {
  const first = change.value as Record<string, Json>
  return first[field] ?? (emptyCardFields() as Record<string, Json>)[field] ?? null
}

const keyOf = (value: unknown): string =>
  JSON.stringify(
    Array.isArray(value) && value.every((one) => typeof one === 'string')
      ? value.toSorted()
      : value,
  )
