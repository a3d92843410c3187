import type { CheckState } from '#shared/domain/check.ts'
import { fontFaces } from '../fonts.ts'
import { html, type SafeHtml, trusted } from '../html.ts'
import { runningTitle } from '../report-names.ts'
import { reportStyles } from '../styles.ts'
import type { ReportTexts } from '../texts.ts'
import type { SheetData, SheetLine } from './sheet-data.ts'
import { SHEET_STYLES } from './sheet-styles.ts'

const BOXES = ['pass', 'fail', 'not-applicable'] as const satisfies readonly CheckState[]

/** The audit sheet for paper: fonts inlined, no script, no reference that is loaded from outside. */
export async function sheetDocument(data: SheetData, texts: ReportTexts): Promise<string> {
  const { settings, audit, pageSize } = data
  const { text } = texts
  const title = text('sheet.document', { plan: settings.name })
  const running = runningTitle(settings, texts)
  const styles = reportStyles({ pageSize, locale: settings.locale, running })
  const body = html`<body class="sheet">
    <header>
      <p class="eyebrow">${running}</p>
      <h1>${audit ? audit.title : text('sheet.title')}</h1>
      <dl class="blanks">
        ${blank(text('sheet.device'), audit?.device)} ${blank(text('sheet.who'), audit?.who)}
        ${blank(text('sheet.begun'), audit && texts.date(audit.startedOn))}
        ${blank(text('sheet.finished'), audit && (audit.finishedOn === null ? '' : texts.date(audit.finishedOn)))}
      </dl>
      ${audit?.note && html`<p class="lead">${audit.note}</p>`}
      ${!audit && html`<p class="note">${text('sheet.lead')}</p>`}
    </header>
    ${data.moments.map(
      ({ moment, lines }) =>
        html`<div class="part ${moment}">
          <h2>${texts.coverage(`moment.${moment}`)}</h2>
          ${lines.length === 0 && html`<p class="note">${text('sheet.none')}</p>`}
          ${lines.map((line) => lineHtml(line, audit !== null, audit?.device ?? '', texts))}
        </div>`,
    )}
  </body>`
  const fonts = await fontFaces(body.markup + running, settings.locale === 'zh-CN')
  return html`<!doctype html>
    <html lang="${settings.locale}">
      <head>
        <meta charset="utf-8" />
        <title>${title}</title>
        <style>
          ${trusted(fonts)}${trusted(styles)}${trusted(SHEET_STYLES)}
        </style>
      </head>
      ${body}
    </html>`.markup
}

function lineHtml(line: SheetLine, filled: boolean, device: string, texts: ReportTexts): SafeHtml {
  const { check, finding } = line
  const { text } = texts
  const state = finding?.state ?? 'unchecked'
  const testedOn = finding?.testedOn ? texts.date(finding.testedOn) : ''
  const note = finding?.note ?? ''
  return html`<article>
    <div class="top">
      <h3>${check.title} <small>${text('sheet.severity', { severity: check.severity })}</small></h3>
      <p class="boxes">
        ${BOXES.map((one) => html`<span class="${one === state ? 'on' : ''}"><i>${one === state ? '×' : ''}</i>${text(`sheet.state.${one}`)}</span>`)}
      </p>
    </div>
    ${
      line.howTo.length > 0 &&
      html`<ol>
        ${line.howTo.map((step) => html`<li>${step}</li>`)}
      </ol>`
    }
    ${line.passes !== '' && html`<p class="passes"><b>${text('sheet.passes')}</b> ${line.passes}</p>`}
    <dl class="blanks">
      ${blank(text('sheet.testedOn'), filled ? testedOn : null)}
      ${blank(text('sheet.device'), filled ? finding?.device || (finding ? device : '') : null)}
    </dl>
    ${
      filled
        ? note !== '' && html`<p class="found">${note}</p>`
        : html`<div class="lines"><b>${text('sheet.note')}</b><i></i><i></i></div>`
    }
    ${
      line.pictures.length > 0 &&
      html`<div class="pictures">
        ${line.pictures.map(({ src, name }) => html`<img src="${src}" alt="${name}" />`)}
      </div>`
    }
  </article>`
}

/** A name with what is known, or with a line to write on; a filled sheet leaves what nobody said out. */
function blank(name: string, value: string | null | undefined): SafeHtml | false {
  if (value === '') return false
  return html`<div>
    <dt>${name}</dt>
    <dd>${value ?? html`<i></i>`}</dd>
  </div>`
}
