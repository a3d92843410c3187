import type { z } from 'zod'
import { type Keyword, normalisePhrase } from '#shared/domain/keyword.ts'
import { type Volume, volumePoint } from '#shared/domain/volume.ts'
import type { keywordQuerySchema } from '#shared/contract/keywords.ts'
import { type Codec, flag, json, plain } from '../codec.ts'
import { type TableShape, entityReader, entityWriter, toEntity } from '../entity-table.ts'
import type { Database, Row } from '../sqlite.ts'

/** The text as the person has it, and the form in which phrases are compared. */
const phrase: Codec<string> = {
  columns: ['phrase', 'phrase_key'],
  encode: (text) => [text, normalisePhrase(text)],
  decode: (row) => row['phrase'] as string,
}

/** Ends and counted middle, so that sums and sorting stay in SQL. */
const volume: Codec<Volume> = {
  columns: ['volume_exact', 'volume_low', 'volume_high', 'volume_point'],
  encode: (value) => {
    if (value === null) return [0, null, null, null]
    if (typeof value === 'number') return [1, value, value, value]
    return [0, value.low, value.high, volumePoint(value)]
  },
  decode: (row) => {
    const low = row['volume_low'] as number | null
    if (low === null) return null
    return row['volume_exact'] === 1 ? low : { low, high: row['volume_high'] as number }
  },
}

const shape: TableShape<Keyword> = {
  table: 'keywords',
  fields: {
    topicId: plain('topic_id'),
    phrase,
    volume,
    difficulty: plain('difficulty'),
    cpc: plain('cpc'),
    market: plain('market'),
    moment: plain('moment'),
    confirmed: flag('confirmed'),
    cue: plain('cue'),
    sources: json('sources'),
    extra: json('extra'),
  },
}

export type KeywordQuery = z.infer<typeof keywordQuerySchema>
export type KeywordReader = ReturnType<typeof keywordReader>

const ORDERS = {
  volume: 'volume_point IS NULL, volume_point DESC, phrase_key, id',
  phrase: 'phrase_key, id',
} as const

export function keywordReader(db: Database) {
  type Filter = { topicId: string | null; search: string; moment: string }
  // `instr` and not LIKE: nothing in the text searched for has a meaning of its own.
  const filter = `deleted = 0 AND (@search = '' OR instr(phrase_key, @search) > 0)
    AND (@moment = 'any' OR coalesce(moment, 'unclear') = @moment)`
  const prepare = (where: string) => ({
    count: db.prepare<[Filter], number>(`SELECT count(*) FROM keywords WHERE ${where}`).pluck(),
    volume: db.prepare<[Filter & { limit: number; offset: number }], Row>(
      `SELECT * FROM keywords WHERE ${where} ORDER BY ${ORDERS.volume} LIMIT @limit OFFSET @offset`,
    ),
    phrase: db.prepare<[Filter & { limit: number; offset: number }], Row>(
      `SELECT * FROM keywords WHERE ${where} ORDER BY ${ORDERS.phrase} LIMIT @limit OFFSET @offset`,
    ),
  })
  const everywhere = prepare(filter)
  const inTopic = prepare(`topic_id = @topicId AND ${filter}`)
  const ids = db
    .prepare<[string], string>(
      'SELECT id FROM keywords WHERE topic_id = ? AND deleted = 0 ORDER BY id',
    )
    .pluck()
  const largest = db.prepare<[string, number], Row>(
    `SELECT * FROM keywords WHERE topic_id = ? AND deleted = 0 ORDER BY ${ORDERS.volume} LIMIT ?`,
  )
  return {
    ...entityReader(db, shape),
    idsOfTopic: (topicId: string) => ids.all(topicId),
    /** The topic's keywords with the largest volumes, those first. */
    largestOfTopic: (topicId: string, limit: number) =>
      largest.all(topicId, limit).map((row) => toEntity(shape, row)),
    find: (query: KeywordQuery): { total: number; keywords: Keyword[] } => {
      const statements = query.topicId === null ? everywhere : inTopic
      const { topicId, moment, limit, offset } = query
      const by: Filter = { topicId, moment, search: normalisePhrase(query.search) }
      const rows = statements[query.sort].all({ ...by, limit, offset })
      return {
        total: statements.count.get(by) ?? 0,
        keywords: rows.map((row) => toEntity(shape, row)),
      }
    },
  }
}

export const keywordWriter = (db: Database) => entityWriter(db, shape)
