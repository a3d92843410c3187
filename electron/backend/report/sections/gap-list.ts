import { html, type SafeHtml } from '../html.ts'
import { lossSentence } from '../coverage-sentences.ts'
import type { MomentData } from '../report-data.ts'
import type { ReportTexts } from '../texts.ts'

const MOST_GAPS = 9

/** What is missing in a moment, as sentences, by the points each would win. */
export function gapList({ explanation }: MomentData, texts: ReportTexts): SafeHtml {
  const { text, number } = texts
  const losses = explanation.parts
    .flatMap((part) => part.losses)
    .toSorted((a, b) => b.points - a.points)
  const heading = html`<h3>${text('momentPage.gaps')}</h3>`
  const most = losses[0]?.points ?? 0
  if (most === 0)
    return html`${heading}
      <p>${text('momentPage.noGaps')}</p>`
  const rest = losses.slice(MOST_GAPS)
  const restPoints = number(
    rest.reduce((sum, loss) => sum + loss.points, 0),
    1,
  )
  const rows = losses.slice(0, MOST_GAPS).map(
    (loss) =>
      html`<tr>
        <td>${lossSentence(loss, texts)}</td>
        <td><i class="size" style="--v:${((100 * loss.points) / most).toFixed(1)}%"></i></td>
      </tr>`,
  )
  return html`${heading}
    <p class="note">${text('momentPage.gapsLead')}</p>
    <table class="list gap">
      <colgroup>
        <col />
        <col style="width:34mm" />
      </colgroup>
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${rest.length > 0 && html`<p class="note">${text('momentPage.moreGaps', { count: rest.length, points: restPoints })}</p>`}`
}
