import { join } from 'node:path'
import { expect, it } from 'vitest'
import { migrate } from '#electron/backend/store/migrate.ts'
import { firstSchema } from '#electron/backend/store/migrations/1-first-schema.ts'
import { openDatabase } from '#electron/backend/store/sqlite.ts'
import { temporaryFolders } from '../temporary-folder.ts'

const folder = temporaryFolders()

it('makes strict tables on an empty file', () => {
  const db = openDatabase(join(folder(), 'plan.sqlite'), 'create')
  migrate(db, [firstSchema], folder())
  const tables = db
    .prepare<[], { name: string; strict: number }>(
      "SELECT name, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .all()
  expect(tables.map(({ name }) => name)).toEqual([
    'acts',
    'assets',
    'attachments',
    'audits',
    'blobs',
    'briefs',
    'card_values',
    'cards',
    'changes',
    'checks',
    'columns',
    'comments',
    'creator_values',
    'creators',
    'evidence',
    'experiments',
    'findings',
    'journey_values',
    'journeys',
    'keywords',
    'messages',
    'meta',
    'places',
    'plan_settings',
    'results',
    'snapshots',
    'thumbnails',
    'topic_values',
    'topics',
    'touchpoint_values',
    'touchpoints',
    'views',
  ])
  expect(tables.filter(({ strict }) => strict === 0)).toEqual([])
  db.close()
})
