import { Inflate } from 'fflate'
import { IMPORT_LIMITS } from '../limits.ts'
import { Unreadable } from '../unreadable.ts'
import { crc32 } from './crc32.ts'
import { damaged, packedBytes } from './directory.ts'
import type { ZipEntry } from './directory.ts'

/** Packed bytes handed to the unpacker at once: at most 1,032 times as much comes out of one. */
const STEP = 4 * 1024
/** So many where much comes out of little. */
const SMALL_STEP = 256
const MUCH = 40
const STORED = 0
const DEFLATED = 8

/**
 * The unpacked bytes of an entry, piece by piece, so that what an archive claims costs nothing: a
 * size or a checksum that is not that of what comes out, or far more out of few bytes than any table packs to, ends it.
 * @throws Unreadable `damaged-archive`, `archive-bomb`, `too-large`
 */
export function* unpackPieces(
  bytes: Uint8Array,
  entry: ZipEntry,
): Generator<Uint8Array, void, void> {
  const { path, method, size } = entry
  if (size > IMPORT_LIMITS.unpacked) throw new Unreadable('too-large', path)
  const packed = packedBytes(bytes, entry)
  if (method === STORED) {
    if (packed.length !== size) throw damaged(path)
    if (crc32(packed) !== entry.checksum) throw damaged(path)
    for (let at = 0; at < size; at += STEP * 16) yield packed.subarray(at, at + STEP * 16)
    return
  }
  if (method !== DEFLATED) throw damaged(path)
  const { bombFrom, bombRatio } = IMPORT_LIMITS
  if (size > bombFrom && size / Math.max(1, packed.length) > bombRatio) {
    throw new Unreadable('archive-bomb', path)
  }
  let pieces: Uint8Array[] = []
  let out = 0
  let ended = false
  let checksum = 0
  const inflate = new Inflate((piece, final) => {
    pieces.push(piece)
    out += piece.length
    ended ||= final
  })
  let step = SMALL_STEP
  for (let at = 0; at < packed.length; at += step) {
    step = out >= at * MUCH ? SMALL_STEP : STEP
    const last = at + step >= packed.length
    try {
      inflate.push(packed.subarray(at, at + step), last)
    } catch {
      throw damaged(path)
    }
    if (out > size) throw damaged(path)
    const full = pieces
    pieces = []
    for (const piece of full) {
      if (piece.length === 0) continue
      checksum = crc32(piece, checksum)
      yield piece
    }
  }
  if (out !== size || !ended || checksum !== entry.checksum) throw damaged(path)
}

/** An entry unpacked whole. */
export function* unpackWhole(bytes: Uint8Array, entry: ZipEntry): Generator<number, Uint8Array> {
  let whole: Uint8Array | null = null
  let at = 0
  for (const piece of unpackPieces(bytes, entry)) {
    // After the first piece has shown that the claim is not refused outright.
    whole ??= new Uint8Array(entry.size)
    whole.set(piece, at)
    at += piece.length
    yield at
  }
  return whole ?? new Uint8Array(0)
}
