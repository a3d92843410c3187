import { readCue } from '#shared/domain/cue.ts'
import type { Keyword } from '#shared/domain/keyword.ts'

/** A `t` of whatever namespace: all texts here name theirs. */
type Say = {
  (key: string): string
  (key: string, values: Record<string, string>): string
}

/** “Know”, “Unclear”, or “Know or Buy” where a phrase may well mean two moments. */
export function sayMoment({ moment, second }: Pick<Keyword, 'moment' | 'second'>, t: Say): string {
  const first = t(`app:moment.${moment ?? 'none'}`)
  if (moment === null || second === null) return first
  return t('app:momentOr', { first, second: t(`app:moment.${second}`) })
}

/** What decided the moment: the words themselves, or in a phrase of the reader's language. */
export function sayCue(cue: string, t: Say): string {
  const read = readCue(cue)
  if (read.by === 'words') return read.words
  if (read.by === 'likeness') return t('app:cue.likeness', { phrase: read.phrase })
  return t('app:cue.intent', {
    intent: t(`app:cue.intents.${read.intent}`, { defaultValue: read.intent }),
  })
}
