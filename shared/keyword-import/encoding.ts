import iconv from 'iconv-lite'
import type { Encoding } from './encodings.ts'
import { guessLegacyEncoding } from './legacy-encoding.ts'
import { Unreadable } from './unreadable.ts'

type Decoder = { decode(bytes?: Uint8Array, options?: { stream: boolean }): string }
const { TextDecoder } = globalThis as unknown as {
  TextDecoder: new (
    label: 'utf-8' | 'utf-16le' | 'utf-16be',
    options?: { fatal?: boolean; ignoreBOM?: boolean },
  ) => Decoder
}

/** Bytes decoded between two breaths. */
export const CHUNK = 64 * 1024
/** Bytes decoded at once to see whether they can be. */
const PIECE = 64 * 1024

/** File heads that are certainly no text, and how a person calls them. */
const MAGIC: { bytes: number[]; what: string }[] = [
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], what: 'xls' },
  { bytes: [0x25, 0x50, 0x44, 0x46, 0x2d], what: 'pdf' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], what: 'png' },
  { bytes: [0xff, 0xd8, 0xff], what: 'jpeg' },
  { bytes: [0x47, 0x49, 0x46, 0x38], what: 'gif' },
  { bytes: [0x1f, 0x8b], what: 'gzip' },
  { bytes: [0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], what: 'rar' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], what: '7z' },
  { bytes: [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66], what: 'sqlite' },
]

const startsWith = (bytes: Uint8Array, head: number[]) =>
  bytes.length >= head.length && head.every((byte, at) => bytes[at] === byte)

/** A ZIP archive, which every XLSX workbook is too; also an empty one. */
export const isArchive = (bytes: Uint8Array) =>
  startsWith(bytes, [0x50, 0x4b, 3, 4]) || startsWith(bytes, [0x50, 0x4b, 5, 6])

/** Refuses what is no text at all: known binary heads first, so that the sentence can name them. */
export function refuseBinary(bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Unreadable('empty')
  const magic = MAGIC.find((known) => startsWith(bytes, known.bytes))
  if (magic?.what === 'xls' && isLocked(bytes)) throw new Unreadable('encrypted')
  if (magic?.what === 'xls') throw new Unreadable('other-spreadsheet', 'xls')
  if (magic) throw new Unreadable('not-text', magic.what)
  const markup = MARKUP.exec(asciiHead(bytes))
  if (markup) throw new Unreadable('other-spreadsheet', markup[1]!.startsWith('?') ? 'xml' : 'html')
}

/** Pages and XML that tools and spreadsheets save with the name of a spreadsheet. */
const MARKUP = /^\s*<(!doctype\s+html|html|head|body|table|meta|style|\?xml)[\s>]/i

/** The first bytes as ASCII, whatever the width of a character and without byte order marks. */
const asciiHead = (bytes: Uint8Array) =>
  String.fromCharCode(...bytes.subarray(0, 200).filter((byte) => byte > 0 && byte < 0x80))

const LOCKED = 'EncryptedPackage'

/** A workbook with a password stands in an old container file whose directory names the package. */
function isLocked(bytes: Uint8Array): boolean {
  if (bytes.length < 512) return false
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const at = (view.getUint32(48, true) + 1) * 2 ** view.getUint16(30, true)
  const names = bytes.subarray(at, at + 4_096).filter((byte) => byte > 0 && byte < 0x80)
  return String.fromCharCode(...names).includes(LOCKED)
}

/**
 * Finds the encoding in the order that is safe: byte order mark, NUL pattern (UTF-16 without a
 * mark), strict UTF-8 over the whole file, then the two legacy encodings by their letters.
 * Yields the bytes looked at. @throws Unreadable `not-text` or `unknown-encoding`.
 */
export function* detectEncoding(bytes: Uint8Array): Generator<number, Encoding, void> {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) {
    if (!(yield* isUtf8(bytes))) throw new Unreadable('unknown-encoding', 'utf-8')
    return 'utf-8-bom'
  }
  if (startsWith(bytes, [0xff, 0xfe, 0, 0])) throw new Unreadable('unknown-encoding', 'utf-32')
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  const wide = byNulPattern(bytes)
  if (wide) return wide
  refuseControlCharacters(bytes)
  if (yield* isUtf8(bytes)) return 'utf-8'
  const legacy = guessLegacyEncoding(bytes)
  if (!legacy) throw new Unreadable('unknown-encoding')
  return legacy
}

function byNulPattern(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const sample = bytes.subarray(0, 8192)
  const nuls = [0, 0]
  for (let at = 0; at < sample.length; at++) if (sample[at] === 0) nuls[at % 2]!++
  const [even, odd] = nuls as [number, number]
  if (even + odd === 0) return null
  // Delimiters, digits and line breaks have a NUL half in every script.
  const enough = Math.max(1, sample.length / 2 / 20)
  if (bytes.length % 2 === 0 && odd >= enough && even === 0 && hasWideLines(sample, 0)) {
    return 'utf-16le'
  }
  if (bytes.length % 2 === 0 && even >= enough && odd === 0 && hasWideLines(sample, 1)) {
    return 'utf-16be'
  }
  // A few of them spoil their rows, not the file.
  if (even + odd <= Math.max(1, sample.length / 50)) return null
  throw new Unreadable('not-text', 'binary')
}

/** Where a sample has line breaks at all, one must be two bytes wide. */
function hasWideLines(sample: Uint8Array, low: 0 | 1): boolean {
  let narrow = false
  for (let at = 0; at + 1 < sample.length; at += 2) {
    const pair = [sample[at]!, sample[at + 1]!]
    if (pair[1 - low] === 0 && (pair[low] === 10 || pair[low] === 13)) return true
    narrow ||= pair.some((byte) => byte === 10 || byte === 13)
  }
  return !narrow
}

function refuseControlCharacters(bytes: Uint8Array): void {
  const sample = bytes.subarray(0, 65_536)
  let control = 0
  for (const byte of sample) {
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) control++
  }
  if (control > sample.length / 100) throw new Unreadable('not-text', 'binary')
}

function* isUtf8(bytes: Uint8Array): Generator<number, boolean, void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    // Small pieces, whose texts are let go of at once; a turn for others after every sixteenth.
    for (let at = 0; at < bytes.length; at += PIECE) {
      decoder.decode(bytes.subarray(at, at + PIECE), { stream: true })
      if ((at / PIECE) % 16 === 15) yield Math.min(bytes.length, at + PIECE)
    }
    decoder.decode()
    return true
  } catch {
    return false
  }
}

/** The text of the file in pieces, without byte order mark; what cannot be decoded becomes U+FFFD. */
export function* decodeChunks(
  bytes: Uint8Array,
  encoding: Encoding,
): Generator<{ text: string; done: number }, void, void> {
  const decode = decoderOf(encoding)
  for (let at = 0; at < bytes.length; at += CHUNK) {
    const end = Math.min(bytes.length, at + CHUNK)
    yield { text: decode(bytes.subarray(at, end)), done: end }
  }
  yield { text: decode(null), done: bytes.length }
}

type Unicode = 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be'
const isUnicode = (encoding: Encoding): encoding is Unicode => encoding.startsWith('utf-')

/** `null` asks for what is left over at the end. */
function decoderOf(encoding: Encoding): (bytes: Uint8Array | null) => string {
  if (!isUnicode(encoding)) {
    const decoder = iconv.getDecoder(encoding)
    return (bytes) => (bytes ? decoder.write(bytes) : (decoder.end() ?? ''))
  }
  const decoder = new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding)
  return (bytes) => (bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode())
}
