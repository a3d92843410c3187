import type { LanguageSetting } from '#shared/domain/locale.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { Library } from '../store/library.ts'
import { writeStudioSettings } from '../store/studio-settings.ts'

/** Keeps the language for the next start. @throws DomainError READ_ONLY in a library in use elsewhere */
export function setLanguage(library: Library, language: LanguageSetting): void {
  if (library.access !== 'write') throw new DomainError('READ_ONLY', { reason: library.access })
  writeStudioSettings(library.folder, { language })
}
