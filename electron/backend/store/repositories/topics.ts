import type { Moment } from '#shared/domain/moment.ts'
import {
  type BoardTopic,
  type Demand,
  SHARED_LENS_FIELDS,
  type Topic,
} from '#shared/domain/topic.ts'
import { json, plain } from '../codec.ts'
import { type TableShape, entityReader, entityWriter } from '../entity-table.ts'
import type { Database, Row } from '../sqlite.ts'

const shape: TableShape<Topic> = {
  table: 'topics',
  fields: { title: plain('title'), moment: plain('moment'), extra: json('extra') },
  sets: { table: 'topic_values', owner: 'topic_id', fields: SHARED_LENS_FIELDS },
}

/** Read only: what the topic's keywords add up to, kept with the topic by `refreshDemand`. */
const boardShape: TableShape<BoardTopic> = {
  ...shape,
  fields: {
    ...shape.fields,
    demand: {
      columns: [],
      encode: () => [],
      decode: (row: Row): Demand => ({
        keywords: row['demand_keywords'] as number,
        known: row['demand_known'] as number,
        sum: row['demand_sum'] as number,
        low: row['demand_low'] as number,
        high: row['demand_high'] as number,
      }),
    },
  },
}

export type TopicReader = ReturnType<typeof topicReader>

export function topicReader(db: Database) {
  const titled = db
    .prepare<[string, string | null], string>(
      'SELECT id FROM topics WHERE deleted = 0 AND title = ? AND moment IS ? ORDER BY id LIMIT 1',
    )
    .pluck()
  return {
    ...entityReader(db, shape),
    onBoard: entityReader(db, boardShape),
    /** The topic of that very title in that moment (`null`: unsorted). */
    idTitled: (title: string, moment: Moment | null) => titled.get(title, moment) ?? null,
  }
}

/**
 * A topic's demand is kept in its row and made anew at the end of each act that touched one of its
 * keywords, so that the board of 100,000 keywords reads none of them.
 */
export function topicWriter(db: Database) {
  const refresh = db.prepare(
    `UPDATE topics SET seq = @seq, (demand_keywords, demand_known, demand_sum, demand_low, demand_high) = (
       SELECT count(*), count(volume_point), coalesce(sum(volume_point), 0),
              coalesce(sum(volume_low), 0), coalesce(sum(volume_high), 0)
       FROM keywords WHERE topic_id = @topicId AND deleted = 0)
     WHERE id = @topicId`,
  )
  return {
    ...entityWriter(db, shape),
    refreshDemand: (topicId: string, seq: number) => {
      refresh.run({ topicId, seq })
    },
  }
}
