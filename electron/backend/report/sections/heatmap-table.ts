import { HEAT_STEP_LABELS, heatStep } from '#shared/coverage/heat-step.ts'
import type { HeatCell } from '#shared/coverage/heatmap.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import { html, type SafeHtml } from '../html.ts'
import type { ReportData } from '../report-data.ts'
import type { ReportTexts } from '../texts.ts'

function cell(found: HeatCell | undefined, { text, number }: ReportTexts): SafeHtml {
  if (!found || found.state === 'not-expected')
    return html`<td class="off"><span>${text('heatmap.notExpected')}</span></td>`
  if (found.state === 'empty' || found.value === null)
    return html`<td class="void">${text('heatmap.empty')}</td>`
  // By the figure that is printed, so that it never contradicts the scale.
  return html`<td class="h${heatStep(found.value)}">${number(found.value)}</td>`
}

function legend({ text }: ReportTexts): SafeHtml {
  return html`<p class="legend">
    <span class="key"
      >${text('heatmap.legend')}
      <span class="steps"
        >${HEAT_STEP_LABELS.map((label, step) => html`<i class="h${step}">${label}</i>`)}</span
      ></span
    >
    <span class="key"><i class="void"></i>${text('heatmap.legendEmpty')}</span>
    <span class="key"><i class="off"></i>${text('heatmap.legendNotExpected')}</span>
  </p>`
}

type Row = { title: string; cells: (HeatCell | undefined)[] }

const MOST_KEPT_TOGETHER = 14

function table(rows: readonly Row[], texts: ReportTexts): SafeHtml {
  return html`${legend(texts)}
    <table class="heat">
      <colgroup>
        <col class="name" />
        <col />
        <col />
        <col />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">${texts.text('heatmap.channel')}</th>
          ${MOMENTS.map((moment) => html`<th scope="col" class="${moment}">${texts.coverage(`moment.${moment}`)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          (row) =>
            html`<tr>
              <th scope="row">${row.title}</th>
              ${row.cells.map((found) => cell(found, texts))}
            </tr>`,
        )}
      </tbody>
    </table>`
}

/**
 * Moments × channel. Channels stand in rows: any number of them, with titles of any length, fits
 * the page; the head is repeated where the table goes on.
 */
export function heatmapTable({ channels }: ReportData, texts: ReportTexts): SafeHtml {
  const { text } = texts
  const rows = channels.values.flatMap((value, index): Row[] => {
    const cells = MOMENTS.map((moment) => channels.rows[moment][index])
    const unused = value.id === null && cells.every((found) => found?.state !== 'scored')
    return unused
      ? []
      : [{ title: value.id === null ? text('heatmap.unassigned') : value.title, cells }]
  })
  // A table of common size stays whole; a long one goes on where the page ends.
  return html`<div class="${rows.length <= MOST_KEPT_TOGETHER ? 'keep' : ''}">
    <h3>${text('summary.heatmap')}</h3>
    <p class="note">${text('summary.heatmapLead')}</p>
    ${rows.length === 0 ? html`<p>${text('summary.noChannels')}</p>` : table(rows, texts)}
  </div>`
}
