import type { Card } from '#shared/domain/card.ts'
import type { Moment } from '#shared/domain/moment.ts'
import { USUAL_KIND } from '#shared/domain/usual-kind.ts'
import type { Loss } from './loss.ts'

/** A loss that a card can make good. */
export type MendableLoss = Exclude<Loss, { kind: 'nothing-measured' }>
export type LossDraft = Pick<Card, 'kind' | 'title' | 'moment'> &
  Partial<Pick<Card, 'topics' | 'channels' | 'tactics' | 'elements' | 'checkId'>>

export function isMendable(loss: Loss): loss is MendableLoss {
  return loss.kind !== 'nothing-measured'
}

/** The card that would make a loss of the moment good; without a title for an element, which has none. */
export function draftForLoss(moment: Moment, loss: MendableLoss): LossDraft {
  const kind = USUAL_KIND[moment]
  switch (loss.kind) {
    case 'topic-unanswered':
    case 'topic-partly-answered':
      return { kind, title: loss.title, moment, topics: [loss.topicId] }
    case 'channel-unserved':
    case 'channel-partly-served':
      return { kind, title: loss.title, moment, channels: [loss.channelId] }
    case 'tactic-unused':
    case 'tactic-partly':
      return { kind, title: loss.title, moment, tactics: [loss.tacticId] }
    case 'element-missing':
    case 'element-partly':
      return { kind, title: '', moment, elements: [loss.element] }
    case 'check-failing':
      return { kind: 'fix', title: loss.title, moment, checkId: loss.checkId }
  }
}
