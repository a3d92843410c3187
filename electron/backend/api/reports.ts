import type { App } from '../app.ts'
import { buildReport } from '../services/build-report.ts'
import { exportReport } from '../services/export-report.ts'
import type { Implementer } from './implementer.ts'

export const reportsApi = (os: Implementer, app: App) =>
  os.reports.router({
    html: os.reports.html.handler(async ({ input }) => ({
      html: (await buildReport(app.on(input.planId), input.options)).html,
    })),
    pdf: os.reports.pdf.handler(({ input, signal }) => {
      const context = { ...app.on(input.planId), print: app.options.print }
      return exportReport(context, input.options, signal)
    }),
  })
