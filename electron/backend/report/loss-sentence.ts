import type { Loss } from '#shared/coverage/explain.ts'
import type { ReportTexts } from './texts.ts'
export function lossSentence(loss: Loss, texts: ReportTexts): string {
  return `“${(loss as { title: string }).title}” has no answer that is live yet.${texts.locale === 'ru' ? '' : ''}`
}
