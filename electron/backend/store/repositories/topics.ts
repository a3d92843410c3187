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
    onBoard: boardReader(db),
    /** The topic of that very title in that moment (`null`: unsorted). */
    idTitled: (title: string, moment: Moment | null) => titled.get(title, moment) ?? null,
  }
}

/**
 * Topics as the board and the score know them. One that has keywords, all of them excluded, is set
 * aside: it is told as gone until one of them counts again.
 */
function boardReader(db: Database) {
  const reader = entityReader(db, boardShape)
  const setAside = db
    .prepare<[], string>(
      'SELECT id FROM topics WHERE demand_keywords = 0 AND demand_excluded > 0 AND deleted = 0',
    )
    .pluck()
  const parted = (topics: BoardTopic[]) => {
    const gone = new Set(setAside.all())
    const on = gone.size === 0 ? topics : topics.filter(({ id }) => !gone.has(id))
    return { on, aside: topics.filter(({ id }) => gone.has(id)).map(({ id }) => id) }
  }
  return {
    all: () => parted(reader.all()).on,
    /** Every topic, in the trash or not, with the number of its keywords that are excluded. */
    withTrash: () =>
      reader.withTrash().map(({ item, deleted, row }) => {
        return { item, deleted, excluded: row['demand_excluded'] as number }
      }),
    changedSince: (seq: number) => {
      const { live, deleted } = reader.changedSince(seq)
      if (live.length === 0) return { live, deleted }
      const { on, aside } = parted(live)
      return { live: on, deleted: [...deleted, ...aside] }
    },
  }
}

/**
 * A topic's demand is kept in its row and made anew at the end of each act that touched one of its
 * keywords, so that the board of 100,000 keywords reads none of them.
 */
export function topicWriter(db: Database) {
  const refresh = db.prepare(
    `UPDATE topics SET seq = @seq,
       (demand_keywords, demand_known, demand_sum, demand_low, demand_high, demand_excluded) = (
       SELECT coalesce(sum(1 - excluded), 0), count(iif(excluded, NULL, volume_point)),
              coalesce(sum(iif(excluded, 0, volume_point)), 0),
              coalesce(sum(iif(excluded, 0, volume_low)), 0),
              coalesce(sum(iif(excluded, 0, volume_high)), 0), coalesce(sum(excluded), 0)
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
