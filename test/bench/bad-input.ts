import { fork } from 'node:child_process'
import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { BACKEND_MEMORY } from '#electron/hosts/backend-memory.ts'
import { withFolder } from '../studio/library.ts'
import type { BadInputMeasures } from './bad-input-alone.ts'
import type { Figure } from './figure.ts'
import { HOSTILE_FILES } from './hostile-files.ts'

const SECONDS = 2
const MEGABYTES = 100

/** Hostile files one by one, each made here and read by a process of its own. */
export async function badInputFigures(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const [what, make] of Object.entries(HOSTILE_FILES)) {
    const { size, time, bare, above, outcome } = await withFolder('bench-bad', (folder) => {
      const path = join(folder, 'bad')
      writeFileSync(path, make())
      return readAlone(path)
    })
    console.log(
      `  ${what} (${size.toFixed(1)} MB): ${Math.round(time)} ms, bare ${Math.round(bare)} ms, ${Math.round(above)} MB; ${outcome}`,
    )
    figures.push(
      { name: what, unit: 'ms', measured: time, limit: SECONDS * 1_000 },
      { name: '  memory above the base line', unit: 'MB', measured: above, limit: MEGABYTES },
    )
  }
  return figures
}

async function readAlone(path: string): Promise<BadInputMeasures> {
  const child = fork(join(import.meta.dirname, 'bad-input-alone.ts'), [path], {
    execArgv: ['--expose-gc', ...BACKEND_MEMORY],
  })
  let measures: BadInputMeasures | null = null
  child.on('message', (message) => (measures = message as BadInputMeasures))
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== 0 || !measures) throw new Error(`reading a bad file ended with code ${code}`)
  return measures
}
