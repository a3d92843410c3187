import { firstSchema } from './1-first-schema.ts'
import type { Migration } from './migration.ts'

/** Every step, in order; the last one's version is the newest schema. */
export const migrations: readonly Migration[] = [firstSchema]

export const NEWEST_SCHEMA = migrations.at(-1)!.version
