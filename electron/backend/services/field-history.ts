import type { CardField, FormerValue } from '#shared/contract/activity.ts'
import type { TopicField } from '#shared/contract/topics.ts'
import { CARD_SET_FIELDS, emptyCardFields } from '#shared/domain/card.ts'
import { DomainError } from '#shared/domain/errors.ts'
import { SHARED_LENS_FIELDS } from '#shared/domain/topic.ts'
import type { Json } from '../store/entity-table.ts'
import type { FieldChange, FieldLog } from '../store/field-log.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { cardOf, topicOf } from './find.ts'

const MOST_VALUES = 100

type InCard = { cardId: string; field: CardField }
type InTopic = { topicId: string; field: TopicField }

/** What the log says of one field of one thing. */
type Field = {
  what: 'card' | 'topic'
  id: string
  name: string
  log: FieldLog
  isSet: boolean
  /** What it is in a thing whose maker did not know it. */
  empty: Json
}

const ofCard = (read: PlanReader, { cardId, field }: InCard): Field => ({
  what: 'card',
  id: cardId,
  name: field,
  log: read.cardLog.field,
  isSet: (CARD_SET_FIELDS as readonly string[]).includes(field),
  empty: (emptyCardFields() as Record<string, Json>)[field] ?? null,
})

const ofTopic = (read: PlanReader, { topicId, field }: InTopic): Field => {
  const isSet = (SHARED_LENS_FIELDS as readonly string[]).includes(field)
  const log = read.topicLog.field
  return { what: 'topic', id: topicId, name: field, log, isSet, empty: isSet ? [] : null }
}

/**
 * The values a field of a card had before the present one: newest first, each value once, at most
 * 100. A set field's value is the whole set as it stood after an act.
 */
export const fieldHistory = (read: PlanReader, input: InCard): FormerValue[] =>
  formerValues(ofCard(read, input), cardOf(read, input.cardId)[input.field])

/** The same of a topic. */
export const topicFieldHistory = (read: PlanReader, input: InTopic): FormerValue[] =>
  formerValues(ofTopic(read, input), topicOf(read, input.topicId)[input.field])

/** The value that a field had after change `seq`. @throws DomainError NOT_FOUND when it had none then */
export const valueAt = (read: PlanReader, input: InCard & { seq: number }): Json =>
  valueIn(ofCard(read, input), input.seq)

/** The same of a topic. @throws DomainError NOT_FOUND when it had none then */
export const topicValueAt = (read: PlanReader, input: InTopic & { seq: number }): Json =>
  valueIn(ofTopic(read, input), input.seq)

function formerValues(field: Field, present: unknown): FormerValue[] {
  const seen = new Set([keyOf(present)])
  const former: FormerValue[] = []
  for (const value of valuesOf(field).toReversed()) {
    const key = keyOf(value.value)
    if (seen.has(key)) continue
    seen.add(key)
    former.push(value)
    if (former.length === MOST_VALUES) break
  }
  return former
}

function valueIn(field: Field, seq: number): Json {
  const found = valuesOf(field).findLast((value) => value.seq <= seq)
  if (!found) throw new DomainError('NOT_FOUND', { what: field.what, id: field.id })
  return found.value
}

/** Every value in the order in which it came; of several changes in one act only the last. */
function valuesOf(field: Field): FormerValue[] {
  const values: (FormerValue & { act: number })[] = []
  let set = new Set<string>()
  for (const change of field.log(field.id, field.name)) {
    const { act, seq, at, person } = change
    const value = field.isSet
      ? [...(set = after(set, change, field))].toSorted()
      : change.op === 'create'
        ? firstOf(change, field)
        : change.value
    if (values.at(-1)?.act === act) values.pop()
    values.push({ seq, act, at, person, value })
  }
  return values.map(({ act: _, ...value }) => value)
}

/** A set after one change to it. */
function after(set: Set<string>, change: FieldChange, field: Field): Set<string> {
  if (change.op === 'create') return new Set((firstOf(change, field) ?? []) as string[])
  const next = new Set(set)
  if (change.op === 'add') next.add(change.value as string)
  if (change.op === 'remove') next.delete(change.value as string)
  return next
}

/** What a field began with. */
const firstOf = (change: FieldChange, { name, empty }: Field): Json =>
  (change.value as Record<string, Json>)[name] ?? empty

const keyOf = (value: unknown): string =>
  JSON.stringify(
    Array.isArray(value) && value.every((one) => typeof one === 'string')
      ? value.toSorted()
      : value,
  )
