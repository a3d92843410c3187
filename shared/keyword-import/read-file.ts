import type { ImportFileReport } from '../contract/imports.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import { runBreathing } from './breathe.ts'
import type { CancelSignal } from './breathe.ts'
import type { KeywordDraft } from './draft.ts'
import { makeDrafts } from './drafts.ts'
import type { Notes } from './drafts.ts'
import { decodeChunks, detectEncoding, refuseBinary } from './encoding.ts'
import { exportedOn } from './exported-on.ts'
import { findTable } from './find-table.ts'
import type { FoundTable } from './find-table.ts'
import { IMPORT_LIMITS } from './limits.ts'
import { splitLines } from './lines.ts'
import { ProblemList } from './problem-list.ts'
import { RawRows } from './raw-rows.ts'
import { RecordParser } from './records.ts'
import { Unreadable } from './unreadable.ts'

export type KeywordFileInput = { name: string; bytes: Uint8Array; today: IsoDate }
export type KeywordFile = { report: ImportFileReport; drafts: KeywordDraft[] }
/** Share of the progress of reading that finding the encoding takes. */
const DETECTING = 0.1

/** `reading` counts bytes, `recognising` rows. */
export type ReadProgress = { stage: 'reading' | 'recognising'; done: number; total: number }

/**
 * Reads a keyword export: recognises encoding, delimiter, header and tool by content, and gives one
 * draft per phrase and market with a report. Row numbers are physical lines of the file, from 1: for
 * a record with line breaks inside quotes, the line it starts on. Gives the event loop a turn every
 * few milliseconds.
 * @throws DomainError `UNREADABLE_FILE` with the reason, `CANCELLED` when the signal is aborted.
 */
export async function readKeywordFile(
  input: KeywordFileInput,
  onProgress?: (progress: ReadProgress) => void,
  signal?: CancelSignal,
): Promise<KeywordFile> {
  try {
    return await runBreathing(read(input), onProgress, signal)
  } catch (error) {
    throw error instanceof Unreadable ? error.inFile(input.name) : error
  }
}

function* read({
  name,
  bytes,
  today,
}: KeywordFileInput): Generator<ReadProgress, KeywordFile, void> {
  refuseBinary(bytes)
  if (bytes.length > IMPORT_LIMITS.file) throw new Unreadable('too-large')
  const total = bytes.length
  const encoding = yield* reporting(detectEncoding(bytes), (seen) => {
    return { stage: 'reading', done: Math.floor(seen * DETECTING), total }
  })
  const pieces = splitLines(decodeChunks(bytes, encoding))
  const first = linesOfHead(pieces)
  const table = findTable(first.head)
  yield { stage: 'reading', done: Math.floor(total * DETECTING), total }

  const problems = new ProblemList()
  const raw = yield* readRows(table, first.lines, pieces, problems, total)
  if (raw.records === 0) throw new Unreadable('no-rows')

  const notes: Notes = new Map()
  if (table.layout.rowCap && raw.records >= table.layout.rowCap) {
    notes.set('row-cap-reached', table.layout.rowCap)
  }
  if (table.layout.id === '5118') notes.set('daily-volumes-left-out', raw.rows.length)
  if (raw.undecodable > 0) notes.set('undecodable-characters', raw.undecodable)
  const source = {
    tool: table.layout.tool,
    file: name.slice(0, 1_000),
    on: exportedOn([...table.preamble, ...table.header.cells], today),
  }
  const making = makeDrafts(raw.rows, table.layout, table.delimiter, source, problems, notes)
  const drafts = yield* reporting(making, (done) => {
    return { stage: 'recognising', done, total: raw.rows.length }
  })
  return {
    drafts,
    report: {
      file: name,
      layout: table.layout.id,
      encoding,
      delimiter: table.delimiter,
      headerRow: table.headerLine,
      columns: [...table.columns].map(([role, at]) => ({
        role,
        header: table.header.cells[at]!.trim().slice(0, IMPORT_LIMITS.quotedText),
      })),
      notes: [...notes].map(([note, count]) => ({ note, count })),
      rows: raw.records,
      keywords: drafts.length,
      problems: problems.list(),
      problemCount: problems.count,
    },
  }
}

type Pieces = ReturnType<typeof splitLines>

/** The lines among which the header is looked for, and all lines read to get them. */
function linesOfHead(pieces: Pieces): { head: string[]; lines: string[] } {
  const lines: string[] = []
  while (lines.length < IMPORT_LIMITS.headLines) {
    const next = pieces.next()
    if (next.done) break
    for (const line of next.value.lines) lines.push(line)
  }
  const head: string[] = []
  let size = 0
  for (const line of lines.slice(0, IMPORT_LIMITS.headLines)) {
    size += line.length
    if (head.length > 0 && size > IMPORT_LIMITS.line) break
    head.push(line)
  }
  return { head, lines }
}

function* readRows(
  table: FoundTable,
  firstLines: string[],
  pieces: Pieces,
  problems: ProblemList,
  total: number,
): Generator<ReadProgress, RawRows, void> {
  const parser = new RecordParser(table.delimiter, {
    expected: table.header.cells.length,
    firstLine: table.firstLine,
  })
  const raw = new RawRows(table, problems)
  for (const record of parser.push(firstLines.slice(table.firstLine - 1))) raw.add(record)
  for (;;) {
    const next = pieces.next()
    if (next.done) break
    for (const record of parser.push(next.value.lines)) raw.add(record)
    const done = Number.isNaN(next.value.done) ? total : next.value.done
    const share = DETECTING + (1 - DETECTING) * (done / total)
    yield { stage: 'reading', done: Math.floor(share * total), total }
  }
  for (const record of parser.finish()) raw.add(record)
  raw.finish()
  return raw
}

function* reporting<R>(
  work: Generator<number, R, void>,
  progressOf: (done: number) => ReadProgress,
): Generator<ReadProgress, R, void> {
  for (;;) {
    const step = work.next()
    if (step.done) return step.value
    yield progressOf(step.value)
  }
}
