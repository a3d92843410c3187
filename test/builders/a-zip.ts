import { crc32, deflateRawSync } from 'node:zlib'
import { deflateSync } from 'fflate'

export type ZipPart = {
  path: string
  content: string | Uint8Array
  /** The unpacked size that the archive claims, when it lies. */
  claims?: number
  /** The unpacked size that the header before the bytes tells, when it is another. */
  claimsBefore?: number
  /** A checksum that is not that of the content. */
  checksum?: number
  stored?: boolean
  encrypted?: boolean
}

const SMALL = 1_000_000

/** What is small packs to the same bytes on every machine, which zlib does not promise. */
const deflated = (plain: Buffer) =>
  plain.length < SMALL ? Buffer.from(deflateSync(plain)) : deflateRawSync(plain)

/** An archive byte by byte, so that it can also be a dishonest one. */
export function aZip(parts: readonly ZipPart[]): Uint8Array {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const part of parts) {
    const { path, content, claims, stored = false, encrypted = false } = part
    const name = Buffer.from(path)
    const plain = Buffer.from(content)
    const packed = stored ? plain : deflated(plain)
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(0x800 | (encrypted ? 1 : 0), 2)
    fields.writeUInt16LE(stored ? 0 : 8, 4)
    fields.writeUInt32LE(part.checksum ?? crc32(plain), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claims ?? plain.length, 18)
    fields.writeUInt16LE(name.length, 22)
    const end = Buffer.alloc(14)
    end.writeUInt32LE(at, 10)
    const before = Buffer.from(fields)
    if (part.claimsBefore !== undefined) before.writeUInt32LE(part.claimsBefore, 18)
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004'), before, name, packed])
    directory.push(Buffer.from('PK\u0001\u0002\u0014\0'), fields, end, name)
    locals.push(local)
    at += local.length
  }
  const central = Buffer.concat(directory)
  const tail = Buffer.alloc(18)
  tail.writeUInt16LE(parts.length, 4)
  tail.writeUInt16LE(parts.length, 6)
  tail.writeUInt32LE(central.length, 8)
  tail.writeUInt32LE(at, 12)
  return new Uint8Array(Buffer.concat([...locals, central, Buffer.from('PK\u0005\u0006'), tail]))
}
