import type { MomentExplanation, PartExplanation } from '#shared/coverage/loss.ts'
import { html, type SafeHtml } from '../html.ts'
import type { MomentData } from '../report-data.ts'
import { roundWonAndLost, type WonAndLost } from '../round-to-sum.ts'
import type { ReportTexts } from '../texts.ts'

const DIGITS = 1

type Line = WonAndLost & { part: PartExplanation }
type Group = { pillar: PartExplanation['pillar']; lines: Line[] }

/** The parts by pillar, with figures rounded so that the printed ones add up. */
function groupLines({ parts }: MomentExplanation): Group[] {
  const rounded = roundWonAndLost(parts, DIGITS)
  const groups = new Map<Group['pillar'], Group>()
  parts.forEach((part, index) => {
    const group = groups.get(part.pillar) ?? { pillar: part.pillar, lines: [] }
    groups.set(part.pillar, group)
    group.lines.push({ part, ...rounded[index]! })
  })
  return [...groups.values()]
}

function totals(lines: readonly Line[]): WonAndLost {
  const sum = (of: (line: Line) => number): number =>
    lines.reduce((total, line) => total + of(line), 0)
  return {
    won: sum((line) => line.won),
    lost: sum((line) => line.lost),
    of: sum((line) => line.of),
  }
}

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

function partRow(line: Line, texts: ReportTexts): SafeHtml {
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

function groupRows({ pillar, lines }: Group, texts: ReportTexts): SafeHtml {
  const counts = lines.some(({ part }) => part.share > 0)
  return html`<tbody>
    <tr class="pillar">
      <th scope="rowgroup">${texts.coverage(`pillar.${pillar}`)}</th>
      <td></td>
      ${counts ? points(totals(lines), texts) : NO_POINTS}
    </tr>
    ${lines.map((line) => partRow(line, texts))}
  </tbody>`
}

/** Pillars and parts of a moment: points won and lost, which add up to the score and to 100. */
export function breakdown({ explanation }: MomentData, texts: ReportTexts): SafeHtml {
  const { text } = texts
  const groups = groupLines(explanation)
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
          ${points(totals(groups.flatMap((group) => group.lines)), texts)}
        </tr>
      </tfoot>
    </table>`
}
