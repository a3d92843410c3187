import { MOMENTS } from '#shared/domain/moment.ts'
import { html, type SafeHtml } from '../html.ts'
import type { ReportData } from '../report-data.ts'
import type { ReportTexts } from '../texts.ts'

/** Long names are set smaller, so that the whole name fits the cover. */
function titleSize(title: string): string {
  // A Chinese character is about as wide as two Latin letters.
  const width = [...title].reduce((sum, c) => sum + (c >= '\u2E80' ? 2 : 1), 0)
  if (width <= 44) return ''
  if (width <= 110) return 'long'
  return width <= 620 ? 'longer' : 'longest'
}

function fact(term: string, text: string): SafeHtml | null {
  return text === ''
    ? null
    : html`<div>
        <dt>${term}</dt>
        <dd>${text}</dd>
      </div>`
}

/** The cover: what, for whom, by whom, when, and the four scores as a skyline. */
export function cover({ board, options, today, score }: ReportData, texts: ReportTexts): SafeHtml {
  const { name, client, goal } = board.settings
  const { text } = texts
  const towers = MOMENTS.map((moment) => {
    const value = score.moments[moment].score
    return html`<div class="${moment}" style="--v:${value.toFixed(2)}%">
      <i></i>
      <p><b>${texts.number(value)}</b>${texts.coverage(`moment.${moment}`)}</p>
    </div>`
  })
  return html`<section class="cover">
    <div class="text">
      <p class="eyebrow">${text('cover.eyebrow')}</p>
      <h1 class="${titleSize(name)}">${name}</h1>
      <dl>
        ${fact(text('cover.client'), client)}${fact(text('cover.preparedBy'), options.preparedBy)}${fact(text('cover.date'), texts.date(today))}${fact(text('cover.goal'), goal)}
        <div>
          <dt>${text('cover.score')}</dt>
          <dd><b>${texts.number(score.overall)}</b> <small>${text('cover.outOf')}</small></dd>
        </div>
      </dl>
    </div>
    <div class="skyline" role="group" aria-label="${text('cover.skyline')}">${towers}</div>
  </section>`
}
