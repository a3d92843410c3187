import { SHARED_LENS_FIELDS, type BoardTopic, type Demand, type Topic } from '../domain/topic.ts'
import { packFields, unpackRecords, type PackedField } from './packed-fields.ts'

/** A topic with its demand beside its own fields. */
type FlatTopic = Topic & Demand

export type PackedTopics = { count: number; fields: PackedField<keyof FlatTopic>[] }

const emptyTopic = (): FlatTopic => ({
  id: '',
  title: '',
  moment: null,
  audiences: [],
  products: [],
  markets: [],
  stages: [],
  tags: [],
  extra: {},
  keywords: 0,
  known: 0,
  sum: 0,
  low: 0,
  high: 0,
})

/** Topics field by field, in their order. */
export function packTopics(topics: readonly BoardTopic[]): PackedTopics {
  const flat = topics.map(({ demand, ...topic }) => ({ ...topic, ...demand }))
  return {
    count: topics.length,
    fields: packFields(flat, { empty: emptyTopic(), sets: SHARED_LENS_FIELDS }),
  }
}

/** What `packTopics` was given. Empty lists and records are shared: treat topics as read-only. */
export function unpackTopics({ count, fields }: PackedTopics): BoardTopic[] {
  return unpackRecords(count, fields, emptyTopic()).map(
    ({ keywords, known, sum, low, high, ...topic }) => ({
      ...topic,
      demand: { keywords, known, sum, low, high },
    }),
  )
}
