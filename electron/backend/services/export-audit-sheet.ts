import type { SheetOptions } from '#shared/contract/audits.ts'
import { DomainError } from '#shared/domain/errors.ts'
import { isEvidenceType } from '#shared/domain/evidence.ts'
import type { CheckFacts } from '#shared/playbook/playbook.ts'
import type { Printer } from '../capabilities.ts'
import { gatherSheet } from '../report/audit-sheet/sheet-data.ts'
import { sheetDocument } from '../report/audit-sheet/sheet-document.ts'
import type { PictureOf } from '../report/brief-html.ts'
import { reportFileName, runningTitle } from '../report/report-names.ts'
import { createReportTexts } from '../report/texts.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import type { ActContext } from './act-context.ts'
import { auditOf } from './find.ts'
import { listAudits } from './read-audits.ts'

/** Bytes of pictures that one sheet holds: 48 MB, which a printer still takes as one document. */
const ROOM_FOR_PICTURES = 48 * 1024 * 1024

/** The audit sheet in the plan's language as one self-contained HTML document. */
export async function buildAuditSheet(
  { store, today, facts }: ActContext & { facts: readonly CheckFacts[] },
  { auditId, moments, pageSize }: SheetOptions,
) {
  const data = store.consistently(() =>
    gatherSheet({
      settings: store.read.settings.read(),
      today: today(),
      pageSize,
      audit: auditId === null ? null : auditOf(store.read, auditId),
      moments,
      checks: store.read.checks.all(),
      list: listAudits(store),
      facts,
      pictureOf: picturesOf(store.read),
    }),
  )
  const { settings } = data
  const texts = createReportTexts(settings.locale)
  const named = { named: 'sheet.fileName', unnamed: 'sheet.fileNameUnnamed' } as const
  return {
    html: await sheetDocument(data, texts),
    title: texts.text('sheet.document', { plan: settings.name }),
    fileName: reportFileName(settings.name, data.today, texts, named),
    footer: { left: runningTitle(settings, texts), right: '' },
  }
}

/** The sheet as a PDF file. @throws DomainError NOT_FOUND, NO_PRINTER, and what the printer throws */
export async function exportAuditSheet(
  context: ActContext & { facts: readonly CheckFacts[]; print: Printer | undefined },
  options: SheetOptions,
  signal?: AbortSignal,
): Promise<File> {
  const { print } = context
  if (!print) throw new DomainError('NO_PRINTER', { tried: '' })
  const { html, title, fileName, footer } = await buildAuditSheet(context, options)
  const job = { html, pageSize: options.pageSize, title, footer, ...(signal && { signal }) }
  const bytes = await print(job)
  return new File([new Uint8Array(bytes)], fileName, { type: 'application/pdf' })
}

function picturesOf(read: PlanReader): PictureOf {
  let room = ROOM_FOR_PICTURES
  return (evidenceId) => {
    const picture = read.evidence.byId(evidenceId)
    if (!picture || !isEvidenceType(picture.mime) || picture.size > room) return null
    const bytes = read.blobs.bytes(picture.sha256)
    if (!bytes) return null
    room -= bytes.length
    return `data:${picture.mime};base64,${Buffer.from(bytes).toString('base64')}`
  }
}
