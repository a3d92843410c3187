import type { App } from '../app.ts'
import { commitImport } from '../services/commit-import.ts'
import { importPreviews } from '../services/import-previews.ts'
import { previewImport } from '../services/preview-import.ts'
import type { Implementer } from './implementer.ts'

export const importsApi = (os: Implementer, app: App) => {
  const previews = importPreviews(app.options.now)
  return os.imports.router({
    preview: os.imports.preview.handler(({ input, signal }) =>
      previewImport({ ...app.on(input.planId), previews }, input, signal),
    ),
    commit: os.imports.commit.handler(({ input, signal }) =>
      commitImport({ ...app.on(input.planId), previews }, input, signal),
    ),
    discard: os.imports.discard.handler(({ input }) => {
      app.on(input.planId)
      previews.forget(input.planId, input.previewId)
      return {}
    }),
  })
}
