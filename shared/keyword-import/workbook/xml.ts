import { Parser } from 'saxen'
import { damaged } from '../zip/directory.ts'
import { unpackPieces } from '../zip/unpack.ts'
import type { ZipEntry } from '../zip/directory.ts'

type Decoder = { decode(bytes?: Uint8Array, options?: { stream: boolean }): string }
const { TextDecoder } = globalThis as unknown as {
  TextDecoder: new (label: 'utf-8' | 'utf-16le' | 'utf-16be') => Decoder
}

export type XmlEvents = {
  open: (name: string, attributes: () => Record<string, string>) => void
  close: (name: string) => void
  text: (text: string) => void
}

/** Longest tag, and longest text, that may be waiting for its end. */
const LONGEST_TAG = 64 * 1024
const LONGEST_TEXT = 4 * 1024 * 1024
/** Letters looked at between two breaths: a small piece of an archive may unpack to a large one. */
const STRIDE = 128 * 1024

/**
 * Reads an XML part of a workbook, giving names without their prefix. Yields the unpacked bytes read
 * so far, with all events up to there done. A document type, and so every entity of its own, is
 * refused; nothing outside the archive is ever looked at. @throws Unreadable
 */
export function* readXml(
  archive: Uint8Array,
  entry: ZipEntry,
  events: XmlEvents,
): Generator<number, void, void> {
  const { path } = entry
  const refuse = () => {
    throw damaged(path)
  }
  const parser = new Parser()
    .on('openTag', (name, attributes, decode) => {
      events.open(localName(name), () => decoded(attributes(), decode))
    })
    .on('closeTag', (name) => events.close(localName(name)))
    .on('text', (text, decode) => events.text(text.includes('&') ? decode(text) : text))
    .on('cdata', (text) => events.text(text))
    .on('attention', refuse)
    .on('error', refuse)
  let decoder: Decoder | null = null
  let done = 0
  let waiting = 0
  let inTag = false
  for (const piece of unpackPieces(archive, entry)) {
    decoder ??= new TextDecoder(encodingOf(piece))
    done += piece.length
    const whole = decoder.decode(piece, { stream: true })
    for (let at = 0; at < whole.length; at += STRIDE) {
      const text = whole.length <= STRIDE ? whole : whole.slice(at, at + STRIDE)
      const closed = text.lastIndexOf('>')
      const opened = text.lastIndexOf('<')
      waiting =
        Math.max(closed, opened) < 0
          ? waiting + text.length
          : text.length - 1 - Math.max(closed, opened)
      if (closed !== opened) inTag = opened > closed
      if (waiting > (inTag ? LONGEST_TAG : LONGEST_TEXT)) refuse()
      parser.write(text)
      yield done
    }
  }
  parser.write(decoder?.decode() ?? '').end()
}

function encodingOf([a, b]: Uint8Array) {
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  return a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8'
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/** Attributes with their entities resolved, on an object without a prototype. */
function decoded(
  attributes: Record<string, string>,
  decode: (text: string) => string,
): Record<string, string> {
  const plain = Object.create(null) as Record<string, string>
  for (const [name, value] of Object.entries(attributes)) {
    plain[name] = typeof value === 'string' && value.includes('&') ? decode(value) : value
  }
  return plain
}

/** `_x000D_` in a text of a workbook stands for the character of that number. */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )
}
