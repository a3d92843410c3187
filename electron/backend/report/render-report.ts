import { gatherReport, type ReportInput } from './report-data.ts'
import { reportDocument } from './document.ts'
import { reportFileName, runningTitle } from './report-names.ts'
import { createReportTexts, type ReportTexts } from './texts.ts'

export type RenderedReport = {
  /** Self-contained: fonts inlined, no script, no reference that is loaded from outside. */
  html: string
  title: string
  /** Ends in `.pdf`; fit for every file system. */
  fileName: string
  /** See PrintJob.footer: for a Chromium that cannot paint the document's own page numbers. */
  footer: { left: string; right: string }
}

/** The plan report as one HTML document, printed as it is and shown as it is in the preview. */
export async function renderReport(
  input: ReportInput & { texts?: ReportTexts },
): Promise<RenderedReport> {
  const texts = input.texts ?? createReportTexts(input.options.locale)
  const { settings } = input.board
  return {
    html: await reportDocument(gatherReport(input), texts),
    title: texts.text('document.title', { plan: settings.name }),
    fileName: reportFileName(settings.name, input.today, texts),
    footer: { left: runningTitle(settings, texts), right: '' },
  }
}
