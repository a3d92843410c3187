import type { Database } from './sqlite.ts'

/** An import that stands; `at` in milliseconds since 1970. */
export type ImportAct = { at: number; subject: string; count: number }

/** A card that went live, or was made live, by an act that stands. */
export type Launch = { at: number; cardId: string; title: string }

export type MilestoneLogReader = ReturnType<typeof milestoneLogReader>

/** What the change log tells of the days that matter in the life of a plan, oldest first. */
export function milestoneLogReader(db: Database) {
  const imports = db.prepare<[], ImportAct>(
    `SELECT at, subject, count FROM acts
     WHERE act = 'imports.commit' AND kind = 'ordinary' AND state = 'done' ORDER BY number`,
  )
  // Whether a column is live is asked of the workflow of now: cards move far oftener than columns change.
  const launches = db.prepare<[], Launch>(
    `WITH live (id) AS (SELECT id FROM columns WHERE progress >= 1)
     SELECT a.at, c.entity_id AS cardId, k.title
     FROM changes c JOIN acts a ON a.number = c.act JOIN cards k ON k.id = c.entity_id
     WHERE c.entity = 'card' AND a.kind = 'ordinary' AND a.state = 'done' AND (
       (c.op = 'set' AND c.field = 'columnId' AND json_extract(c.value, '$') IN live
         AND json_extract(c.before, '$') NOT IN live)
       OR (c.op = 'create' AND json_extract(c.value, '$.columnId') IN live))
     ORDER BY c.seq`,
  )
  return {
    imports: () => imports.all(),
    launches: () => launches.all(),
  }
}
