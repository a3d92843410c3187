import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { classifyPhrase } from '#shared/intent/classify.ts'
import { withFolder } from '../studio/library.ts'
import { diceOf } from './dice.ts'
import { times, type Figure } from './figure.ts'
import type { ImportMeasures } from './import-alone.ts'
import { busyTimes, lesserOf } from './measure.ts'
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

/** Above this, in ms, a person notices that nothing answers. */
const SILENCE = 100

/** A Keyword Planner file of 100,000 rows, from its bytes to saved, and acts on all its keywords. */
export async function importFigures(): Promise<Figure[]> {
  const took = await withFolder('bench-file', async (folder) => {
    const { name, bytes } = plannerFile(ROWS)
    const path = join(folder, name)
    writeFileSync(path, bytes)
    return importAlone(path)
  })
  const bare = (factor: number) => times(factor, took.bare, 'bare inserts with their search index')
  const { preview, commit } = took
  const imported = lesserOf(preview) + lesserOf(commit)
  const busy = (name: string, measured: number, factor: number): Figure => {
    return { name, unit: 'ms', measured, ...bare(factor) }
  }
  const told = (name: string, measured: number): Figure => {
    return { name, unit: 'ms', measured, limit: null }
  }
  const silences = [
    ['until the preview', preview],
    ['while saving', commit],
    ['while an import is undone', took.undo],
    ['while it is redone', took.redo],
    ['while 100,000 moments are set', took.setMoment],
    ['while that is undone', took.undoMoment],
    ['while 100,000 are excluded', took.exclude],
  ] as const
  return [
    {
      name: 'import of 100,000 rows',
      unit: 'ms',
      measured: imported,
      ...times(5, took.bareFullText, 'bare inserts with a full-text index'),
    },
    {
      name: '  of it for each of the same with the own index',
      unit: '×',
      measured: imported / took.bare,
      limit: null,
    },
    told('  of it until the preview', lesserOf(preview)),
    told('  of it saving', lesserOf(commit)),
    told('  on the clock', preview.wall + commit.wall),
    told('  processor time of all threads', preview.busy + commit.busy),
    { name: 'memory at most while importing', unit: 'MB', measured: took.rssPeak, limit: 500 },
    { name: '  of it before', unit: 'MB', measured: took.rssBefore, limit: null },
    busy('undo of the import', lesserOf(took.undo), 5),
    busy('moment of 100,000 keywords set', lesserOf(took.setMoment), 5),
    busy('undo of that', lesserOf(took.undoMoment), 5),
    busy('100,000 keywords excluded', lesserOf(took.exclude), 5),
    ...silences.map(([when, { silent }]): Figure => {
      const of = `${SILENCE} ms + ${took.machine.toFixed(0)} ms that the machine itself paused`
      const limit = SILENCE + took.machine
      return { name: `backend silent at most ${when}`, unit: 'ms', measured: silent, limit, of }
    }),
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
