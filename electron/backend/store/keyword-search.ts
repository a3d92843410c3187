import type { z } from 'zod'
import {
  KEYWORD_SORTS,
  type KeywordFilter,
  type KeywordList,
  type KeywordSort,
  type keywordQuerySchema,
} from '#shared/contract/keywords.ts'
import { normalisePhrase } from '#shared/domain/keyword.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import type { Database } from './sqlite.ts'

export type KeywordQuery = z.infer<typeof keywordQuerySchema>

/** Further words of a search are taken together, as one text. */
const WORDS = ['word1', 'word2', 'word3', 'word4', 'word5'] as const
/** Searches whose answers are kept: the windows of one list, and of the one before. */
const KEPT = 4

/**
 * `instr` and not LIKE: nothing in the text searched for has a meaning of its own. It finds inside
 * words of every script, one Chinese sign as well as ten, which no tokenizer of FTS5 does; going
 * through `keywords_to_find`, which holds all that is asked here, takes 10 ms for 100,000 phrases.
 */
const WHERE = `deleted = 0
  ${WORDS.map((word) => `AND (@${word} = '' OR instr(phrase_key, @${word}) > 0)`).join('\n  ')}
  AND (@moment = 'any' OR coalesce(moment, 'unclear') = @moment)
  AND (@market IS NULL OR coalesce(market, '') = @market)
  AND (@tool = '' OR instr(tools, @tool) > 0)
  AND (@volumeFrom IS NULL OR volume_point >= @volumeFrom)
  AND (@volumeTo IS NULL OR volume_point <= @volumeTo)
  AND (@excluded = -1 OR excluded = @excluded)
  AND (@confirmed = -1 OR confirmed = @confirmed)
  AND (@unanswered = 0 OR topic_id NOT IN (
    SELECT v.value FROM card_values v CROSS JOIN cards c ON c.id = v.card_id
    WHERE v.field = 'topics' AND c.deleted = 0 AND c.archived = 0))`

const MOMENT_RANK = `CASE moment ${MOMENTS.map((moment, at) => `WHEN '${moment}' THEN ${at}`).join(' ')} END`

/** What is sorted by, and whether it goes upwards by nature. */
const SORTS: Readonly<Record<KeywordSort, { by: string; up: boolean }>> = {
  volume: { by: 'volume_point', up: false },
  phrase: { by: 'phrase_key', up: true },
  moment: { by: MOMENT_RANK, up: true },
  topic: { by: '(SELECT title FROM topics WHERE topics.id = topic_id)', up: true },
  market: { by: 'market', up: true },
  difficulty: { by: 'difficulty', up: true },
  cpc: { by: 'cpc', up: true },
}

type Parameters = Record<string, string | number | null>

/** Finds the rows of keywords in order; windows of one list cost one search together. */
export function keywordSearch(db: Database, seq: () => number) {
  const prepare = (source: string, where: string) =>
    new Map(
      KEYWORD_SORTS.flatMap((sort) => {
        const { by, up } = SORTS[sort]
        return [false, true].map((reversed) => {
          const way = up === reversed ? 'DESC' : 'ASC'
          const order = `${by} ${way} NULLS LAST${sort === 'phrase' ? '' : ', phrase_key'}, rowid`
          const sql = `SELECT rowid FROM ${source} WHERE ${where} ORDER BY ${order}`
          return [`${sort}/${reversed}`, db.prepare<[Parameters], number>(sql).pluck()] as const
        })
      }),
    )
  const everywhere = prepare('keywords INDEXED BY keywords_to_find', WHERE)
  const inTopic = prepare(
    'keywords INDEXED BY keywords_by_topic',
    `topic_id = @topicId AND ${WHERE}`,
  )
  const ids = db
    .prepare<[string], string>(
      `SELECT k.id FROM json_each(?) e CROSS JOIN keywords k ON k.rowid = e.value ORDER BY e.key`,
    )
    .pluck()

  let keptAt = -1
  let kept = new Map<string, number[]>()

  const rowids = (query: KeywordList): number[] => {
    const now = seq()
    if (now !== keptAt) {
      kept = new Map()
      keptAt = now
    }
    const by = parametersOf(query)
    const { sort, reversed } = query
    const key = JSON.stringify([sort, reversed, by])
    let found = kept.get(key)
    if (!found) {
      const statements = query.topicId === null ? everywhere : inTopic
      found = statements.get(`${sort}/${reversed}`)!.all(by)
      if (kept.size >= KEPT) kept.delete(kept.keys().next().value!)
      kept.set(key, found)
    }
    return found
  }

  return {
    rowids,
    /** Ids of a list from `offset` on; `count: null`: to its end. */
    ids: (list: KeywordList, offset: number, count: number | null): string[] => {
      const end = count === null ? undefined : offset + count
      return ids.all(JSON.stringify(rowids(list).slice(offset, end)))
    },
  }
}

/** Flags in SQL, `-1` for either. */
const ASKED = { any: -1, no: 0, only: 1 } as const

function parametersOf(filter: KeywordFilter): Parameters {
  const words = normalisePhrase(filter.search).split(' ')
  const last = WORDS.length - 1
  const named = WORDS.map((name, at) => [
    name,
    at < last ? (words[at] ?? '') : words.slice(last).join(' '),
  ])
  return {
    ...(Object.fromEntries(named) as Record<string, string>),
    topicId: filter.topicId,
    moment: filter.moment,
    market: filter.market,
    tool: filter.tool === '' ? '' : `\n${filter.tool}\n`,
    volumeFrom: filter.volumeFrom,
    volumeTo: filter.volumeTo,
    excluded: ASKED[filter.excluded],
    confirmed: ASKED[filter.confirmed],
    unanswered: filter.unanswered ? 1 : 0,
  }
}
