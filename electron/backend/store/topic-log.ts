import type { ActChange, ThingAct } from './card-log.ts'
import type { Json } from './entity-table.ts'
import { fieldLog } from './field-log.ts'
import type { Database } from './sqlite.ts'

const parse = (text: string | null): Json => (text === null ? null : (JSON.parse(text) as Json))

export type TopicLogReader = ReturnType<typeof topicLogReader>

/** What the change log says of one topic; its keywords have a log of their own. */
export function topicLogReader(db: Database) {
  const acts = db.prepare<{ topicId: string; before: number }, Omit<ThingAct, 'typing'>>(
    `SELECT DISTINCT a.number, a.at, a.person, a.act, a.subject, a.kind
     FROM changes c JOIN acts a ON a.number = c.act
     WHERE c.entity_id = @topicId AND c.entity = 'topic' AND c.act < @before
     ORDER BY a.number DESC`,
  )
  const changes = db.prepare<
    { topicId: string; first: number; last: number },
    Omit<ActChange, 'value' | 'before'> & { value: string | null; before: string | null }
  >(
    `SELECT c.seq, c.act, c.op, c.entity, c.entity_id AS entityId, c.field, c.before,
       iif(c.op = 'create', NULL, c.value) AS value
     FROM changes c WHERE c.entity_id = @topicId AND c.entity = 'topic'
     AND c.act BETWEEN @first AND @last ORDER BY c.seq`,
  )
  return {
    /** Acts before number `before`, newest first, one at a time: stop reading when there are enough. */
    acts: function* (topicId: string, before: number): Generator<ThingAct> {
      for (const row of acts.iterate({ topicId, before })) yield { ...row, typing: false }
    },
    /** What the acts from `first` to `last` changed of the topic, in order. */
    changes: (topicId: string, first: number, last: number): ActChange[] =>
      changes
        .all({ topicId, first, last })
        .map((row) => ({ ...row, value: parse(row.value), before: parse(row.before) })),
    /** All that was ever written to one field, oldest first; the first is the topic's creation. */
    field: fieldLog(db, 'topic'),
  }
}
