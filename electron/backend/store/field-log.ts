import type { LoggedChange } from './change-log.ts'
import type { Json } from './entity-table.ts'
import type { Database } from './sqlite.ts'

/** One former change of a field: what was written, by whom and when. */
export type FieldChange = Pick<LoggedChange, 'seq' | 'op' | 'value'> & {
  act: number
  at: number
  person: string
}

/** All that was ever written to one field of a thing, oldest first; the first is its creation. */
export type FieldLog = (id: string, field: string) => FieldChange[]

export function fieldLog(db: Database, entity: 'card' | 'topic'): FieldLog {
  const changes = db.prepare<
    { entity: string; id: string; field: string },
    Omit<FieldChange, 'value'> & { value: string | null }
  >(
    `SELECT c.seq, c.op, c.value, a.number AS act, a.at, a.person
     FROM changes c JOIN acts a ON a.number = c.act
     WHERE c.entity_id = @id AND c.entity = @entity AND (c.op = 'create' OR c.field = @field)
     ORDER BY c.seq`,
  )
  return (id, field) =>
    changes.all({ entity, id, field }).map(({ value, ...row }) => ({
      ...row,
      value: value === null ? null : (JSON.parse(value) as Json),
    }))
}
