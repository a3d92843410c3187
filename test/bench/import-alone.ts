import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { withFolder } from '../studio/library.ts'
import { bareStore, insertBare, type BareRow } from './bare-store.ts'
import { longestBlock, timeOf, timeOfAsync } from './measure.ts'
import { openStudio, type Client } from './studio.ts'

/**
 * Imports one big file in a process of its own, so that its memory can be read, and sends what it
 * measured to the parent: `node import-alone.ts FILE ROWS`.
 */
export type ImportMeasures = {
  rows: number
  preview: number
  commit: number
  blockedInPreview: number
  blockedInCommit: number
  bare: number
  /** MB resident before and at most. */
  rssBefore: number
  rssPeak: number
}

const [path, rowCount] = process.argv.slice(2)
const rows = Number(rowCount)
const megabytes = (bytes: number) => bytes / 1_048_576

async function previewOf(client: Client, planId: string, file: File): Promise<string> {
  for await (const event of await client.imports.preview({ planId, files: [file] })) {
    if (event.type === 'preview') return event.preview.previewId
  }
  throw new Error('no preview')
}

async function commit(client: Client, planId: string, previewId: string): Promise<number> {
  for await (const event of await client.imports.commit({ planId, previewId })) {
    if (event.type === 'summary') return event.summary.added
  }
  throw new Error('no summary')
}

await withFolder('bench-import', async (folder) => {
  const file = new File([readFileSync(path!)], basename(path!))
  const { client, close } = openStudio(folder)
  const { planId } = await client.plans.create({ name: 'Import', client: 'Fernwell' })
  await wait(200)
  const rssBefore = megabytes(process.memoryUsage.rss())

  let previewId = ''
  let added = 0
  let preview = 0
  let saving = 0
  const blockedInPreview = await longestBlock(async () => {
    preview = await timeOfAsync(async () => {
      previewId = await previewOf(client, planId, file)
    })
  })
  const blockedInCommit = await longestBlock(async () => {
    saving = await timeOfAsync(async () => {
      added = await commit(client, planId, previewId)
    })
  })
  const rssPeak = process.resourceUsage().maxRSS / 1024
  if (added !== rows) throw new Error(`${added} of ${rows} keywords were saved`)

  // The same rows, as far as a single page tells: its words and figures over and over, no two alike.
  const saved = await client.keywords.list({ planId, query: { limit: 1_000 } })
  const some = saved.keywords
  close()
  const bareRows = Array.from({ length: rows }, (_, at): BareRow => {
    const { topicId, phrase, volume, moment, cue, sources } = some[at % some.length]!
    const point = typeof volume === 'number' ? volume : null
    const figures = [point, point, point] as const
    return [
      `id-${at}`,
      topicId,
      `${phrase} ${at}`,
      ...figures,
      moment,
      cue,
      JSON.stringify(sources),
    ]
  })
  const bare = [1, 2, 3].map((round) => {
    const db = bareStore(folder, `bare-${round}`)
    const time = timeOf(() => insertBare(db, bareRows))
    db.close()
    return time
  })
  const measures: ImportMeasures = {
    rows,
    preview,
    commit: saving,
    blockedInPreview,
    blockedInCommit,
    bare: bare.toSorted((a, b) => a - b)[1]!,
    rssBefore,
    rssPeak,
  }
  process.send?.(measures)
  if (!process.send) console.log(measures)
})
