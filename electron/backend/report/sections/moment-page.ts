import { html, type SafeHtml } from '../html.ts'
import type { MomentData } from '../report-data.ts'
import type { ReportTexts } from '../texts.ts'
import { breakdown } from './breakdown.ts'
import { gapList } from './gap-list.ts'
import { heldBack } from './held-back.ts'
import { rangeText, scoreScale, targetText } from './summary.ts'
import { topicTable } from './topic-table.ts'

/** One moment: its score and where it comes from, what is missing, and what people search for. */
export function momentPage(data: MomentData, texts: ReportTexts): SafeHtml {
  const { text, number, percent } = texts
  const facts = [
    text('summary.bandOf', { band: texts.coverage(`band.${data.band}`) }),
    rangeText(data, texts),
    targetText(data, texts),
    text('summary.confidence', { share: percent(data.score.measured) }),
  ]
  return html`<section class="moment ${data.moment}">
    <header>
      <div>
        <div>
          <h2>${texts.coverage(`moment.${data.moment}`)}</h2>
          <p>${text(`momentAim.${data.moment}`)}</p>
        </div>
        <p class="big"><b>${number(data.score.score, 1)}</b> ${text('momentPage.ofHundred')}</p>
      </div>
      ${scoreScale(data, texts)}
      <div class="facts">${facts.map((fact) => fact !== null && html`<span>${fact}</span>`)}</div>
    </header>
    ${breakdown(data, texts)} ${gapList(data, texts)} ${heldBack(data, texts)}
    ${topicTable(data, texts)}
  </section>`
}
