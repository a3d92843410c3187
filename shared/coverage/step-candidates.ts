import type { IsoDate } from '#shared/domain/iso-date.ts'
import { cardStep } from './card-step.ts'
import { cardWhenDone, lastColumn } from './card-when-done.ts'
import { newCardStep } from './new-card-step.ts'
import type { NextStep, Step } from './next-step.ts'
import { OpenAims, type Reach } from './open-aims.ts'
import { createScoreboard } from './scoreboard.ts'
import { cardStrength } from './strength.ts'
import type { CoverageInput } from './types.ts'

/** A step with what it closes of the open aims. */
export type Candidate = { step: NextStep; reach: Reach }

/** What rounding leaves of nothing, in points. */
const NOTHING = 1e-9

/** Effort of a card without an estimate (coverage-model §7). */
export const EFFORT_IF_UNSET = 1

/**
 * Everything that could be done next and would raise the score, in no order (coverage-model §7): each
 * card brought to its full strength, and a new card for each aim that none serves. `effortIfUnset`:
 * what a card without an estimate takes; where that is no number above 0, 1.
 */
export function stepCandidates(
  input: CoverageInput,
  today: IsoDate,
  effortIfUnset: number = EFFORT_IF_UNSET,
): { aims: OpenAims; candidates: Candidate[] } {
  const scoreboard = createScoreboard(input, today)
  const aims = new OpenAims(scoreboard)
  const last = lastColumn(input.columns)
  const candidates: Candidate[] = []
  if (!last) return { aims, candidates }
  const unset = effortIfUnset > 0 && effortIfUnset < Infinity ? effortIfUnset : EFFORT_IF_UNSET

  const offer = (step: Step | null, from: number, to: number) => {
    if (!step) return
    const reach = aims.reachOf(step.done, from, to)
    const gain = aims.gainOf(reach)
    if (!(gain > NOTHING)) return
    candidates.push({ step: { ...step, gain, effort: step.done.effort ?? unset }, reach })
  }
  for (const card of byId(input.cards).values()) {
    const now = scoreboard.strengthOf(card.id)!
    if (card.archived || now.strength >= 1) continue
    const done = cardWhenDone(card, now, last, today)
    offer(cardStep(card, now, done.card), now.strength, done.strength.strength)
  }
  const topics = byId(input.topics)
  const live = { columnId: last.id, publishedOn: last.progress >= 1 ? today : null }
  for (const { moment, shortfall, open, untouched } of aims.aims) {
    if (!untouched) continue
    const step = newCardStep(moment, shortfall.loss(open), topics, live)
    offer(step, 0, step ? cardStrength(step.done, last.progress, today).strength : 0)
  }
  return { aims, candidates }
}

/** The last of those that share an id, as the score counts them. */
function byId<T extends { id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]))
}
