import type { ReportOptions } from '#shared/contract/reports.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { Printer } from '../capabilities.ts'
import type { ActContext } from './act-context.ts'
import { buildReport } from './build-report.ts'

/**
 * The plan's report as a PDF file.
 *
 * @throws DomainError NO_PRINTER when the host lends none, and what the printer throws
 */
export async function exportReport(
  context: ActContext & { print: Printer | undefined },
  options: ReportOptions,
  signal?: AbortSignal,
): Promise<File> {
  const { print } = context
  if (!print) throw new DomainError('NO_PRINTER', { tried: '' })
  const { html, title, fileName, footer } = await buildReport(context, options)
  const job = { html, pageSize: options.pageSize, title, footer, ...(signal && { signal }) }
  const bytes = await print(job)
  return new File([new Uint8Array(bytes)], fileName, { type: 'application/pdf' })
}
