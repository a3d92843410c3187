import { z } from 'zod'
import { attachmentSchema } from './attachment.ts'
import { idSchema } from './text.ts'

/** The largest picture that a finding takes, in bytes: 10 MB, more than a phone's screen needs. */
export const LARGEST_EVIDENCE = 10 * 1024 * 1024
/** Pictures of one finding. */
export const MOST_EVIDENCE = 12

/** Pictures that every window and every printer shows as they are, and that hold nothing but a picture. */
export const EVIDENCE_TYPES = [
  'image/png',
  'image/jpeg',
  'image/webp',
  'image/gif',
  'image/avif',
] as const
export const isEvidenceType = (mime: string): boolean =>
  EVIDENCE_TYPES.some((known) => known === mime)

/** A picture that shows what was found; its bytes lie in the plan's file as those of a card's files do. */
export const evidenceSchema = attachmentSchema.omit({ cardId: true }).extend({
  findingId: idSchema,
  size: z.number().int().min(0).max(LARGEST_EVIDENCE),
})
export type Evidence = z.infer<typeof evidenceSchema>
