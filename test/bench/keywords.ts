import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { classifyPhrase } from '#shared/intent/classify.ts'
import { withFolder } from '../studio/library.ts'
import { diceOf } from './dice.ts'
import { times, type Figure } from './figure.ts'
import type { ImportMeasures } from './import-alone.ts'
import { busyTimes } from './measure.ts'
import { phrasesOf } from './phrases.ts'
import { plannerFile } from './planner-file.ts'

const ROWS = 100_000
const PHRASES = 20_000

/** Phrases a second on one core. */
export function classifyFigures(): Figure[] {
  const phrases = phrasesOf(diceOf(5))
  const some = Array.from({ length: PHRASES }, () => phrases.next().value)
  const [time] = busyTimes(20, () => {
    for (const phrase of some) classifyPhrase(phrase)
  })
  return [
    {
      name: 'keywords classified a second',
      unit: '',
      measured: PHRASES / (time! / 1_000),
      limit: 200_000,
      atLeast: true,
    },
  ]
}

/** A Keyword Planner file of 100,000 rows, from its bytes to saved. */
export async function importFigures(): Promise<Figure[]> {
  const took = await withFolder('bench-file', async (folder) => {
    const { name, bytes } = plannerFile(ROWS)
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return importAlone(path)
  })
  return [
    {
      name: 'import of 100,000 rows',
      unit: 'ms',
      measured: took.preview + took.commit,
      ...times(5, took.bare, 'bare inserts'),
    },
    { name: '  of it until the preview', unit: 'ms', measured: took.preview, limit: null },
    { name: '  of it saving', unit: 'ms', measured: took.commit, limit: null },
    { name: 'memory at most while importing', unit: 'MB', measured: took.rssPeak, limit: 500 },
    { name: '  of it before', unit: 'MB', measured: took.rssBefore, limit: null },
    {
      name: 'backend silent at most until the preview',
      unit: 'ms',
      measured: took.blockedInPreview,
      limit: null,
    },
    {
      name: 'backend silent at most while saving',
      unit: 'ms',
      measured: took.blockedInCommit,
      limit: null,
    },
  ]
}

async function importAlone(path: string): Promise<ImportMeasures> {
  const child = fork(join(import.meta.dirname, 'import-alone.ts'), [path, String(ROWS)])
  let measures: ImportMeasures | null = null
  child.on('message', (message) => (measures = message as ImportMeasures))
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0 || !measures) throw new Error(`the import ended with code ${code}`)
  return measures
}
