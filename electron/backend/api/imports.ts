import { DomainError } from '#shared/domain/errors.ts'
import type { App } from '../app.ts'
import type { Implementer } from './implementer.ts'

export const importsApi = (os: Implementer, _app: App) =>
  os.imports.router({
    preview: os.imports.preview.handler(async function* ({ input }) {
      throw new DomainError('NOT_FOUND', { what: 'preview', id: input.planId })
      yield undefined as never
    }),
    commit: os.imports.commit.handler(async function* ({ input }) {
      throw new DomainError('NOT_FOUND', { what: 'preview', id: input.previewId })
      yield undefined as never
    }),
    discard: os.imports.discard.handler(() => ({})),
  })
