import { MOMENTS } from '#shared/domain/moment.ts'
import { html, type SafeHtml } from '../html.ts'
import type { ReportData } from '../report-data.ts'
import type { ReportTexts } from '../texts.ts'

/** How the scores are made, with this plan's own weights, and how to recompute them. */
export function method({ board, score, today }: ReportData, texts: ReportTexts): SafeHtml {
  const { text, number, percent } = texts
  const { settings, columns } = board
  const paragraphs = [
    text('method.intro', { formula: score.formula, date: texts.date(today) }),
    text('method.there'),
    text('method.useful', { path: text(`path.${settings.path}`) }),
    text('method.quick'),
    text('method.strength'),
    text('method.bands'),
    text('method.range'),
  ]
  const weights = MOMENTS.map((moment) => {
    const pillars = settings.pillarWeights[moment]
    const total = pillars[0] + pillars[1] + pillars[2]
    return html`<tr class="${moment}">
      <td><b style="color:var(--c)">${texts.coverage(`moment.${moment}`)}</b></td>
      ${pillars.map((weight) => html`<td class="n">${percent(weight / total)}</td>`)}
      <td class="n">${texts.decimal(settings.momentWeights[moment])}</td>
      <td class="n">${number(settings.targets[moment])}</td>
    </tr>`
  })
  const progress = columns
    .map((column) => `${column.title} ${percent(column.progress)}`)
    .join(' · ')
  return html`<section class="method">
    <div class="rule">${MOMENTS.map((moment) => html`<i class="${moment}"></i>`)}</div>
    <h2>${text('method.title')}</h2>
    ${paragraphs.map((paragraph) => html`<p>${paragraph}</p>`)}
    <div class="keep">
      <h3>${text('method.weights')}</h3>
      <p class="note">${text('method.weightsLead')}</p>
      <table class="list">
        <colgroup>
          <col />
          <col style="width:25mm" />
          <col style="width:25mm" />
          <col style="width:25mm" />
          <col style="width:30mm" />
          <col style="width:20mm" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">${text('board.moment')}</th>
            <th scope="col" class="n">${texts.coverage('pillar.there')}</th>
            <th scope="col" class="n">${texts.coverage('pillar.useful')}</th>
            <th scope="col" class="n">${texts.coverage('pillar.quick')}</th>
            <th scope="col" class="n">${text('method.momentWeight')}</th>
            <th scope="col" class="n">${text('method.targetHead')}</th>
          </tr>
        </thead>
        <tbody>
          ${weights}
        </tbody>
      </table>
    </div>
    ${
      columns.length > 0 &&
      html`<h3>${text('method.columns')}</h3>
        <p>${progress}</p>`
    }
    <div class="keep">
      <h3>${text('method.recompute')}</h3>
      <p>${text('method.recomputeText')}</p>
      <p class="command">
        <code>npm run -s moment-studio -- score plan.json --today ${today} --json</code>
      </p>
    </div>
  </section>`
}
