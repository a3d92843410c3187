import { isArchive } from './encoding.ts'
import { reasonToAsk } from './file-reading.ts'
import type { FileReading, UnusedPart } from './file-reading.ts'
import { IMPORT_LIMITS } from './limits.ts'
import { caught, readText } from './read-part.ts'
import type { PartReading, ReadContext } from './read-part.ts'
import type { ReadProgress } from './read-table.ts'
import { sheetSource } from './sheet-source.ts'
import { Unreadable } from './unreadable.ts'
import { isWorkbook, openWorkbook } from './workbook/parts.ts'
import { zipEntries } from './zip/directory.ts'
import type { ZipEntry } from './zip/directory.ts'
import { unpackWhole } from './zip/unpack.ts'

/** Between the name of a file and that of a part of it. */
const PART = ' › '

/** A workbook or an archive of files. @throws Unreadable when nothing of it can be opened */
export function* readArchive(
  name: string,
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  context: ReadContext,
): Generator<ReadProgress, FileReading, void> {
  if (entries.length === 0) throw new Unreadable('empty')
  const other = otherOffice(entries)
  if (other) throw new Unreadable('other-spreadsheet', other)
  const parts: PartReading[] = []
  const reading = isWorkbook(entries)
    ? readWorkbook(name, bytes, entries, context)
    : readFiles(name, bytes, entries, context)
  for (;;) {
    const step = reading.next()
    if (step.done) break
    if ('part' in step.value) parts.push(step.value.part)
    else yield step.value
  }
  return sorted(parts)
}

/**
 * With a list or a question among the parts, the others only came along; without one, each says why
 * it is none. Sheets with unknown headings are asked about only where no list was found.
 */
function sorted(parts: readonly PartReading[]): FileReading {
  const lists = parts.flatMap(({ list }) => list ?? [])
  const asked = parts.flatMap(({ question }) => question ?? [])
  const questions = asked.filter(({ ask }) => lists.length === 0 || ask === 'encoding')
  const unused = parts.flatMap((part) => part.unused ?? [])
  const useful = lists.length > 0 || questions.length > 0
  const isHarmless = ({ reason }: UnusedPart) => useful && HARMLESS.has(reason)
  return {
    lists,
    questions,
    refused: unused.filter((part) => !isHarmless(part)),
    besides: [
      ...unused.filter(isHarmless),
      ...asked.filter((question) => !questions.includes(question)).map(reasonToAsk),
    ],
  }
}

/** Reasons that say nothing bad of an archive that has a list elsewhere. */
const HARMLESS = new Set<UnusedPart['reason']>([
  'not-a-keyword-list',
  'empty',
  'no-rows',
  'not-text',
])

type Step = ReadProgress | { part: PartReading }

function* readWorkbook(
  name: string,
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  context: ReadContext,
): Generator<Step, void, void> {
  const total = entries.reduce((sum, { packed }) => sum + packed, 0)
  const opening = openWorkbook(bytes, entries)
  let book
  for (;;) {
    const step = opening.next()
    if (step.done) {
      book = step.value
      break
    }
    yield { file: name, stage: 'reading', done: 0, total }
  }
  const names = distinct(book.sheets.map((sheet) => sheet.name))
  for (const [index, sheet] of book.sheets.entries()) {
    const file = book.sheets.length === 1 ? name : `${name}${PART}${names[index]!}`
    const opened = book
    const part = yield* caught(file, function* () {
      return yield* context.readTable(sheetSource(file, opened, sheet), context)
    })
    yield { part }
  }
}

function* readFiles(
  name: string,
  bytes: Uint8Array,
  entries: readonly ZipEntry[],
  context: ReadContext,
): Generator<Step, void, void> {
  const files = entries.filter(({ path }) => !isHidden(path))
  const names = distinct(files.map(({ path }) => path))
  // Claims are enough to refuse by; what comes out is held against them.
  const claimed = files.reduce((sum, { size }) => sum + size, 0)
  if (claimed > IMPORT_LIMITS.unpacked) throw new Unreadable('too-large')
  for (const [index, entry] of files.entries()) {
    const file = files.length === 1 ? name : `${name}${PART}${names[index]!}`
    let whole: Uint8Array | null = null
    const unpacked = yield* caught(file, function* () {
      if (entry.size > IMPORT_LIMITS.file) throw new Unreadable('too-large')
      const unpacking = unpackWhole(bytes, entry)
      for (;;) {
        const step = unpacking.next()
        if (step.done) {
          whole = step.value
          return {}
        }
        yield { file, stage: 'reading', done: 0, total: Math.max(1, entry.size) }
      }
    })
    if (whole === null) yield { part: unpacked }
    else if (isArchive(whole)) yield* readInner(file, whole, context)
    else yield { part: yield* readText(file, whole, context) }
  }
}

/** A workbook inside an archive is read; an archive inside an archive is not. */
function* readInner(
  file: string,
  bytes: Uint8Array,
  context: ReadContext,
): Generator<Step, void, void> {
  try {
    const entries = zipEntries(bytes)
    if (!isWorkbook(entries)) throw new Unreadable('archive-in-archive')
    yield* readWorkbook(file, bytes, entries, context)
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    yield { part: { unused: { file, reason: error.reason, detail: error.detail } } }
  }
}

/** What systems put beside a person's files. */
const isHidden = (path: string) => /(?:^|\/)(?:\.|__MACOSX\/|Thumbs\.db$|desktop\.ini$)/i.test(path)

/** Names fit to be shown, each one once. */
function distinct(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((given) => {
    const name = given.replace(/[\u0000-\u001F\u007F\u202A-\u202E\u2066-\u2069]/g, '').slice(-200)
    let free = name
    for (let n = 2; taken.has(free); n++) free = `${name} (${n})`
    taken.add(free)
    return free
  })
}

/** Spreadsheets that are archives and no XLSX. */
function otherOffice(entries: readonly ZipEntry[]): string | null {
  const has = (path: string) => entries.some((entry) => entry.path === path)
  if (has('xl/workbook.bin')) return 'xlsb'
  if (has('Index/Document.iwa') || has('Index.zip')) return 'numbers'
  return has('mimetype') && has('content.xml') ? 'ods' : null
}
