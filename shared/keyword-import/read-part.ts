import type { ImportQuestion } from '../contract/imports.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import type { UnreadableReason } from '../domain/errors.ts'
import type { RememberedColumns, TableAnswer } from './answers.ts'
import type { Budget } from './budget.ts'
import { decodeChunks, detectEncoding, refuseBinary } from './encoding.ts'
import type { Encoding } from './encodings.ts'
import { findTable } from './find-table.ts'
import { guessTable } from './guess-table.ts'
import { IMPORT_LIMITS } from './limits.ts'
import { readTable } from './read-table.ts'
import type { KeywordFile, ReadProgress } from './read-table.ts'
import { DETECTING } from './table-source.ts'
import type { TableSource } from './table-source.ts'
import { textSource } from './text-source.ts'
import { Unreadable } from './unreadable.ts'

/** What is done with each table of a file. */
export type TableReader = (
  source: TableSource,
  context: ReadContext,
) => Generator<ReadProgress, PartReading, void>

export type ReadContext = {
  readTable: TableReader
  today: IsoDate
  answers: ReadonlyMap<string, TableAnswer>
  remembered: RememberedColumns
  budget: Budget
}

/** What one table gives: exactly one of the three, or nothing to speak of. */
export type PartReading = {
  list?: KeywordFile
  question?: ImportQuestion
  unused?: { file: string; reason: UnreadableReason; detail: string }
}

/** Encodings to choose from where none can be told: those of the languages that still use them. */
const OFFERED: readonly Encoding[] = [
  'windows-1252',
  'windows-1251',
  'gb18030',
  'big5',
  'shift_jis',
  'euc-kr',
  'koi8-r',
  'windows-1250',
]

export function* readText(
  name: string,
  bytes: Uint8Array,
  context: ReadContext,
): Generator<ReadProgress, PartReading, void> {
  return yield* caught(name, function* () {
    refuseBinary(bytes)
    const total = bytes.length
    let encoding = context.answers.get(name)?.encoding
    if (!encoding) {
      const detecting = detectEncoding(bytes)
      try {
        for (;;) {
          const step = detecting.next()
          if (step.done) {
            encoding = step.value
            break
          }
          const done = Math.floor(step.value * DETECTING)
          yield { file: name, stage: 'reading', done, total }
        }
      } catch (error) {
        const unsure = error instanceof Unreadable && error.reason === 'unknown-encoding'
        if (unsure && error.detail === '') return { question: encodingQuestion(name, bytes) }
        throw error
      }
    }
    return yield* context.readTable(textSource(name, bytes, encoding, context.budget), context)
  })
}

/** Reads a table, or asks what its columns are. */
export function* readSource(
  source: TableSource,
  { answers, remembered, today, budget }: ReadContext,
): Generator<ReadProgress, PartReading, void> {
  try {
    const table = findTable(source, answers.get(source.name)?.columns, remembered)
    return { list: yield* readTable(source, table, today, budget) }
  } catch (error) {
    if (!(error instanceof Unreadable) || error.reason !== 'no-keyword-column') throw error
    const view = guessTable(source)
    if (!view) throw error
    return { question: { ask: 'columns', file: source.name, encoding: source.encoding, view } }
  }
}

/** Turns a refusal into an answer, so that one part never stops the others. */
export function* caught(
  file: string,
  work: () => Generator<ReadProgress, PartReading, void>,
): Generator<ReadProgress, PartReading, void> {
  try {
    return yield* work()
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return { unused: { file, reason: error.reason, detail: error.detail } }
  }
}

const SAMPLE = 64 * 1024

function encodingQuestion(file: string, bytes: Uint8Array): ImportQuestion {
  const sample = bytes.subarray(0, SAMPLE)
  return {
    ask: 'encoding',
    file,
    readings: OFFERED.map((encoding) => ({ encoding, lines: firstLines(sample, encoding) })),
  }
}

/** Lines that show the difference: those with letters beyond ASCII. */
function firstLines(bytes: Uint8Array, encoding: Encoding): string[] {
  let text = ''
  for (const piece of decodeChunks(bytes, encoding)) text += piece.text
  const lines = text.split(/[\r\n]+/).filter((line) => line.trim() !== '')
  const telling = lines.filter((line) => /[^\x20-\x7E\t]/.test(line))
  return [lines[0] ?? '', ...telling.filter((line) => line !== lines[0])]
    .slice(0, IMPORT_LIMITS.shownRows)
    .map((line) => line.slice(0, IMPORT_LIMITS.shownCell))
}
