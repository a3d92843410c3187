import type { z } from 'zod'
import type { importProgressSchema } from '#shared/contract/imports.ts'
import type { CancelSignal } from '#shared/keyword-import/breathe.ts'
import type { ColumnMemory } from '../store/column-memory.ts'
import type { ActContext } from './act-context.ts'
import type { ImportPreviews } from './import-previews.ts'

export type ImportProgress = z.infer<typeof importProgressSchema>

/** What the steps of an import are given besides. */
export type ImportContext = ActContext & {
  previews: ImportPreviews
  columns: ColumnMemory
  tell: (progress: ImportProgress) => void
  stop: CancelSignal
}
