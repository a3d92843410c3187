import { contributionText, type SentenceKey } from './loss-text.ts'
import type { NextStep } from './next-step.ts'

/** What to do and why, in one sentence; what else the card lacks is said by `contributionText`. */
export function stepText(step: NextStep): SentenceKey {
  const key = `step.${step.kind}`
  const { title } = step
  switch (step.kind) {
    case 'renew-rights':
    case 'finish-card':
    case 'refresh-card':
    case 'finish-checklist':
      return { key, params: contributionText(step.reasons[0]).params }
    case 'answer-topic': {
      const { searches } = step
      return searches === null
        ? { key: `${key}.unknown`, params: { title } }
        : { key: `${key}.known`, params: { title, searches } }
    }
    case 'serve-channel':
    case 'use-tactic':
      return { key, params: { title } }
    case 'show-element':
      return { key: `${key}.${step.element}`, params: {} }
    case 'fix-check':
      return { key, params: { title, severity: step.severity } }
  }
}
