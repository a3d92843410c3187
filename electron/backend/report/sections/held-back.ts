import type { Contribution } from '#shared/coverage/loss.ts'
import { contributionSentence } from '../coverage-sentences.ts'
import { html, type SafeHtml } from '../html.ts'
import type { MomentData } from '../report-data.ts'
import type { ReportTexts } from '../texts.ts'

const MOST_HELD_BACK = 5

/** What a person can mend at once comes first; cards that are simply still in work come last. */
const ORDER: readonly Contribution['why'][] = ['rights-ended', 'stale', 'checklist', 'in-progress']

/** Cards that count for less than they could, each once, and why. */
export function heldBack({ explanation }: MomentData, texts: ReportTexts): SafeHtml | null {
  const { text } = texts
  const reasons = explanation.parts
    .flatMap((part) => part.losses.flatMap((loss) => loss.contributing))
    .toSorted((a, b) => ORDER.indexOf(a.why) - ORDER.indexOf(b.why))
  if (reasons.length === 0) return null
  const seen = new Set<string>()
  const all = reasons.filter(({ cardId }) => !seen.has(cardId) && seen.add(cardId))
  const rest = all.length - MOST_HELD_BACK
  return html`<div class="keep">
    <h3>${text('momentPage.heldBack')}</h3>
    <ul class="held">
      ${all.slice(0, MOST_HELD_BACK).map((held) => html`<li>${contributionSentence(held, texts)}</li>`)}
    </ul>
    ${rest > 0 && html`<p class="note">${text('heldBack.more', { count: rest })}</p>`}
  </div>`
}
