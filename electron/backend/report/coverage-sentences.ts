import {
  contributionText,
  lossText,
  PARAM_UNIT,
  type SentenceKey,
} from '#shared/coverage/loss-text.ts'
import type { Contribution, Loss } from '#shared/coverage/loss.ts'
import type { CoverageTextKey, ReportTexts } from './texts.ts'

/** What a loss costs, as a sentence that names its points. */
export function lossSentence(loss: Loss, texts: ReportTexts): string {
  return texts.coverage('lossPoints', {
    loss: sentence(lossText(loss), texts),
    points: texts.number(loss.points, 1),
  })
}

/** Why a card counts for less than it could, as a sentence. */
export function contributionSentence(contribution: Contribution, texts: ReportTexts): string {
  return sentence(contributionText(contribution), texts)
}

function written(name: string, value: string | number, texts: ReportTexts): string {
  const unit = PARAM_UNIT[name]
  if (typeof value === 'string') return unit === 'day' ? texts.date(value) : value
  return unit === 'share' ? texts.percent(value) : texts.number(value)
}

function sentence({ key, params }: SentenceKey, texts: ReportTexts): string {
  const values = Object.entries(params).map(([name, value]) => [name, written(name, value, texts)])
  return texts.coverage(key as CoverageTextKey, Object.fromEntries(values))
}
