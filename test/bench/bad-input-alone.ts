import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { readKeywordFiles } from '#shared/keyword-import/read-file.ts'
import { aWorkbook } from '../builders/a-workbook.ts'
import { aZip } from '../builders/a-zip.ts'
import { timeOf } from './measure.ts'
import { forgetPeak, peakMemory, residentMemory } from './peak-memory.ts'

/**
 * Reads one hostile file in a process of its own, so that its memory can be read, and sends what it
 * measured to the parent: `node --expose-gc bad-input-alone.ts FILE`. The base line is taken with
 * the code warm and the file's bytes in memory.
 */
export type BadInputMeasures = {
  /** Megabytes of the file. */
  size: number
  /** Milliseconds that reading kept the thread busy, and decoding and splitting the same bytes. */
  time: number
  bare: number
  /** Megabytes resident at most above the base line. */
  above: number
  /** What became of it, in words for people who look after the bench. */
  outcome: string
}

const MB = 1_048_576
const read = (bytes: Uint8Array) => readKeywordFiles({ name: 'bad', bytes, today: '2026-11-21' })

const small = 'Keyword,Volume\n"a",1\n"b,2\nc,3\n'
await read(Buffer.from(small))
await read(aZip([{ path: 'a.csv', content: small }]))
await read(
  aWorkbook([
    {
      name: 'S',
      rows: [
        ['Keyword', 'Volume'],
        ['a', 1],
      ],
    },
  ]),
)

const bytes = readFileSync(process.argv[2]!)
globalThis.gc?.()
await wait(50)
forgetPeak()
const before = residentMemory()
let outcome = ''
const start = process.threadCpuUsage()
await (async () => {
  const { lists, questions, refused } = await read(bytes)
  outcome = [
    ...lists.map(({ report }) => `${report.keywords} kept, ${report.problemCount} problems`),
    ...questions.map(({ ask }) => `asks about ${ask}`),
    ...refused.map(({ reason, detail }) => `${reason} ${detail}`.trim()),
  ]
    .slice(0, 2)
    .join('; ')
})()
const used = process.threadCpuUsage(start)
const time = (used.user + used.system) / 1_000
const above = peakMemory() - before
const bare = timeOf(() => new TextDecoder().decode(bytes).split('\n'))
const measures: BadInputMeasures = { size: bytes.length / MB, time, bare, above, outcome }
process.send?.(measures)
if (!process.send) console.log(measures)
