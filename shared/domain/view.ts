import { z } from 'zod'
import { savedFilterSchema } from './card-filter.ts'
import { idSchema, titleSchema } from './text.ts'

/** The pages that show the plan's cards, each in its own way. */
export const VIEW_PAGES = ['board', 'table', 'calendar'] as const
export const viewPageSchema = z.enum(VIEW_PAGES)
export type ViewPage = z.infer<typeof viewPageSchema>

/** How a page shows its cards (density, collapsed lanes, grouping, sort …); each page reads its own. */
export const viewOptionsSchema = z.record(z.string().max(200), z.json())
export type ViewOptions = z.infer<typeof viewOptionsSchema>

/** A filter and how to show what it leaves, under a name that everyone on the plan sees. */
export const viewSchema = z.object({
  id: idSchema,
  name: titleSchema.min(1),
  page: viewPageSchema,
  filter: savedFilterSchema,
  options: viewOptionsSchema,
  extra: z.record(z.string(), z.json()),
})
export type View = z.infer<typeof viewSchema>
