import { z } from 'zod'
import { localeSchema } from '../domain/plan.ts'
import { inPlan, procedure } from './base.ts'

export const PAGE_SIZES = ['A4', 'Letter'] as const
export const reportOptionsSchema = z.object({
  pageSize: z.enum(PAGE_SIZES).default('A4'),
  locale: localeSchema.default('en'),
  /** The agency's name on the cover; empty: none. */
  preparedBy: z.string().max(300).default(''),
  /** True: the briefs of the cards follow the board. */
  briefs: z.boolean().optional(),
})
export type ReportOptions = z.infer<typeof reportOptionsSchema>

export const reports = {
  /** The report as one self-contained HTML document: no script, no outside reference. */
  html: procedure
    .input(inPlan.extend({ options: reportOptionsSchema }))
    .output(z.object({ html: z.string() })),
  /** The same document printed; NO_PRINTER when the host has no printer. */
  pdf: procedure.input(inPlan.extend({ options: reportOptionsSchema })).output(z.file()),
}
