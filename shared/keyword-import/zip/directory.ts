import { IMPORT_LIMITS } from '../limits.ts'
import { Unreadable } from '../unreadable.ts'

/** One file of an archive, as the central directory tells of it. Sizes are claims until unpacked. */
export type ZipEntry = {
  path: string
  method: number
  packed: number
  size: number
  checksum: number
  /** Where its local header starts. */
  at: number
}

const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const WIDE_LOCATOR = 0x07064b50
const WIDE_END = 0x06064b50
const SHORTEST_HEADER = 30
const LONGEST_COMMENT = 0xffff
const ENCRYPTED = 1
/** Sizes stand behind the packed bytes, and not in the header before them. */
const SIZES_BEHIND = 8
const WIDE = 0xffffffff

type Decoder = { decode(bytes: Uint8Array): string }
const { TextDecoder } = globalThis as unknown as {
  TextDecoder: new (label: 'utf-8') => Decoder
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const damaged = (detail: string) => new Unreadable('damaged-archive', detail)

/**
 * The files of a ZIP archive, without its folders. The central directory counts, as in every
 * unpacker a person would use. @throws Unreadable `damaged-archive`, `encrypted`, `too-many-parts`,
 * `archive-bomb`
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes)
  const directory = directoryOf(view)
  const { count } = directory
  let { at } = directory
  if (count > IMPORT_LIMITS.archiveEntries) throw new Unreadable('too-many-parts', String(count))
  const names = new TextDecoder('utf-8')
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) {
      throw damaged('directory')
    }
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const next = at + 46 + nameLength + extraLength + view.getUint16(at + 32, true)
    if (next > bytes.length) throw damaged('directory')
    if (view.getUint16(at + 8, true) & ENCRYPTED) throw new Unreadable('encrypted')
    const path = names.decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
    const wide = wideSizes(view, at, at + 46 + nameLength, extraLength)
    const method = view.getUint16(at + 10, true)
    const checksum = view.getUint32(at + 16, true)
    if (!path.endsWith('/')) entries.push({ path, method, checksum, ...wide })
    at = next
  }
  refuseOverlaps(entries)
  return entries
}

/** Entries that share their packed bytes: a way to unpack the same over and over. */
function refuseOverlaps(entries: readonly ZipEntry[]): void {
  const inOrder = entries.toSorted((a, b) => a.at - b.at)
  for (const [index, { at, packed }] of inOrder.entries()) {
    const next = inOrder[index + 1]
    if (next && at + SHORTEST_HEADER + packed > next.at) {
      throw new Unreadable('archive-bomb', next.path)
    }
  }
}

/** How many entries there are and where the first stands, of 32 bits or of ZIP64. */
function directoryOf(view: DataView): { count: number; at: number } {
  const end = directoryEnd(view)
  const count = view.getUint16(end + 10, true)
  const at = view.getUint32(end + 16, true)
  if (count !== 0xffff && at !== WIDE) return { count, at }
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== WIDE_LOCATOR) return { count, at }
  const wide = Number(view.getBigUint64(locator + 8, true))
  if (wide + 56 > view.byteLength || view.getUint32(wide, true) !== WIDE_END) {
    throw damaged('directory')
  }
  return {
    count: Number(view.getBigUint64(wide + 32, true)),
    at: Number(view.getBigUint64(wide + 48, true)),
  }
}

/** Sizes and place of an entry: of 32 bits, or from the ZIP64 field where those are all ones. */
function wideSizes(view: DataView, entry: number, extra: number, extraLength: number) {
  let wide = -1
  for (let at = extra; at + 4 <= extra + extraLength; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) === 1) wide = at + 4
  }
  const read = (place: number) => {
    const value = view.getUint32(place, true)
    if (value !== WIDE || wide < 0) return value
    if (wide + 8 > extra + extraLength) throw damaged('directory')
    wide += 8
    return Number(view.getBigUint64(wide - 8, true))
  }
  const size = read(entry + 24)
  const packed = read(entry + 20)
  return { size, packed, at: read(entry + 42) }
}

function directoryEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT)
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === DIRECTORY_END) return at
  }
  throw damaged('directory')
}

/**
 * The packed bytes of an entry, if the header before them tells the same as the directory.
 * @throws Unreadable `damaged-archive`
 */
export function packedBytes(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const { at, packed, size, path } = entry
  const view = viewOf(bytes)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) throw damaged(path)
  const told = (place: number, value: number) => {
    const here = view.getUint32(at + place, true)
    return here === value || here === WIDE
  }
  const isBehind = (view.getUint16(at + 6, true) & SIZES_BEHIND) !== 0
  const isSame = isBehind || (told(14, entry.checksum) && told(18, packed) && told(22, size))
  if (!isSame || view.getUint16(at + 8, true) !== entry.method) throw damaged(path)
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + packed > bytes.length) throw damaged(path)
  return bytes.subarray(start, start + packed)
}
