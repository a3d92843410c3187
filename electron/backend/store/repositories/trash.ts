import type { Entity } from '#shared/merge/change.ts'
import type { Database } from '../sqlite.ts'

/** A deleted thing, with the act that deleted it. */
export type Trashed = {
  kind: Entity
  id: string
  title: string
  at: number
  person: string
  act: string
  subject: string
  count: number
}

/** The figures of a result and its card's title: what tells it from others, to be put in words later. */
const RESULT_TITLE = `t.metric || ' ' || t.first_day || ' ' || t.last_day || ' ' || t.value || ' ' || t.currency
  || ' ' || (SELECT title FROM cards WHERE id = t.card_id)`

/** The card's title of a result's title in the trash. */
export const cardOfResultTitle = (title: string): string => title.split(' ').slice(5).join(' ')

/** The nouns whose deleted rows are things that a person may want back, and what names each. */
const SHELVES: readonly { kind: Entity; table: string; title: string; card?: string }[] = [
  { kind: 'card', table: 'cards', title: 't.title' },
  { kind: 'topic', table: 'topics', title: 't.title' },
  { kind: 'check', table: 'checks', title: 't.title' },
  { kind: 'column', table: 'columns', title: 't.title' },
  { kind: 'creator', table: 'creators', title: 't.name' },
  { kind: 'view', table: 'views', title: 't.name' },
  { kind: 'comment', table: 'comments', title: 't.text', card: 'card_id' },
  { kind: 'attachment', table: 'attachments', title: 't.name', card: 'card_id' },
  { kind: 'result', table: 'results', title: RESULT_TITLE, card: 'card_id' },
  { kind: 'journey', table: 'journeys', title: 't.title' },
  { kind: 'touchpoint', table: 'touchpoints', title: 't.title' },
  { kind: 'audit', table: 'audits', title: 't.title' },
  { kind: 'evidence', table: 'evidence', title: 't.name' },
  { kind: 'experiment', table: 'experiments', title: 't.hypothesis', card: 'card_id' },
]

/** A comment may be long; its beginning tells which one it is. */
const LONGEST_TITLE = 300

/** The number of the last act that deleted a thing. */
const DELETED_BY = `SELECT act FROM changes
  WHERE entity_id = t.id AND entity = @kind AND op = 'delete' ORDER BY seq DESC LIMIT 1`

/**
 * Not in the trash: what undo took back and redo would bring again, and what came with an import
 * that was undone, because its file can be imported again. Everything else that was taken back and
 * cannot be redone any more is here.
 */
const NOT_ELSEWHERE = `NOT EXISTS (SELECT 1 FROM changes c JOIN acts m ON m.number = c.act
  WHERE c.entity_id = t.id AND c.entity = @kind AND c.op = 'create' AND
  (m.state = 'undone' OR (m.state = 'dropped' AND m.act IN ('imports.commit', 'results.import', 'places.import'))))`

export type TrashReader = ReturnType<typeof trashReader>

export function trashReader(db: Database) {
  const shelves = SHELVES.map(({ kind, table, title, card }) => ({
    kind,
    all: db.prepare<{ kind: string }, Trashed>(
      `SELECT @kind AS kind, t.id, substr(${title}, 1, ${LONGEST_TITLE}) AS title, a.at, a.person, a.act, a.subject, a.count
       FROM ${table} t JOIN acts a ON a.number = (${DELETED_BY})
       WHERE t.deleted = 1 AND ${NOT_ELSEWHERE}`,
    ),
    has: db
      .prepare<[string], number>(`SELECT 1 FROM ${table} WHERE id = ? AND deleted = 1`)
      .pluck(),
    card: card
      ? db.prepare<[string], string>(`SELECT ${card} FROM ${table} WHERE id = ?`).pluck()
      : null,
  }))
  // Keywords are removed by the thousand: what one act removed is one entry, named by the act.
  const removals = db.prepare<[], Trashed>(
    `SELECT 'keyword' AS kind, a.id, a.subject AS title, a.at, a.person, a.act, a.subject,
            (SELECT count(*) FROM changes c JOIN keywords k ON k.id = c.entity_id
             WHERE c.seq BETWEEN a.first_seq AND a.last_seq AND c.op = 'delete' AND k.deleted = 1
             ) AS count
     FROM acts a WHERE a.act = 'keywords.remove' AND a.kind = 'ordinary' AND a.state = 'done'`,
  )
  const removed = db
    .prepare<[string], string>(
      `SELECT k.id FROM acts a JOIN changes c ON c.seq BETWEEN a.first_seq AND a.last_seq
       JOIN keywords k ON k.id = c.entity_id
       WHERE a.id = ? AND c.entity = 'keyword' AND c.op = 'delete' AND k.deleted = 1`,
    )
    .pluck()
  const phrase = db
    .prepare<[string, string], number>(
      `SELECT 1 FROM acts a JOIN changes c ON c.seq BETWEEN a.first_seq AND a.last_seq
       JOIN keywords k ON k.id = c.entity_id
       WHERE a.id = ? AND k.deleted = 1 AND instr(k.phrase_key, ?) > 0 LIMIT 1`,
    )
    .pluck()
  const withTopic = db
    .prepare<{ id: string }, string>(
      `SELECT k.id FROM keywords k JOIN changes c ON c.entity_id = k.id AND c.entity = 'keyword'
       WHERE k.topic_id = @id AND k.deleted = 1 AND c.op = 'delete' AND c.act = (
         SELECT act FROM changes WHERE entity_id = @id AND entity = 'topic' AND op = 'delete'
         ORDER BY seq DESC LIMIT 1)`,
    )
    .pluck()
  const topicsOf = db
    .prepare<[string], string>(
      `SELECT DISTINCT t.id FROM json_each(?) e JOIN keywords k ON k.id = e.value
       JOIN topics t ON t.id = k.topic_id WHERE t.deleted = 1`,
    )
    .pluck()
  const again = db
    .prepare<[string], string>(
      `SELECT k.id FROM json_each(?) e JOIN keywords k ON k.id = e.value
       WHERE NOT EXISTS (SELECT 1 FROM keywords l WHERE l.phrase_key = k.phrase_key
         AND l.market IS k.market AND l.deleted = 0)`,
    )
    .pluck()
  return {
    /** Everything that a person may want back, in no order. */
    all: (): Trashed[] => [
      ...shelves.flatMap(({ kind, all }) => all.all({ kind })),
      ...removals.all().filter(({ count }) => count > 0),
    ],
    has: (kind: Entity, id: string): boolean =>
      shelves.find((shelf) => shelf.kind === kind)?.has.get(id) === 1,
    /** The card that a thing hangs on, for those that hang on one. */
    cardOf: (kind: Entity, id: string): string | null =>
      shelves.find((shelf) => shelf.kind === kind)?.card?.get(id) ?? null,
    /** Ids of the keywords that an act (by its id) removed and that are still in the trash. */
    keywordsOfAct: (actId: string) => removed.all(actId),
    /** Whether one of them holds a text, given as phrases are compared. */
    actHolds: (actId: string, phraseKey: string) => phrase.get(actId, phraseKey) === 1,
    /** Ids of the keywords that went with a topic. */
    keywordsOfTopic: (topicId: string) => withTopic.all({ id: topicId }),
    /** Those of them whose phrase and market no live keyword has by now. */
    stillMissing: (keywordIds: readonly string[]) => again.all(JSON.stringify(keywordIds)),
    /** Topics in the trash that these keywords belong to. */
    topicsOf: (keywordIds: readonly string[]) => topicsOf.all(JSON.stringify(keywordIds)),
  }
}
