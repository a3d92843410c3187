import type { Contribution, Loss } from './loss.ts'

/** A key of the locale namespace `coverage`, and what its sentence needs: numbers raw, ids as titles. */
export type SentenceKey = { key: string; params: Record<string, string | number> }

/** How to write each number or day among the params: a share 0–1, a count, an ISO day. */
export const PARAM_UNIT: Readonly<Record<string, 'share' | 'count' | 'day'>> = {
  answered: 'share',
  served: 'share',
  used: 'share',
  fixing: 'share',
  progress: 'share',
  freshness: 'share',
  severity: 'count',
  searches: 'count',
  done: 'count',
  total: 'count',
  endedOn: 'day',
  since: 'day',
}

/**
 * What a loss says, without what it costs: the key `lossPoints` adds that. `answered`, `served`, `used` and `fixing` are 0 to 1: the
 * caller writes them in the reader's numerals and per cent.
 */
export function lossText(loss: Loss): SentenceKey {
  const key = `loss.${loss.kind}`
  switch (loss.kind) {
    case 'topic-unanswered':
    case 'channel-unserved':
    case 'tactic-unused':
      return { key, params: { title: loss.title } }
    case 'topic-partly-answered':
      return { key, params: { title: loss.title, answered: loss.answered } }
    case 'channel-partly-served':
      return { key, params: { title: loss.title, served: loss.served } }
    case 'tactic-partly':
      return { key, params: { title: loss.title, used: loss.used } }
    // A sentence an element and a part, since their names bend with the sentence in some languages.
    case 'element-missing':
      return { key: `${key}.${loss.element}`, params: {} }
    case 'element-partly':
      return { key: `${key}.${loss.element}`, params: { served: loss.served } }
    case 'check-failing': {
      const params = { title: loss.title, severity: loss.severity }
      return loss.fixing > 0
        ? { key: `${key}.in-work`, params: { ...params, fixing: loss.fixing } }
        : { key: `${key}.open`, params }
    }
    case 'nothing-measured':
      return { key: `${key}.${loss.part}`, params: {} }
  }
}

/** Why a card falls short. `progress`, `freshness` are 0 to 1; `endedOn` and `since` are `YYYY-MM-DD`. */
export function contributionText(contribution: Contribution): SentenceKey {
  const key = `contributing.${contribution.why}`
  const { title } = contribution
  switch (contribution.why) {
    case 'rights-ended':
      return { key, params: { title, endedOn: contribution.endedOn } }
    case 'in-progress':
      return { key, params: { title, progress: contribution.progress } }
    case 'stale': {
      const { since, freshness } = contribution
      return { key, params: { title, since, freshness } }
    }
    case 'checklist':
      return { key, params: { title, done: contribution.done, total: contribution.total } }
  }
}
