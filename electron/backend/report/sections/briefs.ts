import { MOMENTS } from '#shared/domain/moment.ts'
import { briefHtml } from '../brief-html.ts'
import { html, type SafeHtml } from '../html.ts'
import type { ReportData } from '../report-data.ts'
import type { ReportTexts } from '../texts.ts'

/** The briefs of the cards on the board, in the board's order; nothing where there are none to show. */
export function briefs(data: ReportData, texts: ReportTexts): SafeHtml | null {
  const told = data.cards.flatMap(({ card }) => {
    const doc = data.briefs.get(card.id)
    return doc ? [{ card, doc }] : []
  })
  if (told.length === 0) return null
  return html`<section class="briefs">
    <div class="rule">${MOMENTS.map((moment) => html`<i class="${moment}"></i>`)}</div>
    <h2>${texts.text('briefs.title')}</h2>
    ${told.map(
      ({ card, doc }) =>
        html`<article class="${card.moment}">
          <h3>${card.title === '' ? texts.text('board.untitled') : card.title}</h3>
          <p class="note">
            ${texts.coverage(`moment.${card.moment}`)} · ${texts.text(`kind.${card.kind}`)}
          </p>
          ${briefHtml(doc.content, data.pictureOf)}
        </article>`,
    )}
  </section>`
}
