import {
  EMPTY_KEYWORD,
  type Keyword,
  type KeywordSource,
  normalisePhrase,
} from '#shared/domain/keyword.ts'
import { type Volume, volumePoint } from '#shared/domain/volume.ts'
import { type Codec, flag, json, plain } from '../codec.ts'
import { type TableShape, entityReader, entityWriter, toEntity } from '../entity-table.ts'
import { type KeywordQuery, keywordSearch } from '../keyword-search.ts'
import type { Database, Row, SqlValue } from '../sqlite.ts'

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

/** Keywords of one import share their lists. */
const sourceValues = new WeakMap<readonly KeywordSource[], SqlValue[]>()

/** With the names of the tools beside them, each on a line of its own, to be searched. */
const sources: Codec<KeywordSource[]> = {
  columns: ['sources', 'tools'],
  encode: (list) => {
    let values = sourceValues.get(list)
    if (!values) {
      const tools = new Set(list.map(({ tool }) => tool))
      values = [JSON.stringify(list), tools.size === 0 ? '' : `\n${[...tools].join('\n')}\n`]
      sourceValues.set(list, values)
    }
    return values
  },
  decode: (row) => JSON.parse(row['sources'] as string) as KeywordSource[],
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
    second: plain('second'),
    confirmed: flag('confirmed'),
    cue: plain('cue'),
    sources,
    excluded: flag('excluded'),
    extra: json('extra'),
  },
  empty: EMPTY_KEYWORD,
}

/** Where a keyword stands. */
export type KeywordPlace = Pick<Keyword, 'id' | 'topicId' | 'moment'>

/** Flags are 0 or 1; a volume that is not known has no ends. */
export type KeywordFigures = [
  id: string,
  topicId: string,
  exact: number,
  low: number | null,
  high: number | null,
  excluded: number,
  deleted: number,
]

export type KeywordReader = ReturnType<typeof keywordReader>

type Counted = { value: string; count: number }

export function keywordReader(db: Database, seq: () => number) {
  const search = keywordSearch(db, seq)
  const rows = db.prepare<[string], Row>(
    'SELECT k.* FROM json_each(?) e CROSS JOIN keywords k ON k.rowid = e.value ORDER BY e.key',
  )
  const ids = db
    .prepare<[string], string>(
      'SELECT id FROM keywords WHERE topic_id = ? AND deleted = 0 ORDER BY id',
    )
    .pluck()
  const countOf = db
    .prepare<[string], number>('SELECT count(*) FROM keywords WHERE topic_id = ? AND deleted = 0')
    .pluck()
  const places = db.prepare<[string], KeywordPlace>(
    `SELECT k.id, k.topic_id AS topicId, k.moment FROM json_each(?) e
     CROSS JOIN keywords k ON k.id = e.value WHERE k.deleted = 0 ORDER BY k.rowid`,
  )
  const largest = db.prepare<[string, number], Row>(
    `SELECT * FROM keywords WHERE topic_id = ? AND deleted = 0 AND excluded = 0
     ORDER BY volume_point IS NULL, volume_point DESC, phrase_key, id LIMIT ?`,
  )
  const markets = db.prepare<[], Counted>(
    `SELECT coalesce(market, '') AS value, count(*) AS count
     FROM keywords INDEXED BY keywords_to_find WHERE deleted = 0 GROUP BY 1 ORDER BY 2 DESC, 1`,
  )
  const tools = db.prepare<[], Counted>(
    `SELECT tools AS value, count(*) AS count
     FROM keywords INDEXED BY keywords_to_find WHERE deleted = 0 GROUP BY 1`,
  )
  const confirmed = db.prepare<[], Pick<Keyword, 'phrase' | 'moment'>>(
    'SELECT phrase, moment FROM keywords WHERE confirmed = 1 AND deleted = 0 ORDER BY rowid',
  )
  const figures = db
    .prepare<[], KeywordFigures>(
      `SELECT id, topic_id, volume_exact, volume_low, volume_high, excluded, deleted
       FROM keywords ORDER BY rowid`,
    )
    .raw()
  return {
    ...entityReader(db, shape),
    /** What demand is made of, of all keywords and those in the trash, in the order in which they came. */
    figures: () => figures.all(),
    /** What people have decided, in the order in which the keywords came. */
    confirmed: () => confirmed.all(),
    idsOfTopic: (topicId: string) => ids.all(topicId),
    countOfTopic: (topicId: string) => countOf.get(topicId)!,
    /** The live ones of these, in the order in which they came: as they lie in the file. */
    placesOf: (ids: readonly string[]) => places.all(JSON.stringify(ids)),
    /** The topic's keywords with the largest volumes, those first; excluded ones left out. */
    largestOfTopic: (topicId: string, limit: number) =>
      largest.all(topicId, limit).map((row) => toEntity(shape, row)),
    find: (query: KeywordQuery): { total: number; keywords: Keyword[] } => {
      const found = search.rowids(query)
      const shown = found.slice(query.offset, query.offset + query.limit)
      return {
        total: found.length,
        keywords: rows.all(JSON.stringify(shown)).map((row) => toEntity(shape, row)),
      }
    },
    idsFound: search.ids,
    /** Markets and tools with the number of keywords that have them, most frequent first. */
    facets: (): { markets: Counted[]; tools: Counted[] } => {
      const counts = new Map<string, number>()
      for (const { value, count } of tools.all()) {
        for (const tool of value.split('\n')) {
          if (tool !== '') counts.set(tool, (counts.get(tool) ?? 0) + count)
        }
      }
      const sorted = [...counts].toSorted(([, a], [, b]) => b - a)
      return {
        markets: markets.all(),
        tools: sorted.map(([value, count]) => ({ value, count })),
      }
    },
  }
}

export const keywordWriter = (db: Database) => entityWriter(db, shape)
