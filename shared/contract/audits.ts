import { z } from 'zod'
import { auditFields, auditSchema } from '../domain/audit.ts'
import { evidenceSchema } from '../domain/evidence.ts'
import { findingFields, findingSchema } from '../domain/finding.ts'
import { isoDateSchema } from '../domain/iso-date.ts'
import { momentSchema } from '../domain/moment.ts'
import { localeSchema } from '../domain/plan.ts'
import { idSchema } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'
import { PAGE_SIZES } from './reports.ts'

const inAudit = inPlan.extend({ auditId: idSchema })

/** How a check of the playbook is tested, in one language. */
export const checkGuideSchema = z.object({
  checkId: idSchema,
  howTo: z.array(z.string()),
  passes: z.string(),
  why: z.string(),
  fix: z.object({ title: z.string(), steps: z.array(z.string()) }),
})
export type CheckGuide = z.infer<typeof checkGuideSchema>

/** `stored: false`: the plan came without the picture's bytes. */
export const storedEvidence = evidenceSchema.extend({ stored: z.boolean() })
export type StoredEvidence = z.infer<typeof storedEvidence>

export const auditListSchema = z.object({
  audits: z.array(auditSchema),
  findings: z.array(findingSchema),
  evidence: z.array(storedEvidence),
})
export type AuditList = z.infer<typeof auditListSchema>

export const sheetOptionsSchema = z.object({
  /** `null`: an empty sheet to fill in by hand. */
  auditId: idSchema.nullable().default(null),
  /** Of an empty sheet; a filled one goes by its audit. */
  moments: z.array(momentSchema).min(1).max(4),
  pageSize: z.enum(PAGE_SIZES).default('A4'),
})
export type SheetOptions = z.infer<typeof sheetOptionsSchema>

export const audits = {
  /** All audits, what was found of every live check in the order of the acts, and its pictures. */
  list: procedure.input(inPlan).output(auditListSchema),
  guides: procedure.input(z.object({ locale: localeSchema })).output(z.array(checkGuideSchema)),
  create: procedure.input(inPlan.extend({ fields: auditFields })).output(auditSchema),
  update: procedure.input(inAudit.extend({ patch: auditFields.partial() })).output(auditSchema),
  /** Keeps “be quick” as it is now. INVALID when it is finished already. */
  finish: procedure.input(inAudit).output(auditSchema),
  resume: procedure.input(inAudit).output(auditSchema),
  /** The checks go back to what was found of them before. */
  remove: procedure.input(inAudit).output(done),
  /** The audit sheet as PDF in the plan's language; NO_PRINTER when the host has no printer. */
  sheet: procedure.input(inPlan.extend({ options: sheetOptionsSchema })).output(z.file()),
}

export const findings = {
  /**
   * Writes what was found of a check in an audit. A state is a judgement of today, or of `testedOn`,
   * and the check takes it where none is newer; a fail gets a fix card in the same act.
   * INVALID for a day to come, and in an audit that is finished.
   */
  put: procedure
    .input(
      inAudit.extend({
        checkId: idSchema,
        patch: findingFields.extend({ testedOn: isoDateSchema }).partial(),
        /** False: a fail makes no card. */
        fix: z.boolean().default(true),
      }),
    )
    .output(
      z.object({
        finding: findingSchema,
        /** The card that is to fix a fail: made now, or open already. */
        fix: z.object({ cardId: idSchema, title: z.string(), made: z.boolean() }).nullable(),
        /** Titles of live cards that did not fix it: they no longer count as its fix. */
        unlinked: z.array(z.string()),
      }),
    ),
}

export const evidence = {
  /** A picture of at most 10 MB: PNG, JPEG, WebP, GIF or AVIF, as its bytes say. */
  add: procedure
    .input(
      inAudit.extend({
        checkId: idSchema,
        file: z.file(),
        width: evidenceSchema.shape.width.default(null),
        height: evidenceSchema.shape.height.default(null),
        thumbnail: z.file().nullable().default(null),
      }),
    )
    .output(evidenceSchema),
  read: procedure.input(inPlan.extend({ evidenceId: idSchema })).output(z.file()),
  /** The small picture; `null` where none was made. */
  thumbnail: procedure.input(inPlan.extend({ evidenceId: idSchema })).output(z.file().nullable()),
  /** Undo and the trash bring it back, bytes and all. */
  remove: procedure.input(inPlan.extend({ evidenceId: idSchema })).output(done),
}
