import { z } from 'zod'
import { attachmentInFile } from './attachment-in-file.ts'
import { auditSchema } from '../domain/audit.ts'
import { LARGEST_EVIDENCE, MOST_EVIDENCE } from '../domain/evidence.ts'
import { findingFields, findingSchema } from '../domain/finding.ts'
import { idSchema, LIMITS } from '../domain/text.ts'

const audit = auditSchema.shape

/** An audit as it may stand in a plan file; what it found stands with the checks. */
export const auditInFile = z.looseObject({
  id: idSchema.optional(),
  title: audit.title,
  moments: audit.moments.optional(),
  startedOn: audit.startedOn,
  finishedOn: audit.finishedOn.optional(),
  quick: audit.quick.optional(),
  device: audit.device.optional(),
  who: audit.who.optional(),
  note: audit.note.optional(),
})
export type AuditInFile = z.infer<typeof auditInFile>

const imageInFile = attachmentInFile.extend({ size: z.number().int().min(0).max(LARGEST_EVIDENCE) })

/** What was found of the check that it stands with. */
export const findingInFile = z.looseObject({
  id: idSchema.optional(),
  audit: findingSchema.shape.auditId.optional(),
  state: findingFields.shape.state,
  note: findingFields.shape.note.optional(),
  testedOn: findingFields.shape.testedOn.optional(),
  at: findingSchema.shape.at.optional(),
  device: findingFields.shape.device.optional(),
  images: z.array(imageInFile).max(MOST_EVIDENCE).optional(),
})
export type FindingInFile = z.infer<typeof findingInFile>

export const auditsInFile = z.array(auditInFile).max(LIMITS.values)
export const findingsInFile = z.array(findingInFile).max(LIMITS.values)
