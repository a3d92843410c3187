import { type Router, createRouter } from './api/router.ts'
import { createApp } from './app.ts'
import type { BackendOptions } from './capabilities.ts'
import { openLibrary } from './store/library.ts'

export type Backend = {
  /** Answers `shared/contract`; a host puts a transport before it. */
  readonly router: Router
  /** Ends every watch and closes every plan; the library is free when it returns. */
  close: () => void
}

/**
 * The studio's backend on one library folder. When another studio holds the library it only reads
 * (`system.info` says so).
 *
 * @throws DomainError NODE_TOO_OLD before anything is touched
 */
export function createBackend(options: BackendOptions): Backend {
  const { now, newId, person = '' } = options
  const library = openLibrary(options.libraryFolder, { now, newId, person })
  const app = createApp(options, library)
  const close = () => {
    app.work.close()
    library.close()
  }
  return { router: createRouter(app), close }
}
