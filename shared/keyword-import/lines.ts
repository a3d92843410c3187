import type { Encoding } from './encodings.ts'
import { IMPORT_LIMITS } from './limits.ts'
import { Unreadable } from './unreadable.ts'

/**
 * Splits decoded text into physical lines; LF, CRLF and lone CR all end one. Yields the lines of
 * each piece of text, so that a file is never held twice. @throws Unreadable `line-too-long`.
 */
export function* splitLines(
  chunks: Iterable<{ text: string; done: number }>,
): Generator<{ lines: string[]; done: number }, void, void> {
  // The line that is not ended yet, in pieces: joining it each time would copy it each time.
  let open: string[] = []
  let size = 0
  let count = 0
  let heldBack = false
  for (const { text: piece, done } of chunks) {
    let text: string = heldBack ? `\r${piece}` : piece
    // A CR at the very end may be the first half of a CRLF: keep it for the next piece.
    heldBack = piece !== '' && text.endsWith('\r')
    if (heldBack) text = text.slice(0, -1)
    if (text.includes('\r')) text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
    const lines = text.split('\n')
    const last = lines.pop()!
    if (lines.length > 0) {
      lines[0] = open.join('') + lines[0]!
      open = []
      size = 0
      for (const [at, line] of lines.entries()) refuseLong(line.length, count + at + 1)
      count += lines.length
    }
    open.push(last)
    size += last.length
    refuseLong(size, count + 1)
    yield { lines, done }
  }
  if (size > 0) yield { lines: [open.join('')], done: Number.NaN }
}

/** @throws Unreadable `too-many-rows`, by the line breaks in the bytes and before any is read. */
export function refuseManyLines(bytes: Uint8Array, encoding: Encoding): void {
  const most = IMPORT_LIMITS.lines
  if (bytes.length <= most) return
  const [unit, low] = encoding === 'utf-16le' ? [2, 0] : encoding === 'utf-16be' ? [2, 1] : [1, 0]
  if (countOf(bytes, LF, unit, low, most) > most || countOf(bytes, CR, unit, low, most) > most) {
    throw new Unreadable('too-many-rows')
  }
}

const LF = 10
const CR = 13

/** How often a character stands in the bytes, counted up to one more than `most`. */
function countOf(bytes: Uint8Array, code: number, unit: number, low: number, most: number): number {
  let count = 0
  for (let at = bytes.indexOf(code); at >= 0; at = bytes.indexOf(code, at + 1)) {
    if (unit === 2 && (at % 2 !== low || bytes[at ^ 1] !== 0)) continue
    count++
    if (count > most) break
  }
  return count
}

function refuseLong(letters: number, line: number): void {
  if (letters > IMPORT_LIMITS.line) throw new Unreadable('line-too-long', String(line))
}
