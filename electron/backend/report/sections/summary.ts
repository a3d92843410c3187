import { MOMENTS } from '#shared/domain/moment.ts'
import { html, type SafeHtml } from '../html.ts'
import { lossSentence } from '../coverage-sentences.ts'
import type { MomentData, ReportData } from '../report-data.ts'
import type { ReportTexts } from '../texts.ts'
import { heatmapTable } from './heatmap-table.ts'

/** A bar of the score with a mark where the target stands. */
export function scoreScale({ score, target }: MomentData, { text, number }: ReportTexts): SafeHtml {
  const label = text('momentPage.scale', { score: number(score.score), target: number(target) })
  return html`<div
    class="scale"
    role="img"
    aria-label="${label}"
    style="--v:${score.score.toFixed(2)}%;--g:${target.toFixed(2)}%"
  >
    <i></i><u></u>
  </div>`
}

/** `Range 48–51`, or nothing where the score is known exactly. */
export function rangeText({ score }: MomentData, { text, number }: ReportTexts): string | null {
  const low = number(score.low)
  const high = number(score.high)
  return low === high ? null : text('summary.range', { low, high })
}

/** How the score stands to its target. */
export function targetText({ score, target }: MomentData, { text, number }: ReportTexts): string {
  const missing = target - score.score
  // Less than half of the last decimal shown is on target.
  if (missing < 0.05) return text('summary.onTarget', { target: number(target) })
  return text('summary.belowTarget', { points: number(missing, 1), target: number(target) })
}

function lead({ score, cards }: ReportData, texts: ReportTexts): string {
  const { text, number } = texts
  if (cards.length === 0) return text('summary.leadEmpty')
  const ranked = MOMENTS.map((moment) => ({ moment, value: score.moments[moment].score })).toSorted(
    (a, b) => b.value - a.value,
  )
  const [best, worst] = [ranked[0]!, ranked.at(-1)!]
  const overall = number(score.overall)
  if (number(best.value) === number(worst.value))
    return text('summary.leadEven', { score: overall })
  return text('summary.leadSpread', {
    score: overall,
    best: texts.coverage(`moment.${best.moment}`),
    bestScore: number(best.value),
    worst: texts.coverage(`moment.${worst.moment}`),
    worstScore: number(worst.value),
  })
}

function tile(data: MomentData, texts: ReportTexts): SafeHtml {
  const { text, number, percent } = texts
  const confidence = text('summary.confidence', { share: percent(data.score.measured) })
  const range = rangeText(data, texts)
  return html`<div class="tile ${data.moment}">
    <header>
      <h3>${texts.coverage(`moment.${data.moment}`)}</h3>
      <span class="band">${texts.coverage(`band.${data.band}`)}</span>
    </header>
    <b>${number(data.score.score)}</b>
    ${scoreScale(data, texts)}
    <p>
      ${targetText(data, texts)}<br />${range === null ? confidence : `${range} · ${confidence}`}
    </p>
  </div>`
}

function gap({ moment, gap: found }: MomentData, texts: ReportTexts): SafeHtml {
  return html`<li class="${moment}">
    <strong>${texts.coverage(`moment.${moment}`)}</strong>
    <span>${found ? lossSentence(found, texts) : texts.coverage('score.noGap')}</span>
  </li>`
}

/** Where the plan stands: scores, biggest gaps, heatmap. */
export function summary(data: ReportData, texts: ReportTexts): SafeHtml {
  const { text, number } = texts
  const { board, cards, archived, unsorted } = data
  const counts = [
    text('summary.cards', { count: cards.length }),
    text('summary.topics', { count: board.topics.length }),
  ].join(' · ')
  const notes = [
    archived > 0 ? text('summary.archived', { count: archived }) : null,
    unsorted > 0 ? text('summary.unsorted', { count: unsorted }) : null,
  ].filter((note) => note !== null)
  return html`<section class="summary">
    <div class="rule">${MOMENTS.map((moment) => html`<i class="${moment}"></i>`)}</div>
    <h2>${text('summary.title')}</h2>
    <p class="lead">${lead(data, texts)}</p>
    <div class="standing">
      <div class="overall">
        <h3>${text('summary.overall')}</h3>
        <b>${number(data.score.overall)}</b>
        <p>${text('summary.bandOf', { band: texts.coverage(`band.${data.band}`) })}</p>
        <p>${counts}</p>
      </div>
      <div class="tiles">${MOMENTS.map((moment) => tile(data.moments[moment], texts))}</div>
    </div>
    ${notes.length > 0 && html`<p class="note">${notes.join(' ')}</p>`}
    <h3>${text('summary.gaps')}</h3>
    <ul class="gaps">
      ${MOMENTS.map((moment) => gap(data.moments[moment], texts))}
    </ul>
    ${heatmapTable(data, texts)}
  </section>`
}
