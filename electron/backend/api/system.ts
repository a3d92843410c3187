import type { App } from '../app.ts'
import { setLanguage } from '../services/set-language.ts'
import { readStudioSettings } from '../store/studio-settings.ts'
import type { Implementer } from './implementer.ts'

export const systemApi = (os: Implementer, { options, library, today }: App) =>
  os.system.router({
    info: os.system.info.handler(() => ({
      version: options.version,
      host: options.host,
      libraryFolder: library.folder,
      access: library.access,
      canPrint: options.print !== undefined,
      today: today(),
      language: readStudioSettings(library.folder).language,
    })),
    setLanguage: os.system.setLanguage.handler(({ input }) => {
      setLanguage(library, input.language)
      return {}
    }),
  })
