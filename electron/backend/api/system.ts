import type { App } from '../app.ts'
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
    })),
  })
