import { DomainError } from '../domain/errors.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import type { RememberedColumns, TableAnswer } from './answers.ts'
import { readArchive } from './archive.ts'
import { Budget } from './budget.ts'
import { runBreathing } from './breathe.ts'
import type { CancelSignal } from './breathe.ts'
import { reasonToAsk } from './file-reading.ts'
import type { FileReading } from './file-reading.ts'
import { isArchive } from './encoding.ts'
import { IMPORT_LIMITS } from './limits.ts'
import { readSource, readText } from './read-part.ts'
import type { TableReader } from './read-part.ts'
import type { KeywordFile, ReadProgress } from './read-table.ts'
import { Unreadable } from './unreadable.ts'
import { zipEntries } from './zip/directory.ts'

export type KeywordFileInput = {
  name: string
  bytes: Uint8Array
  today: IsoDate
  /** By the name of a table, as reports and questions give it. */
  answers?: ReadonlyMap<string, TableAnswer>
  remembered?: RememberedColumns
}

/**
 * Reads a keyword export, whatever holds it: text, a workbook, an archive of either. Recognises all
 * by content, and gives one draft per phrase and market with a report for each table. Row numbers
 * are those of the sheet or physical lines of the file, from 1: for a record with line breaks inside
 * quotes, the line it starts on. Gives the event loop a turn every few milliseconds. What cannot be
 * read is in the result and not thrown.
 * @throws DomainError `CANCELLED` when the signal is aborted.
 */
export function readKeywordFiles(
  input: KeywordFileInput,
  onProgress?: (progress: ReadProgress) => void,
  signal?: CancelSignal,
): Promise<FileReading> {
  return runBreathing(read(input, readSource), onProgress, signal)
}

/**
 * Hands every table of a file to another reader: of text, of a workbook, of an archive of either. What
 * it answers is sorted as for keywords; it may as well answer nothing and keep what it finds.
 * @throws DomainError `CANCELLED` when the signal is aborted.
 */
export function readTables(
  input: KeywordFileInput,
  readTable: TableReader,
  signal?: CancelSignal,
): Promise<FileReading> {
  return runBreathing(read(input, readTable), undefined, signal)
}

function* read(
  input: KeywordFileInput,
  readTable: TableReader,
): Generator<ReadProgress, FileReading, void> {
  const { name, bytes } = input
  const context = {
    readTable,
    today: input.today,
    answers: input.answers ?? new Map<string, TableAnswer>(),
    remembered: input.remembered ?? new Map<string, never>(),
    budget: new Budget(),
  }
  try {
    if (bytes.length > IMPORT_LIMITS.file) throw new Unreadable('too-large')
    if (isArchive(bytes)) return yield* readArchive(name, bytes, zipEntries(bytes), context)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    const { reason, detail } = error
    return { lists: [], questions: [], refused: [{ file: name, reason, detail }], besides: [] }
  }
  const { list, question, unused } = yield* readText(name, bytes, context)
  return {
    lists: list ? [list] : [],
    questions: question ? [question] : [],
    refused: unused ? [unused] : [],
    besides: [],
  }
}

/**
 * The one list of a file: the first where it has several.
 * @throws DomainError `UNREADABLE_FILE` with the reason, `CANCELLED` when the signal is aborted.
 */
export async function readKeywordFile(
  input: KeywordFileInput,
  onProgress?: (progress: ReadProgress) => void,
  signal?: CancelSignal,
): Promise<KeywordFile> {
  const { lists, questions, refused } = await readKeywordFiles(input, onProgress, signal)
  const [list] = lists
  if (list) return list
  const [unused = reasonToAsk(questions[0]!)] = refused
  const { reason, detail } = unused
  throw new DomainError('UNREADABLE_FILE', { file: input.name, reason, detail })
}
