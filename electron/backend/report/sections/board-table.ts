import { MOMENTS } from '#shared/domain/moment.ts'
import { html, link, type SafeHtml } from '../html.ts'
import type { CardLine, ReportData } from '../report-data.ts'
import type { ReportTexts } from '../texts.ts'

const COLUMNS = [
  { key: 'moment', width: '17mm' },
  { key: 'column', width: '22mm' },
  { key: 'cardTitle', width: 'auto' },
  { key: 'kind', width: '22mm' },
  { key: 'owner', width: '24mm' },
  { key: 'due', width: '22mm' },
  { key: 'strength', width: '15mm' },
] as const

function row(
  { card, column, strength, rightsEnded, overdue }: CardLine,
  texts: ReportTexts,
): SafeHtml {
  const { text, percent, shortDate } = texts
  const none = html`<span class="dim">${text('board.none')}</span>`
  return html`<tr>
    <td>${texts.coverage(`moment.${card.moment}`)}</td>
    <td>${column}</td>
    <td>${card.title === '' ? text('board.untitled') : link(card.url, card.title)}</td>
    <td>${text(`kind.${card.kind}`)}</td>
    <td>${card.owner ?? none}</td>
    <td>
      ${card.dueOn === null ? none : shortDate(card.dueOn)}${overdue && html`<small class="warn">${text('board.overdue')}</small>`}
    </td>
    <td class="n">
      ${percent(strength)}${rightsEnded && html`<small class="warn">${text('board.rightsEnded')}</small>`}
    </td>
  </tr>`
}

/** Every card that is not archived, as one table whose head is repeated on each page. */
export function boardTable({ cards, today }: ReportData, texts: ReportTexts): SafeHtml {
  const { text } = texts
  const head = html`<div class="rule">
      ${MOMENTS.map((moment) => html`<i class="${moment}"></i>`)}
    </div>
    <h2>${text('board.title')}</h2>`
  if (cards.length === 0)
    return html`<section>
      ${head}
      <p class="lead">${text('board.empty')}</p>
    </section>`
  const bodies = MOMENTS.map((moment) => {
    const lines = cards.filter(({ card }) => card.moment === moment)
    return (
      lines.length > 0 &&
      html`<tbody class="${moment}">
        ${lines.map((line) => row(line, texts))}
      </tbody>`
    )
  })
  return html`<section>
    ${head}
    <p class="lead">${text('board.lead', { date: texts.date(today) })}</p>
    <table class="list board">
      <colgroup>
        ${COLUMNS.map(({ width }) => html`<col style="width:${width}" />`)}
      </colgroup>
      <thead>
        <tr>
          ${COLUMNS.map(({ key }) => html`<th scope="col" class="${key === 'strength' ? 'n' : ''}">${text(`board.${key}`)}</th>`)}
        </tr>
      </thead>
      ${bodies}
    </table>
  </section>`
}
