import { createRouterClient } from '@orpc/server'
import type { ContractRouterClient } from '@orpc/contract'
import { createBackend } from '#electron/backend/backend.ts'
import type { Contract } from '#shared/contract/index.ts'
import { createBrowserPrinter } from '../browser-printer.ts'
import { lend, logToStderr } from '../lend.ts'

export type Client = ContractRouterClient<Contract>
export type Studio = { client: Client; library: string }

/** Where commands write: results for programs on `out`, words for people on `err`. */
export type Output = { out: (text: string) => void; err: (line: string) => void }

/** Runs `work` on a library, through the same contract as the page, and closes it whatever happens. */
export async function withStudio<T>(
  library: string,
  work: (studio: Studio) => Promise<T>,
): Promise<T> {
  const backend = createBackend(
    lend({
      host: 'headless',
      libraryFolder: library,
      log: logToStderr,
      print: createBrowserPrinter(),
    }),
  )
  try {
    const client: Client = createRouterClient(backend.router)
    return await work({ client, library })
  } finally {
    backend.close()
  }
}
