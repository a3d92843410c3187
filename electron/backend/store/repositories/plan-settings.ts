import { type PlanSettings, planSettingsSchema } from '#shared/domain/plan.ts'
import type { EntityWriter, Json } from '../entity-table.ts'
import type { Database } from '../sqlite.ts'

type SettingRow = { field: string; value: string }
const FIELDS = Object.keys(planSettingsSchema.shape)

export type PlanSettingsReader = ReturnType<typeof planSettingsReader>

export function planSettingsReader(db: Database) {
  const all = db.prepare<[], SettingRow>('SELECT field, value FROM plan_settings')
  const changed = db
    .prepare<[number], number>('SELECT 1 FROM plan_settings WHERE seq > ? LIMIT 1')
    .pluck()
  return {
    read: (): PlanSettings =>
      Object.fromEntries(
        all.all().map(({ field, value }) => [field, JSON.parse(value) as unknown]),
      ) as PlanSettings,
    changedSince: (seq: number) => changed.get(seq) === 1,
  }
}

/** The plan itself as an entity: each setting is a register. A plan goes with its file, never by a mark. */
export function planSettingsWriter(db: Database): EntityWriter {
  const one = db
    .prepare<[string], string>('SELECT value FROM plan_settings WHERE field = ?')
    .pluck()
  const any = db.prepare<[], number>('SELECT 1 FROM plan_settings LIMIT 1').pluck()
  const put = db.prepare(
    'INSERT OR REPLACE INTO plan_settings (field, value, seq) VALUES (?, ?, ?)',
  )
  const noSets = (): never => {
    throw new Error('plan settings have registers only')
  }
  const known = (field: string) => {
    if (!FIELDS.includes(field)) throw new Error(`a plan has no setting “${field}”`)
    return field
  }
  return {
    state: () => (any.get() === 1 ? 'live' : 'none'),
    create: (_id, fields, seq) => {
      for (const field of FIELDS) put.run(field, JSON.stringify(fields[field]), seq)
    },
    get: (_id, field) => JSON.parse(one.get(known(field))!) as Json,
    set: (_id, field, value, seq) => {
      put.run(known(field), JSON.stringify(value), seq)
    },
    has: noSets,
    add: noSets,
    remove: noSets,
    mark: noSets,
    flush: () => {},
    forget: () => {},
  }
}
