import { z } from 'zod'
import { attachmentName, attachmentSchema } from '../domain/attachment.ts'
import { idSchema, LIMITS } from '../domain/text.ts'
import { refuse } from './problem.ts'

/** A file with its bytes, of a card or of a finding. */
export const attachmentInFile = z.looseObject({
  id: idSchema.optional(),
  name: z.string().min(1).max(LIMITS.url),
  mime: attachmentSchema.shape.mime.optional(),
  size: attachmentSchema.shape.size,
  sha256: attachmentSchema.shape.sha256,
  width: attachmentSchema.shape.width.optional(),
  height: attachmentSchema.shape.height.optional(),
  addedAt: attachmentSchema.shape.addedAt.optional(),
  /** The bytes in base64; `null`: left out of this file. */
  data: z
    .string()
    .regex(/^[A-Za-z0-9+/]*={0,2}$/, 'expected base64')
    .nullable()
    .optional(),
})
export type AttachmentInFile = z.infer<typeof attachmentInFile>

/** The bytes of a file as base64 have this size at least, in letters for each byte. */
const LETTERS_PER_BYTE = 4 / 3

/** What a file is and its bytes. Left out: unknown bytes of no size in pixels, added in 1970. */
export function readFile(raw: AttachmentInFile, path: string) {
  const { size, sha256, width = null, height = null, addedAt = 0, data = null } = raw
  if (data !== null && data.length < Math.floor(size * LETTERS_PER_BYTE)) {
    refuse(`${path}.data`, `holds less than the ${size} bytes of the file`)
  }
  const mime = raw.mime ?? 'application/octet-stream'
  return { name: attachmentName(raw.name), mime, size, sha256, width, height, addedAt, data }
}
