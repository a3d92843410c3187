import { MOMENTS } from '#shared/domain/moment.ts'
import { fontFaces } from './fonts.ts'
import { html, trusted } from './html.ts'
import type { ReportData } from './report-data.ts'
import { runningTitle } from './report-names.ts'
import { boardTable } from './sections/board-table.ts'
import { briefs } from './sections/briefs.ts'
import { cover } from './sections/cover.ts'
import { method } from './sections/method.ts'
import { momentPage } from './sections/moment-page.ts'
import { summary } from './sections/summary.ts'
import { reportStyles } from './styles.ts'
import type { ReportTexts } from './texts.ts'

/**
 * The whole document: fonts inlined, no script, no reference that is loaded from outside. Page
 * numbers and the running title stand in its own @page margin boxes.
 */
export async function reportDocument(data: ReportData, texts: ReportTexts): Promise<string> {
  const { board, options } = data
  const title = texts.text('document.title', { plan: board.settings.name })
  const running = runningTitle(board.settings, texts)
  const styles = reportStyles({ pageSize: options.pageSize, locale: options.locale, running })
  const body = html`<body>
    ${cover(data, texts)} ${summary(data, texts)}
    ${MOMENTS.map((moment) => momentPage(data.moments[moment], texts))} ${boardTable(data, texts)}
    ${briefs(data, texts)} ${method(data, texts)}
  </body>`
  const fonts = await fontFaces(body.markup + running, options.locale === 'zh-CN')
  return html`<!doctype html>
    <html lang="${options.locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <title>${title}</title>
        <style>
          ${trusted(fonts)}${trusted(styles)}
        </style>
      </head>
      ${body}
    </html>`.markup
}
