import type { Budget } from './budget.ts'
import { decodeChunks } from './encoding.ts'
import type { Encoding } from './encodings.ts'
import { IMPORT_LIMITS } from './limits.ts'
import { refuseManyLines, splitLines } from './lines.ts'
import { RecordParser } from './records.ts'
import type { TableSource } from './table-source.ts'

/** A one-column list reads the same with all of them; the tab is the last to stand in a phrase. */
const DELIMITERS = ['\t', ',', ';', '|'] as const

/** A text file as a table, its first lines cut at each delimiter. @throws Unreadable `line-too-long`, `too-many-rows` */
export function textSource(
  name: string,
  bytes: Uint8Array,
  encoding: Encoding,
  budget: Budget,
): TableSource {
  refuseManyLines(bytes, encoding)
  const pieces = splitLines(decodeChunks(bytes, encoding))
  const { head, lines } = linesOfHead(pieces)
  return {
    name,
    encoding,
    readings: DELIMITERS.map((delimiter) => {
      const parser = new RecordParser(delimiter, budget)
      return { delimiter, records: [...parser.push(head), ...parser.finish()] }
    }),
    above: (line) => head.slice(0, line - 1),
    headEnd: head.length + 1,
    total: bytes.length,
    cellsLeftOut: () => 0,
    *rows({ delimiter, header, firstLine }, wanted) {
      const expected = header.cells.length
      const parser = new RecordParser(delimiter, budget, { expected, firstLine, wanted })
      yield { records: parser.push(lines.slice(firstLine - 1)), done: 0 }
      for (;;) {
        const next = pieces.next()
        if (next.done) break
        yield { records: parser.push(next.value.lines), done: next.value.done }
      }
      yield { records: parser.finish(), done: Number.NaN }
    },
  }
}

/** The lines among which the header is looked for, and all lines read to get them. */
function linesOfHead(pieces: ReturnType<typeof splitLines>): { head: string[]; lines: string[] } {
  const lines: string[] = []
  let size = 0
  while (lines.length < IMPORT_LIMITS.headLines && size <= IMPORT_LIMITS.line) {
    const next = pieces.next()
    if (next.done) break
    for (const line of next.value.lines) {
      lines.push(line)
      size += line.length
    }
  }
  const head: string[] = []
  size = 0
  for (const line of lines.slice(0, IMPORT_LIMITS.headLines)) {
    size += line.length
    if (head.length > 0 && size > IMPORT_LIMITS.line) break
    head.push(line)
  }
  return { head, lines }
}
