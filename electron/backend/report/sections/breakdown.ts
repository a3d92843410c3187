import type { MomentExplanation, PartExplanation } from '#shared/coverage/explain.ts'
import { html, type SafeHtml } from '../html.ts'
import type { MomentData } from '../report-data.ts'
import { roundToSum } from '../round-to-sum.ts'
import type { ReportTexts } from '../texts.ts'

const DIGITS = 1

type Line = { part: PartExplanation; won: number; lost: number }
type Group = { pillar: PartExplanation['pillar']; lines: Line[] }

/** The parts with figures rounded so that the printed ones add up to the printed score. */
function groupLines({ parts }: MomentExplanation): Group[] {
  const won = roundToSum(
    parts.map((part) => part.points),
    DIGITS,
  )
  const lost = roundToSum(
    parts.map((part) => part.lost),
    DIGITS,
  )
  const groups: Group[] = []
  parts.forEach((part, index) => {
    const line = { part, won: won[index]!, lost: lost[index]! }
    const group = groups.find(({ pillar }) => pillar === part.pillar)
    if (group) group.lines.push(line)
    else groups.push({ pillar: part.pillar, lines: [line] })
  })
  return groups
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0)

function bar(value: number, { percent }: ReportTexts): SafeHtml {
  return html`<div class="bar">
    <i style="--v:${(100 * value).toFixed(2)}%"></i><span>${percent(value)}</span>
  </div>`
}

function points(won: number, lost: number, { number }: ReportTexts): SafeHtml {
  return html`<td class="n">${number(won, DIGITS)}</td>
    <td class="n">${number(lost, DIGITS)}</td>
    <td class="n">${number(won + lost, DIGITS)}</td>`
}

function partRow({ part, won, lost }: Line, texts: ReportTexts): SafeHtml {
  const name = texts.text(`part.${part.part}`)
  if (part.value === null || part.share === 0)
    return html`<tr class="part">
      <th scope="row">${name}</th>
      <td class="muted" colspan="4">${texts.text('momentPage.notMeasured')}</td>
    </tr>`
  return html`<tr class="part">
    <th scope="row">${name}</th>
    <td>${bar(part.value, texts)}</td>
    ${points(won, lost, texts)}
  </tr>`
}

function groupRows({ pillar, lines }: Group, texts: ReportTexts): SafeHtml {
  const won = sum(lines.map((line) => line.won))
  const lost = sum(lines.map((line) => line.lost))
  const measured = lines.some(({ part }) => part.value !== null && part.share > 0)
  return html`<tbody>
    <tr class="pillar">
      <th scope="rowgroup">${texts.text(`pillar.${pillar}`)}</th>
      <td></td>
      ${
        measured
          ? points(won, lost, texts)
          : html`<td></td>
              <td></td>
              <td></td>`
      }
    </tr>
    ${lines.map((line) => partRow(line, texts))}
  </tbody>`
}

/** Pillars and parts of a moment: points won and lost, which add up to the score and to 100. */
export function breakdown({ explanation }: MomentData, texts: ReportTexts): SafeHtml {
  const { text } = texts
  const groups = groupLines(explanation)
  const lines = groups.flatMap((group) => group.lines)
  const won = sum(lines.map((line) => line.won))
  const lost = sum(lines.map((line) => line.lost))
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
          ${points(won, lost, texts)}
        </tr>
      </tfoot>
    </table>`
}
