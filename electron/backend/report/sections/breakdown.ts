import { type BreakdownGroup, type BreakdownLine, breakdownOf } from '#shared/coverage/breakdown.ts'
import type { WonAndLost } from '#shared/coverage/round-to-sum.ts'
import { html, type SafeHtml } from '../html.ts'
import type { MomentData } from '../report-data.ts'
import type { ReportTexts } from '../texts.ts'

const DIGITS = 1

function bar(value: number, { percent }: ReportTexts): SafeHtml {
  return html`<div class="bar">
    <i style="--v:${(100 * value).toFixed(2)}%"></i><span>${percent(value)}</span>
  </div>`
}

function points({ won, lost, of }: WonAndLost, { number }: ReportTexts): SafeHtml {
  return html`<td class="n">${number(won, DIGITS)}</td>
    <td class="n">${number(lost, DIGITS)}</td>
    <td class="n">${number(of, DIGITS)}</td>`
}

const NO_POINTS = html`<td></td>
  <td></td>
  <td></td>`

function partRow(line: BreakdownLine, texts: ReportTexts): SafeHtml {
  const { value, share, part } = line.part
  const covered =
    value === null || share === 0
      ? html`<span class="muted">${texts.text('momentPage.notMeasured')}</span>`
      : bar(value, texts)
  return html`<tr class="part">
    <th scope="row">${texts.coverage(`part.${part}`)}</th>
    <td>${covered}</td>
    ${share === 0 ? NO_POINTS : points(line, texts)}
  </tr>`
}

function groupRows(group: BreakdownGroup, texts: ReportTexts): SafeHtml {
  const { pillar, lines, counts } = group
  return html`<tbody>
    <tr class="pillar">
      <th scope="rowgroup">${texts.coverage(`pillar.${pillar}`)}</th>
      <td></td>
      ${counts ? points(group, texts) : NO_POINTS}
    </tr>
    ${lines.map((line) => partRow(line, texts))}
  </tbody>`
}

/** Pillars and parts of a moment: points won and lost, which add up to the score and to 100. */
export function breakdown({ explanation }: MomentData, texts: ReportTexts): SafeHtml {
  const { text } = texts
  const { groups, total } = breakdownOf(explanation)
  return html`<h3>${text('momentPage.breakdown')}</h3>
    <p class="note">${text('momentPage.breakdownLead')}</p>
    <table class="parts keep">
      <colgroup>
        <col style="width:34%" />
        <col style="width:33%" />
        <col style="width:11%" />
        <col style="width:11%" />
        <col style="width:11%" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">${text('momentPage.part')}</th>
          <th scope="col">${text('momentPage.covered')}</th>
          <th scope="col" class="n">${text('momentPage.won')}</th>
          <th scope="col" class="n">${text('momentPage.lost')}</th>
          <th scope="col" class="n">${text('momentPage.of')}</th>
        </tr>
      </thead>
      ${groups.map((group) => groupRows(group, texts))}
      <tfoot>
        <tr>
          <th scope="row">${text('momentPage.total')}</th>
          <td></td>
          ${points(total, texts)}
        </tr>
      </tfoot>
    </table>`
}
