import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { keywordSourceSchema } from '../domain/keyword.ts'
import { momentSchema } from '../domain/moment.ts'
import { idSchema } from '../domain/text.ts'
import { volumeSchema } from '../domain/volume.ts'
import { inPlan, procedure } from './base.ts'

export const IMPORT_STAGES = [
  'reading',
  'recognising',
  'classifying',
  'grouping',
  'saving',
] as const
export const importProgressSchema = z.object({
  type: z.literal('progress'),
  stage: z.enum(IMPORT_STAGES),
  file: z.string(),
  done: z.number().int(),
  total: z.number().int(),
})

export type ImportProgress = z.infer<typeof importProgressSchema>

/** Why a row is left out. The row number counts as a spreadsheet would show it, from 1. */
export const ROW_PROBLEMS = [
  'no-phrase',
  'phrase-too-long',
  'bad-volume',
  'duplicate-in-file',
  'ragged-row',
  'broken-quotes',
  'footer',
] as const
export const rowProblemSchema = z.object({
  row: z.number().int(),
  problem: z.enum(ROW_PROBLEMS),
  /** The offending text, shortened. */
  text: z.string().max(300),
  /** False: the row is kept, only the named value is left out. */
  leftOut: z.boolean(),
})

export const importFileReportSchema = z.object({
  file: z.string(),
  /** Layout id: `google-keyword-planner`, `search-console-queries`, `ahrefs`, `semrush`, `any-sheet` … */
  layout: z.string(),
  encoding: z.string(),
  delimiter: z.string(),
  headerRow: z.number().int(),
  columns: z.array(z.object({ role: z.string(), header: z.string() })),
  /** Things worth knowing: `bucketed-volumes`, `row-cap-reached`, `volume-unknown-for` … with a number. */
  notes: z.array(z.object({ note: z.string(), count: z.number().int() })),
  rows: z.number().int(),
  keywords: z.number().int(),
  /** At most 500 are listed; `problemCount` counts all. */
  problems: z.array(rowProblemSchema),
  problemCount: z.number().int(),
})
export type ImportFileReport = z.infer<typeof importFileReportSchema>

export const previewKeywordSchema = z.object({
  row: z.number().int(),
  file: z.string(),
  phrase: z.string(),
  volume: volumeSchema,
  market: z.string().nullable(),
  moment: momentSchema.nullable(),
  cue: z.string(),
  topic: z.string(),
  fate: z.enum(['added', 'updated', 'unchanged']),
  source: keywordSourceSchema,
})
export type PreviewKeyword = z.infer<typeof previewKeywordSchema>

export const importPreviewSchema = z.object({
  previewId: idSchema,
  files: z.array(importFileReportSchema),
  /** Files that could not be used, with the reason; the others go on. */
  refused: z.array(z.object({ file: z.string(), reason: z.string(), detail: z.string() })),
  totals: z.object({
    added: z.number().int(),
    updated: z.number().int(),
    unchanged: z.number().int(),
    leftOut: z.number().int(),
    topics: z.number().int(),
    byMoment: z.object({
      know: z.number().int(),
      go: z.number().int(),
      do: z.number().int(),
      buy: z.number().int(),
      unclear: z.number().int(),
    }),
  }),
  /** The first 500 keywords by volume. */
  keywords: z.array(previewKeywordSchema),
})
export type ImportPreview = z.infer<typeof importPreviewSchema>

export const importSummarySchema = z.object({
  added: z.number().int(),
  updated: z.number().int(),
  unchanged: z.number().int(),
  topics: z.number().int(),
})

export type ImportSummary = z.infer<typeof importSummarySchema>

export const imports = {
  /** Reads files and says what would happen; writes nothing. Abort the call to cancel. */
  preview: procedure
    .input(inPlan.extend({ files: z.array(z.file()).min(1).max(50) }))
    .output(
      eventIterator(
        z.discriminatedUnion('type', [
          importProgressSchema,
          z.object({ type: z.literal('preview'), preview: importPreviewSchema }),
        ]),
      ),
    ),
  /** Writes a preview as one undoable act, or nothing when cancelled before its end. */
  commit: procedure
    .input(inPlan.extend({ previewId: idSchema }))
    .output(
      eventIterator(
        z.discriminatedUnion('type', [
          importProgressSchema,
          z.object({ type: z.literal('summary'), summary: importSummarySchema }),
        ]),
      ),
    ),
  discard: procedure.input(inPlan.extend({ previewId: idSchema })).output(z.object({})),
}
