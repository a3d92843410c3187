import type { Database } from '../sqlite.ts'

export type BlobReader = ReturnType<typeof blobReader>

/** Bytes of files and small pictures of images, by the hash of the file's bytes. */
export function blobReader(db: Database) {
  const bytes = db.prepare<[string], Buffer>('SELECT bytes FROM blobs WHERE sha256 = ?').pluck()
  const there = db.prepare<[string], number>('SELECT 1 FROM blobs WHERE sha256 = ?').pluck()
  const thumbnail = db
    .prepare<[string], Buffer>('SELECT bytes FROM thumbnails WHERE sha256 = ?')
    .pluck()
  return {
    bytes: (sha256: string): Uint8Array | null => bytes.get(sha256) ?? null,
    has: (sha256: string): boolean => there.get(sha256) === 1,
    thumbnail: (sha256: string): Uint8Array | null => thumbnail.get(sha256) ?? null,
  }
}

/**
 * Bytes are no changes: they are named by their hash and never change, so the log has nothing to say
 * about them. Nothing here takes bytes away; undo and redo find them where they were.
 */
export function blobWriter(db: Database) {
  const put = db.prepare('INSERT OR IGNORE INTO blobs (sha256, bytes) VALUES (?, ?)')
  const putThumbnail = db.prepare('INSERT OR IGNORE INTO thumbnails (sha256, bytes) VALUES (?, ?)')
  return {
    put: (sha256: string, bytes: Uint8Array) => {
      put.run(sha256, bytes)
    },
    putThumbnail: (sha256: string, bytes: Uint8Array) => {
      putThumbnail.run(sha256, bytes)
    },
  }
}
