import { join } from 'node:path'
import { openDatabase, type Row } from '#electron/backend/store/sqlite.ts'
import { planFileName } from '#electron/backend/store/plan-file.ts'

/** The rows beside the nouns' own: elements of set fields, as far as their noun is live. */
const BESIDES = {
  card_values: `SELECT v.* FROM card_values v JOIN cards c ON c.id = v.card_id WHERE c.deleted = 0`,
  topic_values: `SELECT v.* FROM topic_values v JOIN topics t ON t.id = v.topic_id WHERE t.deleted = 0`,
  journey_values: `SELECT v.* FROM journey_values v JOIN journeys j ON j.id = v.journey_id WHERE j.deleted = 0`,
  touchpoint_values: `SELECT v.* FROM touchpoint_values v JOIN touchpoints t ON t.id = v.touchpoint_id WHERE t.deleted = 0`,
  creator_values: `SELECT v.* FROM creator_values v JOIN creators c ON c.id = v.creator_id WHERE c.deleted = 0`,
  plan_settings: `SELECT field, value FROM plan_settings`,
}

/**
 * Every row of a plan that is not in the trash, as it stands in the file, by table; only the number of
 * the change that touched it last is left out. What people type in briefs stands apart: undo leaves it.
 */
export function liveRows(libraryFolder: string, planId: string): Record<string, Row[]> {
  const db = openDatabase(join(libraryFolder, planFileName(planId)), 'read')
  try {
    const tables = db
      .prepare<[], string>(
        `SELECT m.name FROM sqlite_master m JOIN pragma_table_info(m.name) i
         WHERE m.type = 'table' AND i.name = 'deleted' ORDER BY m.name`,
      )
      .pluck()
      .all()
    const queries = [
      ...tables.map((table) => [table, `SELECT * FROM "${table}" WHERE deleted = 0`] as const),
      ...Object.entries(BESIDES),
    ]
    return Object.fromEntries(
      queries.map(([table, sql]) => {
        const rows = db.prepare<[], Row>(sql).all()
        const plain = rows.map(({ seq: _, ...row }) => row)
        const keyOf = (row: Row) => JSON.stringify(Object.values(row))
        return [table, plain.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))]
      }),
    )
  } finally {
    db.close()
  }
}

/** What is typed in each brief, whether its card is live or not. */
export function briefTexts(libraryFolder: string, planId: string): Row[] {
  const db = openDatabase(join(libraryFolder, planFileName(planId)), 'read')
  try {
    return db.prepare<[], Row>('SELECT card_id, text FROM briefs ORDER BY card_id').all()
  } finally {
    db.close()
  }
}
