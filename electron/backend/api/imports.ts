import type { App } from '../app.ts'
import { commitImport } from '../services/commit-import.ts'
import { importPreviews } from '../services/import-previews.ts'
import { previewImport } from '../services/preview-import.ts'
import { readImportProblems, readImportRows } from '../services/read-import-rows.ts'
import { columnMemory } from '../store/column-memory.ts'
import type { Implementer } from './implementer.ts'

export const importsApi = (os: Implementer, app: App) => {
  const previews = importPreviews(app.options.now)
  const columns = columnMemory(app.library.folder)
  return os.imports.router({
    preview: os.imports.preview.handler(({ input, signal }) =>
      previewImport({ ...app.on(input.planId), previews, columns }, input, signal),
    ),
    commit: os.imports.commit.handler(({ input, signal }) =>
      commitImport({ ...app.on(input.planId), previews, columns }, input, signal),
    ),
    rows: os.imports.rows.handler(({ input }) => {
      app.on(input.planId)
      return readImportRows(previews.toRead(input.planId, input.previewId), input)
    }),
    problems: os.imports.problems.handler(({ input }) => {
      app.on(input.planId)
      return readImportProblems(previews.toRead(input.planId, input.previewId), input)
    }),
    discard: os.imports.discard.handler(({ input }) => {
      app.on(input.planId)
      previews.forget(input.planId, input.previewId)
      return {}
    }),
  })
}
