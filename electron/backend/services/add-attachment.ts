import { createHash } from 'node:crypto'
import {
  type Attachment,
  attachmentName,
  isImage,
  LARGEST_ATTACHMENT,
  mimeOf,
  MOST_ATTACHMENTS,
} from '#shared/domain/attachment.ts'
import { DomainError } from '#shared/domain/errors.ts'
import { type ActContext, actOn } from './act-context.ts'
import { creation } from './changes.ts'
import { attachmentOf, cardOf } from './find.ts'
import { thumbnailBytes } from './keep-thumbnail.ts'

/**
 * Keeps a file with a card: what it is from its bytes, the bytes once in the plan's file.
 *
 * @param input width, height in pixels and a small picture, as the window that shows images made them
 * @throws DomainError INVALID when the file is too large, or the card has as many as it takes
 */
export async function addAttachment(
  { store, newId, now }: ActContext,
  input: {
    cardId: string
    file: File
    width: number | null
    height: number | null
    thumbnail: File | null
  },
): Promise<Attachment> {
  const { cardId, file } = input
  if (file.size > LARGEST_ATTACHMENT) {
    throw new DomainError('INVALID', { field: 'file', reason: 'file-too-large' })
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const thumbnail = input.thumbnail && (await thumbnailBytes(input.thumbnail))
  cardOf(store.read, cardId)
  if (store.read.attachments.ofCard(cardId).length >= MOST_ATTACHMENTS) {
    throw new DomainError('INVALID', { field: 'file', reason: 'too-many-files' })
  }
  const mime = mimeOf(bytes, file.type)
  const name = attachmentName(file.name)
  const sha256 = hashOf(bytes)
  return store.transact(actOn('attachments.add', name), ({ read, write, blobs }) => {
    const id = newId()
    const sides = isImage(mime)
      ? { width: input.width, height: input.height }
      : { width: null, height: null }
    blobs.put(sha256, bytes)
    if (thumbnail && isImage(mime)) blobs.putThumbnail(sha256, thumbnail)
    const addedAt = Math.floor(now())
    const kept = { id, cardId, name, mime, size: bytes.length, sha256, ...sides, addedAt }
    write([creation('attachment', kept satisfies Attachment)])
    return attachmentOf(read, id)
  })
}

/** Lower-case hex of SHA-256. */
export function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
