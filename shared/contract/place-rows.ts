import { z } from 'zod'
import { HOURS_SOURCES, placePatchSchema } from '../domain/place.ts'
import { idSchema, LIMITS, titleSchema } from '../domain/text.ts'
import { SPAN_PROBLEMS } from '../domain/hours.ts'
import { FIELD_PROBLEMS } from '../places/field-problems.ts'

const count = z.number().int().min(0)

/** Places of one list that are read. */
export const MOST_PLACES = 20_000

/** Why a row is left out (`no-name`, `same-place-again`), or read without one of its cells. */
export const PLACE_ROW_PROBLEMS = [
  'no-name',
  'same-place-again',
  'too-long',
  'no-answer',
  'no-number',
  'no-hours',
  'too-many-spans',
  'no-day',
  'too-many-days',
  ...SPAN_PROBLEMS,
  ...FIELD_PROBLEMS,
] as const
export type PlaceRowProblem = (typeof PLACE_ROW_PROBLEMS)[number]

/** Whose hours a list states: those at the door, or what a source says. */
export const tellerSchema = z.enum(['door', ...HOURS_SOURCES])

export const placeRowSchema = z.object({
  /** The line of the file or row of the sheet, from 1. */
  row: count,
  title: titleSchema.min(1),
  /** The place's own page. */
  page: z.string().max(LIMITS.url).nullable(),
  /** What the row says; what it leaves blank is left out. `hours` are those of the whole list's teller. */
  fields: placePatchSchema,
  /** The card of the place it is of; `null`: a new one. */
  cardId: idSchema.nullable(),
})
export type PlaceRow = z.infer<typeof placeRowSchema>

export const placeListSchema = z.object({
  /** The table that was read: the file, with its part where it has several. */
  file: z.string(),
  /** What its columns were taken for, in their order, with the headings as they stand. */
  columns: z.array(z.object({ heading: z.string(), holds: z.string() })),
  /** Headings that say nothing the studio keeps. */
  unused: z.array(z.string()),
  /** Whose hours they are, as far as the list tells. */
  hoursOf: tellerSchema,
  places: z.array(placeRowSchema),
  rows: count,
  /** At most 500; `problemCount` counts all. */
  problems: z.array(
    z.object({
      row: count,
      heading: z.string(),
      problem: z.enum(PLACE_ROW_PROBLEMS),
      text: z.string().max(300),
    }),
  ),
  problemCount: count,
})
export type PlaceList = z.infer<typeof placeListSchema>

export const placesImportSummarySchema = z.object({
  made: count,
  changed: count,
  /** Known places of which the list says nothing new. */
  unchanged: count,
})
export type PlacesImportSummary = z.infer<typeof placesImportSummarySchema>
