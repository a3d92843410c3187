import type { Card, CardDraft, Element } from '#shared/domain/card.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { Contribution } from './loss.ts'

/** Work on a card of the board until it is live, fresh, its checklist done and its rights hold. */
type CardStep = {
  kind: 'renew-rights' | 'finish-card' | 'refresh-card' | 'finish-checklist'
  cardId: string
  /** All that it takes, the first of the step's kind. */
  reasons: readonly [Contribution, ...Contribution[]]
}

/** Write a card for an aim that no card serves yet. */
type NewCardStep = { draft: CardDraft } & (
  | { kind: 'answer-topic'; topicId: string; searches: number | null }
  | { kind: 'serve-channel'; channelId: string }
  | { kind: 'use-tactic'; tacticId: string }
  | { kind: 'show-element'; element: Element }
  | { kind: 'fix-check'; checkId: string; severity: number }
)

/**
 * One thing that could be done next (coverage-model §7). `done`: the card as it stands then; a new one
 * bears the step's id. `searches`: monthly, `null` where no volume is known.
 */
export type Step = {
  id: string
  moment: Moment
  /** Of the card, topic, channel, tactic or check; empty for an element. */
  title: string
  done: Card
} & (CardStep | NewCardStep)

/** `gain`: points of the plan's score, above 0. `effort`: in the team's own unit, 0 or more. */
export type NextStep = Step & { gain: number; effort: number }
