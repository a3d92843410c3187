import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { MAPPED_ROLES } from '../keyword-import/answers.ts'
import { ENCODINGS } from '../keyword-import/encodings.ts'
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
  'control-characters',
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

/** Columns chosen by hand, counted from 0. */
export const columnChoiceSchema = z.partialRecord(
  z.enum(MAPPED_ROLES),
  z.number().int().min(0).max(999),
)

/** The top of a table, to choose its columns by. */
export const tableViewSchema = z.object({
  /** `''` for a sheet of a workbook. */
  delimiter: z.string(),
  /** 0: it has no headings. */
  headerRow: z.number().int(),
  header: z.array(z.string()),
  /** The line of the first of `rows`. */
  firstRow: z.number().int(),
  /** The first ten rows below the headings, long cells shortened. */
  rows: z.array(z.array(z.string())),
  /** The choice as it is, or the likeliest. */
  roles: columnChoiceSchema,
})
export type TableView = z.infer<typeof tableViewSchema>

/** What only a person can say of a table. Without an answer it is left out. */
export const importQuestionSchema = z.discriminatedUnion('ask', [
  z.object({
    ask: z.literal('columns'),
    file: z.string(),
    encoding: z.string(),
    view: tableViewSchema,
  }),
  z.object({
    ask: z.literal('encoding'),
    file: z.string(),
    readings: z.array(z.object({ encoding: z.enum(ENCODINGS), lines: z.array(z.string()) })),
  }),
])
export type ImportQuestion = z.infer<typeof importQuestionSchema>

/** An answer, by the name that the question or the report gives the table. */
export const importAnswerSchema = z.object({
  file: z.string().max(2_000),
  encoding: z.enum(ENCODINGS).optional(),
  /** The market of its keywords that name none. */
  market: z.string().max(100).optional(),
  columns: z
    .object({
      delimiter: z.string().max(1),
      headerRow: z.number().int().min(0),
      roles: columnChoiceSchema,
    })
    .optional(),
})
export type ImportAnswer = z.infer<typeof importAnswerSchema>

export const importFileReportSchema = z.object({
  file: z.string(),
  /** Layout id: `google-keyword-planner`, `search-console-queries`, `ahrefs`, `semrush`, `any-sheet` … */
  layout: z.string(),
  /** An encoding, or `xlsx`. */
  encoding: z.string(),
  delimiter: z.string(),
  headerRow: z.number().int(),
  /** A person chose the columns, in this import or in an earlier one of the same headings. */
  byHand: z.boolean(),
  view: tableViewSchema,
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
  second: momentSchema.nullable(),
  cue: z.string(),
  topic: z.string(),
  fate: z.enum(['added', 'updated', 'unchanged']),
  source: keywordSourceSchema,
})
export type PreviewKeyword = z.infer<typeof previewKeywordSchema>

const unusedSchema = z.object({ file: z.string(), reason: z.string(), detail: z.string() })

export const importPreviewSchema = z.object({
  previewId: idSchema,
  files: z.array(importFileReportSchema),
  /** Tables that a person has to say something of before they can be read. */
  questions: z.array(importQuestionSchema),
  /** Files that could not be used, with the reason; the others go on. */
  refused: z.array(unusedSchema),
  /** Parts of an archive, a workbook or a folder that hold no keywords and need none. */
  besides: z.array(unusedSchema),
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

const pageSchema = inPlan.extend({
  previewId: idSchema,
  offset: z.number().int().min(0).default(0),
  limit: z.number().int().min(1).max(500).default(100),
})

/** A keyword that an import updates, with its figures before. */
export const importRowSchema = previewKeywordSchema.extend({
  was: z
    .object({
      volume: volumeSchema,
      difficulty: z.number().nullable(),
      cpc: z.number().nullable(),
    })
    .nullable(),
})
export type ImportRow = z.infer<typeof importRowSchema>

export const imports = {
  /** Reads files and says what would happen; writes nothing. Abort the call to cancel. */
  preview: procedure
    .input(
      inPlan.extend({
        files: z.array(z.file()).min(1).max(200),
        answers: z.array(importAnswerSchema).max(1_000).optional(),
      }),
    )
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
  /** Keywords of a preview by what becomes of them, most searched first; also after its commit. */
  rows: procedure
    .input(pageSchema.extend({ fate: z.enum(['added', 'updated', 'unchanged']) }))
    .output(z.object({ total: z.number().int(), rows: z.array(importRowSchema) })),
  /** Rows left out or read in part, file by file; also after the commit. At most 20,000 a file. */
  problems: procedure.input(pageSchema).output(
    z.object({
      total: z.number().int(),
      problems: z.array(rowProblemSchema.extend({ file: z.string() })),
    }),
  ),
  discard: procedure.input(inPlan.extend({ previewId: idSchema })).output(z.object({})),
}
