import type { LoggedChange } from './change-log.ts'
import type { Json } from './entity-table.ts'
import { fieldLog } from './field-log.ts'
import type { ActKind } from './repositories/acts.ts'
import type { Database } from './sqlite.ts'

/** An act that touched a card, its brief, what hangs on it, or its place in a journey; or a topic. */
export type ThingAct = {
  number: number
  at: number
  person: string
  act: string
  subject: string
  kind: ActKind
  /** True when all it wrote of the card is words of the brief. */
  typing: boolean
}

/** A change of a thing with the act that made it. */
export type ActChange = LoggedChange & { act: number }

/** Words that were written into a brief: a Yjs update, and the act that wrote it. */
export type BriefChange = { seq: number; at: number; person: string; typed: boolean }

const THINGS = `SELECT @cardId UNION ALL SELECT id FROM comments WHERE card_id = @cardId
  UNION ALL SELECT id FROM attachments WHERE card_id = @cardId
  UNION ALL SELECT id FROM results WHERE card_id = @cardId
  UNION ALL SELECT id FROM experiments WHERE card_id = @cardId`
// Steps of journeys hold the card in a set; one that goes to the trash or comes back takes it along.
const ITS_PLACE_IN_A_STEP = `c.entity = 'touchpoint' AND (
  (c.field = 'cards' AND c.value = json_quote(@cardId))
  OR (c.op = 'create' AND @cardId IN (SELECT value FROM json_each(c.value, '$.cards')))
  OR (c.op IN ('delete', 'revive') AND c.entity_id IN (
    SELECT touchpoint_id FROM touchpoint_values WHERE field = 'cards' AND value = @cardId)))`
const OF_THE_CARD = `c.entity_id IN (${THINGS} UNION ALL SELECT id FROM touchpoints) AND (c.entity IN (
  'card', 'brief', 'comment', 'attachment', 'result', 'experiment', 'place', 'message', 'asset')
  OR (${ITS_PLACE_IN_A_STEP}))`

const parse = (text: string | null): Json => (text === null ? null : (JSON.parse(text) as Json))

export type CardLogReader = ReturnType<typeof cardLogReader>

/** What the change log says of one card. */
export function cardLogReader(db: Database) {
  const acts = db.prepare<
    { cardId: string; before: number },
    Omit<ThingAct, 'typing'> & { typing: number }
  >(
    `SELECT a.number, a.at, a.person, a.act, a.subject, a.kind, min(c.op = 'text' AND a.kind = 'text') AS typing
     FROM changes c JOIN acts a ON a.number = c.act
     WHERE ${OF_THE_CARD} AND c.act < @before GROUP BY a.number ORDER BY a.number DESC`,
  )
  // A new card's own fields and the words of a brief are long, and nobody reads them here.
  const changes = db.prepare<
    { cardId: string; first: number; last: number },
    Omit<ActChange, 'value' | 'before'> & { value: string | null; before: string | null }
  >(
    `SELECT c.seq, c.act, c.op, c.entity, c.entity_id AS entityId, c.field, c.before,
       iif(c.op = 'text' OR (c.op = 'create' AND c.entity = 'card'), NULL, c.value) AS value
     FROM changes c WHERE ${OF_THE_CARD} AND c.act BETWEEN @first AND @last ORDER BY c.seq`,
  )
  const brief = db.prepare<{ cardId: string }, Omit<BriefChange, 'typed'> & { typed: number }>(
    `SELECT c.seq, a.at, a.person, a.kind = 'text' AS typed
     FROM changes c JOIN acts a ON a.number = c.act
     WHERE c.entity_id = @cardId AND c.entity = 'brief' AND c.op = 'text' ORDER BY c.seq`,
  )
  const updates = db
    .prepare<{ cardId: string; first: number; last: number }, string>(
      `SELECT value FROM changes WHERE entity_id = @cardId AND entity = 'brief' AND op = 'text'
       AND seq BETWEEN @first AND @last ORDER BY seq`,
    )
    .pluck()
  return {
    /** All that was ever written into the card's brief, oldest first, without the words. */
    briefChanges: function* (cardId: string): Generator<BriefChange> {
      for (const row of brief.iterate({ cardId })) yield { ...row, typed: row.typed === 1 }
    },
    /** The updates of the brief (Yjs update v1) from one change to another, oldest first. */
    briefUpdates: (cardId: string, first: number, last: number): Uint8Array[] =>
      updates
        .all({ cardId, first, last })
        .map((value) => Buffer.from(JSON.parse(value) as string, 'base64')),
    /** Acts before number `before`, newest first, one at a time: stop reading when there are enough. */
    acts: function* (cardId: string, before: number): Generator<ThingAct> {
      for (const row of acts.iterate({ cardId, before })) {
        yield { ...row, typing: row.typing === 1 }
      }
    },
    /** What the acts from `first` to `last` changed of the card, in order. */
    changes: (cardId: string, first: number, last: number): ActChange[] =>
      changes
        .all({ cardId, first, last })
        .map((row) => ({ ...row, value: parse(row.value), before: parse(row.before) })),
    /** All that was ever written to one field, oldest first; the first is the card's creation. */
    field: fieldLog(db, 'card'),
  }
}
