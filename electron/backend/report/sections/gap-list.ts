import type { MomentExplanation } from '#shared/coverage/explain.ts'
import { html, type SafeHtml } from '../html.ts'
import { lossSentence } from '../loss-sentence.ts'
import type { MomentData } from '../report-data.ts'
import type { ReportTexts } from '../texts.ts'

const MOST_GAPS = 15
const MOST_HELD_BACK = 10

/** What is missing in a moment, as sentences, by the points each would win. */
export function gapList({ explanation }: MomentData, texts: ReportTexts): SafeHtml {
  const { text, number } = texts
  const losses = explanation.parts
    .flatMap((part) => part.losses)
    .toSorted((a, b) => b.points - a.points)
  if (losses.length === 0)
    return html`<h3>${text('momentPage.gaps')}</h3>
      <p>${text('momentPage.noGaps')}</p>`
  const rest = losses.slice(MOST_GAPS)
  const restPoints = rest.reduce((sum, loss) => sum + loss.points, 0)
  return html`<h3>${text('momentPage.gaps')}</h3>
    <table class="list">
      <colgroup>
        <col />
        <col style="width:16mm" />
      </colgroup>
      <thead>
        <tr>
          <th scope="col">${text('momentPage.gapsLead')}</th>
          <th scope="col" class="n">${text('momentPage.pointsHead')}</th>
        </tr>
      </thead>
      <tbody>
        ${losses.slice(0, MOST_GAPS).map(
          (loss) =>
            html`<tr>
              <td>${lossSentence(loss, texts)}</td>
              <td class="n">${number(loss.points, 1)}</td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${rest.length > 0 && html`<p class="note">${text('momentPage.moreGaps', { count: rest.length, points: number(restPoints, 1) })}</p>`}`
}

/** Cards that count for less than they could, and why. */
export function heldBack({ contributing }: MomentExplanation, texts: ReportTexts): SafeHtml | null {
  const { text } = texts
  if (contributing.length === 0) return null
  const rest = contributing.length - MOST_HELD_BACK
  return html`<h3>${text('momentPage.contributing')}</h3>
    <ul class="held">
      ${contributing.slice(0, MOST_HELD_BACK).map((held) => html`<li>${text(`contributing.${held.why}`, { title: held.title })}</li>`)}
    </ul>
    ${rest > 0 && html`<p class="note">${text('contributing.more', { count: rest })}</p>`}`
}
