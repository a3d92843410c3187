import { IMPORT_LIMITS } from './limits.ts'
import { Unreadable } from './unreadable.ts'

/**
 * Splits decoded text into physical lines; LF, CRLF and lone CR all end one. Yields the lines of
 * each piece of text, so that a file is never held twice. @throws Unreadable `line-too-long`.
 */
export function* splitLines(
  chunks: Iterable<{ text: string; done: number }>,
): Generator<{ lines: string[]; done: number }, void, void> {
  let carry = ''
  let count = 0
  for (const { text: piece, done } of chunks) {
    let text = carry + piece
    // A CR at the very end may be the first half of a CRLF: keep it for the next piece.
    const heldBack = piece !== '' && text.endsWith('\r')
    if (heldBack) text = text.slice(0, -1)
    if (text.includes('\r')) text = text.replaceAll('\r\n', '\n').replaceAll('\r', '\n')
    const lines = text.split('\n')
    carry = lines.pop()!
    lines.forEach((line, at) => refuseLong(line, count + at + 1))
    count += lines.length
    refuseLong(carry, count + 1)
    if (heldBack) carry += '\r'
    yield { lines, done }
  }
  if (carry !== '') yield { lines: [carry], done: Number.NaN }
}

function refuseLong(text: string, line: number): void {
  if (text.length > IMPORT_LIMITS.line) throw new Unreadable('line-too-long', String(line))
}
