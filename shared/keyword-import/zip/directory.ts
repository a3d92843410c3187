import { IMPORT_LIMITS } from '../limits.ts'
import { Unreadable } from '../unreadable.ts'

/** One file of an archive, as the central directory tells of it. Sizes are claims until unpacked. */
export type ZipEntry = {
  path: string
  method: number
  packed: number
  size: number
  /** Where its local header starts. */
  at: number
}

const DIRECTORY_END = 0x06054b50
const DIRECTORY_ENTRY = 0x02014b50
const LOCAL_HEADER = 0x04034b50
const LONGEST_COMMENT = 0xffff
const ENCRYPTED = 1
const WIDE = 0xffffffff

type Decoder = { decode(bytes: Uint8Array): string }
const { TextDecoder } = globalThis as unknown as {
  TextDecoder: new (label: 'utf-8') => Decoder
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)

export const damaged = (detail: string) => new Unreadable('damaged-archive', detail)

/**
 * The files of a ZIP archive, without its folders. The central directory counts, as in every
 * unpacker a person would use. @throws Unreadable `damaged-archive`, `encrypted`, `too-many-parts`
 */
export function zipEntries(bytes: Uint8Array): ZipEntry[] {
  const view = viewOf(bytes)
  const end = directoryEnd(view)
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
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
    if (!path.endsWith('/')) entries.push({ path, method: view.getUint16(at + 10, true), ...wide })
    at = next
  }
  return entries
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

/** The packed bytes of an entry. @throws Unreadable `damaged-archive` */
export function packedBytes(bytes: Uint8Array, { at, packed, path }: ZipEntry): Uint8Array {
  const view = viewOf(bytes)
  if (at + 30 > bytes.length || view.getUint32(at, true) !== LOCAL_HEADER) throw damaged(path)
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true)
  if (start + packed > bytes.length) throw damaged(path)
  return bytes.subarray(start, start + packed)
}
