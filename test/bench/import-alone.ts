import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { withFolder } from '../studio/library.ts'
import { keywordTwin } from './bare-store.ts'
import { lesserOf, longestBlock, median, tookOf, type Took } from './measure.ts'
import { openStudio, type Client } from './studio.ts'

/**
 * Imports one big file in a process of its own, so that its memory can be read, acts on all of its
 * keywords, and sends what it measured to the parent: `node import-alone.ts FILE ROWS`.
 */
export type ImportMeasures = {
  preview: Took
  commit: Took
  undo: Took
  redo: Took
  setMoment: Took
  undoMoment: Took
  exclude: Took
  /** Bare inserts of the same rows, in ms: with the store's own indexes, and with a full-text one. */
  bare: number
  bareFullText: number
  /** The longest time in ms that this process was kept from running while it did nothing. */
  machine: number
  /** MB resident before the import, and at most until it was saved. */
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
  // From the sources the thread takes half a second to load; as it is built, a twentieth of one.
  const tiny = await previewOf(client, planId, new File(['Keyword,Volume\na,1\n'], 'a.csv'))
  await client.imports.discard({ planId, previewId: tiny })
  const machine = await longestBlock(() => wait(2_000))
  const rssBefore = megabytes(process.memoryUsage.rss())

  let previewId = ''
  let added = 0
  const preview = await tookOf(async () => {
    previewId = await previewOf(client, planId, file)
  })
  const saving = await tookOf(async () => {
    added = await commit(client, planId, previewId)
  })
  const rssPeak = process.resourceUsage().maxRSS / 1024
  if (added !== rows) throw new Error(`${added} of ${rows} keywords were saved`)

  const undo = await tookOf(() => client.history.undo({ planId }))
  const redo = await tookOf(() => client.history.redo({ planId }))
  const { ids: keywordIds } = await client.keywords.ids({ planId, list: {} })
  if (keywordIds.length !== rows) throw new Error(`${keywordIds.length} keywords came back`)
  const setMoment = await tookOf(() =>
    client.keywords.setMoment({ planId, keywordIds, moment: 'buy' }),
  )
  const undoMoment = await tookOf(() => client.history.undo({ planId }))
  const exclude = await tookOf(() =>
    client.keywords.exclude({ planId, keywordIds, excluded: true }),
  )
  await client.history.undo({ planId })
  close()

  const [own, fullText] = [keywordTwin(folder, 'own'), keywordTwin(folder, 'full-text')]
  const took = { own: [] as number[], fullText: [] as number[] }
  for (let round = 0; round < 5; round += 1) {
    took.own.push(lesserOf(await tookOf(own)))
    took.fullText.push(lesserOf(await tookOf(fullText)))
  }
  const measures: ImportMeasures = {
    ...{ preview, commit: saving, undo, redo, setMoment, undoMoment, exclude },
    ...{ bare: median(took.own), bareFullText: median(took.fullText) },
    ...{ machine, rssBefore, rssPeak },
  }
  process.send?.(measures)
  if (!process.send) console.log(measures)
})
