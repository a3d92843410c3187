import type { Element } from '#shared/domain/card.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { Part, Pillar } from './moment-score.ts'
import type { Measure } from './types.ts'

/** A card that serves an aim but is not at full strength, and why. Shares are 0 to 1. */
export type Contribution = { cardId: string; title: string; strength: number } & (
  | { why: 'rights-ended'; endedOn: string }
  | { why: 'in-progress'; columnId: string; progress: number }
  | { why: 'stale'; since: string; freshness: number }
  | { why: 'checklist'; done: number; total: number }
)

type TopicRef = { topicId: string; title: string }
type ChannelRef = { channelId: string; title: string }
type TacticRef = { tacticId: string; title: string; weight: number }

/**
 * One thing that keeps a moment's score below 100. `points`: what the score would gain if it were made
 * good in full. `answered`, `served`, `used`, `fixing`: how far it is already, 0 to 1.
 */
export type Loss = { points: number; contributing: Contribution[] } & (
  | ({ kind: 'topic-unanswered' } & TopicRef)
  | ({ kind: 'topic-partly-answered'; answered: number } & TopicRef)
  | ({ kind: 'channel-unserved' } & ChannelRef)
  | ({ kind: 'channel-partly-served'; served: number } & ChannelRef)
  | ({ kind: 'tactic-unused' } & TacticRef)
  | ({ kind: 'tactic-partly'; used: number } & TacticRef)
  | { kind: 'element-missing'; element: Element }
  | { kind: 'element-partly'; element: Element; served: number }
  | { kind: 'check-failing'; checkId: string; title: string; severity: number; fixing: number }
  | { kind: 'nothing-measured'; part: Part }
)
export type LossKind = Loss['kind']

/**
 * `share`: 0 to 1, of the moment's score; 0 where the part is not measured. `points = 100 × share ×
 * value` and `lost = 100 × share − points`; the losses, most points first, add up to `lost`.
 */
export type PartExplanation = {
  part: Part
  pillar: Pillar
  share: number
  value: Measure
  points: number
  lost: number
  losses: Loss[]
}

/** The points of all parts add up to `score`, the lost points to `100 − score` (coverage-model §6). */
export type MomentExplanation = {
  moment: Moment
  score: number
  points: number
  lost: number
  /** All five parts, also those not measured. */
  parts: PartExplanation[]
}
