import { z } from 'zod'
import { idSchema, titleSchema } from './text.ts'

export const progressSchema = z.number().min(0).max(1)

/** A workflow column. `progress` 0 to 1 never falls from left to right (coverage-model §2). */
export const columnSchema = z.object({
  id: idSchema,
  title: titleSchema.min(1),
  progress: progressSchema,
  /** Most cards the column should hold; `null`: no limit. */
  limit: z.number().int().min(1).max(100_000).nullable(),
  /** Fractional key: columns stand in the order of these keys. */
  order: z.string().min(1).max(1_000),
})
export type Column = z.infer<typeof columnSchema>

/** True when progress never falls along columns given in board order. */
export function progressNeverFalls(columns: readonly Pick<Column, 'progress'>[]): boolean {
  return columns.every((column, i) => i === 0 || columns[i - 1]!.progress <= column.progress)
}
