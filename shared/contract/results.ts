import { z } from 'zod'
import { isoDateSchema } from '../domain/iso-date.ts'
import { metricSchema } from '../domain/metric.ts'
import { resultFields, resultSchema } from '../domain/result.ts'
import { idSchema, LIMITS } from '../domain/text.ts'
import { done, inPlan, procedure } from './base.ts'

const inCard = inPlan.extend({ cardId: idSchema })
const count = z.number().int().min(0)
const figure = resultFields.shape.value

/** Rows of an export that are read; Search Console itself writes 1,000. */
export const MOST_PAGES = 50_000

export const pageRowSchema = z.object({
  /** The line of the file or row of the sheet, from 1. */
  row: count,
  url: z.string().min(1).max(LIMITS.url),
  clicks: figure,
  impressions: figure,
  position: z.number().min(1).max(100_000).nullable(),
})

/** Why a row of an export is left out, or (`bad-position`) read without one of its figures. */
export const PAGE_PROBLEMS = [
  'no-address',
  'bad-clicks',
  'bad-impressions',
  'bad-position',
  'same-page-again',
] as const

export const pageExportSchema = z.object({
  /** The table that was read: the file, with its part where it has several. */
  file: z.string(),
  /** The days that the export says it is of; `null`: it does not say. */
  period: z.object({ from: isoDateSchema, to: isoDateSchema }).nullable(),
  /** What the export says of how it was made, word for word: search type, date, a query … */
  filters: z.array(z.object({ name: z.string(), value: z.string() })),
  pages: z.array(pageRowSchema),
  /** Rows below the headings. */
  rows: count,
  /** As many pages as the tool writes at most: there may be more that it left out. */
  isCapped: z.boolean(),
  /** At most 500; `problemCount` counts all. */
  problems: z.array(
    z.object({ row: count, problem: z.enum(PAGE_PROBLEMS), text: z.string().max(300) }),
  ),
  problemCount: count,
})
export type PageExport = z.infer<typeof pageExportSchema>

/** What one card is said to have had in the days of an export; of several pages a row each. */
export const importedPageSchema = pageRowSchema
  .pick({ url: true, clicks: true, impressions: true, position: true })
  .extend({
    cardId: idSchema,
    /** True: the page becomes the address of the card, where that has none. */
    becomesAddress: z.boolean().default(false),
  })
export type ImportedPage = z.infer<typeof importedPageSchema>

const importSummarySchema = z.object({
  cards: count,
  /** Figures written for the first time, over others, and found to be there already. */
  added: count,
  replaced: count,
  unchanged: count,
  /** Cards that got an address. */
  addressed: count,
})
export type ResultsImportSummary = z.infer<typeof importSummarySchema>

/** What a figure is compared with: one of as many days. */
const shownFigureSchema = resultSchema.pick({
  from: true,
  to: true,
  value: true,
  source: true,
})

export const resultRowSchema = z.object({
  cardId: idSchema,
  currency: z.string(),
  last: shownFigureSchema,
  /** The newest figure of the same source and about as many days that ends before it begins. */
  before: shownFigureSchema.nullable(),
  /** The last figures by day or as averages, oldest first; to be drawn small. */
  line: z.array(z.number()),
})
export type ResultRow = z.infer<typeof resultRowSchema>

export const results = {
  /** All that was measured of a card, oldest first. */
  list: procedure.input(inCard).output(z.array(resultSchema)),
  /**
   * Writes a number by hand; one of the same metric and days is written over. `resultId`: the figure
   * that it takes the place of. INVALID for days out of order or after today, shares above 1 …
   */
  put: procedure
    .input(
      inCard.extend({
        figure: resultFields.pick({ metric: true, from: true, to: true, value: true }),
        resultId: idSchema.optional(),
      }),
    )
    .output(resultSchema),
  /** Deletes a number; undo and the trash bring it back. */
  remove: procedure.input(inPlan.extend({ resultId: idSchema })).output(done),
  /** The card's strength over the time it was measured in, oldest first; nothing before it was made. */
  strength: procedure
    .input(inCard.extend({ from: isoDateSchema, to: isoDateSchema }))
    .output(z.array(z.object({ day: isoDateSchema, strength: z.number().min(0).max(1) }))),
  /** One metric over the plan: the newest figures of each card that was measured in it. */
  overview: procedure
    .input(inPlan.extend({ metric: metricSchema }))
    .output(z.array(resultRowSchema)),
  /** Metrics that something was measured in, with how many cards each. */
  metrics: procedure
    .input(inPlan)
    .output(z.array(z.object({ metric: metricSchema, cards: count }))),
  /** Reads the pages of a Search Console export; writes nothing. Abort the call to cancel. */
  readExport: procedure.input(inPlan.extend({ file: z.file() })).output(pageExportSchema),
  /** Cards that have figures of an export of exactly these days: importing them again replaces those. */
  importedFor: procedure
    .input(inPlan.extend({ from: isoDateSchema, to: isoDateSchema }))
    .output(z.array(idSchema)),
  /** Writes clicks, impressions, click rate and position of cards as one undoable act. */
  import: procedure
    .input(
      inPlan.extend({
        from: isoDateSchema,
        to: isoDateSchema,
        pages: z.array(importedPageSchema).min(1).max(MOST_PAGES),
      }),
    )
    .output(importSummarySchema),
}
