import { emptyCardFields, type Card } from '#shared/domain/card.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'
import type { Loss } from './loss.ts'
import { draftForLoss, type LossDraft } from './loss-draft.ts'
import type { Step } from './next-step.ts'

type Draft = LossDraft & Partial<Omit<Card, 'id' | 'columnId' | 'order' | 'extra'>>
type Topics = ReadonlyMap<string, BoardTopic>

/** The step that writes a card for what a moment lacks; `null` for what no card can bring. */
export function newCardStep(
  moment: Moment,
  lack: Loss,
  topics: Topics,
  live: { columnId: string; publishedOn: IsoDate | null },
): Step | null {
  const step = (id: string, draft: Draft) => {
    const done: Card = { ...emptyCardFields(), ...draft, ...live, id, order: 'a0' }
    return { id, moment, title: draft.title, draft, done }
  }
  switch (lack.kind) {
    case 'topic-unanswered': {
      const { topicId } = lack
      const { audiences, products, markets, stages, tags, demand } = topics.get(topicId)!
      const lenses = { audiences, products, markets, stages, tags }
      return {
        ...step(`topic:${topicId}`, { ...draftForLoss(moment, lack), ...lenses }),
        kind: 'answer-topic',
        topicId,
        searches: demand.known > 0 ? demand.sum : null,
      }
    }
    case 'channel-unserved': {
      const { channelId } = lack
      return {
        ...step(`channel:${moment}:${channelId}`, draftForLoss(moment, lack)),
        kind: 'serve-channel',
        channelId,
      }
    }
    case 'tactic-unused': {
      const { tacticId } = lack
      return {
        ...step(`tactic:${tacticId}`, draftForLoss(moment, lack)),
        kind: 'use-tactic',
        tacticId,
      }
    }
    case 'element-missing': {
      const { element } = lack
      return {
        ...step(`element:${moment}:${element}`, draftForLoss(moment, lack)),
        kind: 'show-element',
        element,
      }
    }
    case 'check-failing': {
      const { checkId, severity } = lack
      return {
        ...step(`check:${checkId}`, draftForLoss(moment, lack)),
        kind: 'fix-check',
        checkId,
        severity,
      }
    }
    case 'topic-partly-answered':
    case 'channel-partly-served':
    case 'tactic-partly':
    case 'element-partly':
    case 'nothing-measured':
      return null
  }
}
