import type { ImportContext } from './import-context.ts'

/** Lets go of a preview, or of the lists of an import that was written. */
export function discardImport(
  { store, previews }: ImportContext,
  { previewId }: { previewId: string },
): void {
  previews.forget(store.planId, previewId)
}
