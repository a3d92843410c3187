import type { PageExport } from '#shared/contract/results.ts'
import { readPageExport } from '#shared/result-import/read-page-export.ts'
import type { ImportContext } from './import-context.ts'

/** Reads the pages of an export; writes nothing. @throws DomainError UNREADABLE_FILE, CANCELLED */
export async function readResultExport(
  { today, stop }: ImportContext,
  { name, content }: { name: string; content: Blob },
): Promise<PageExport> {
  const bytes = new Uint8Array(await content.arrayBuffer())
  return readPageExport({ name, bytes, today: today() }, stop)
}
