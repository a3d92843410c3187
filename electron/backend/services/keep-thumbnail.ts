import { isImage, LARGEST_THUMBNAIL, mimeOf } from '#shared/domain/attachment.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { ActContext } from './act-context.ts'
import { attachmentOf } from './find.ts'

/**
 * Keeps a small picture of an image that came without one, as files of an imported plan do. It can be
 * made again from the image at any time, so it is no act.
 *
 * @throws DomainError INVALID when it is no small picture, READ_ONLY
 */
export async function keepThumbnail(
  { store }: ActContext,
  input: { attachmentId: string; thumbnail: File },
): Promise<void> {
  const bytes = await thumbnailBytes(input.thumbnail)
  const { sha256, mime, name } = attachmentOf(store.read, input.attachmentId)
  if (!isImage(mime)) throw notAThumbnail()
  const label = { act: 'attachments.keepThumbnail', subject: name, count: 1 }
  store.transact(label, ({ blobs }) => blobs.putThumbnail(sha256, bytes))
}

/** @throws DomainError INVALID for bytes that are no picture, or too many */
export async function thumbnailBytes(file: File): Promise<Uint8Array> {
  if (file.size > LARGEST_THUMBNAIL) throw notAThumbnail()
  const bytes = new Uint8Array(await file.arrayBuffer())
  const mime = mimeOf(bytes, '')
  if (!isImage(mime) || mime === 'image/svg+xml') throw notAThumbnail()
  return bytes
}

const notAThumbnail = () =>
  new DomainError('INVALID', { field: 'thumbnail', reason: 'not-a-thumbnail' })
