import { isImage, mimeOf } from '#shared/domain/attachment.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { PlanStore } from '../store/plan-store.ts'
import { attachmentOf } from './find.ts'

/**
 * A file as it was added. Only images keep their type: whatever else it is, no window opens it.
 *
 * @throws DomainError NOT_FOUND for the attachment, or for `file` when the plan came without its bytes
 */
export function readAttachment({ read }: PlanStore, attachmentId: string): File {
  const { sha256, name, mime } = attachmentOf(read, attachmentId)
  const bytes = read.blobs.bytes(sha256)
  if (!bytes) throw new DomainError('NOT_FOUND', { what: 'file', id: name })
  const type = isImage(mime) ? mime : 'application/octet-stream'
  return new File([new Uint8Array(bytes)], name, { type })
}

/** The small picture of an image; `null`: none was made yet, or it is no image. */
export function readThumbnail({ read }: PlanStore, attachmentId: string): File | null {
  const { sha256, name } = attachmentOf(read, attachmentId)
  const bytes = read.blobs.thumbnail(sha256)
  return bytes && new File([new Uint8Array(bytes)], name, { type: mimeOf(bytes, '') })
}
