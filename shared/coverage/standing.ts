import type { Card } from '#shared/domain/card.ts'
import { byMoment, type ByMoment } from '#shared/domain/moment.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { Loss } from './loss.ts'
import { createScoreboard, type Scoreboard } from './scoreboard.ts'
import { cardStrength } from './strength.ts'
import type { CoverageInput, PlanScore } from './types.ts'

type CardsById = Omit<CoverageInput, 'cards'> & { cards: ReadonlyMap<string, Card> }

/** How a plan stands at a glance: its score, and the loss of each moment that costs most. */
export type Standing = { score: PlanScore; gaps: ByMoment<Loss | null> }

export function standingOf(input: CoverageInput, today: IsoDate): Standing {
  const scoreboard = createScoreboard(input, today)
  return {
    score: scoreboard.score(),
    gaps: byMoment((moment) => scoreboard.biggestGap(moment)),
  }
}

export type PreparedScoreboard = Scoreboard & {
  /** Does now what the first edit, or the first question that the standing has no answer to, would wait for. */
  prepare(): void
}

/**
 * The scoreboard of a plan whose standing somebody else has measured already. It measures the plan
 * itself only when it has to: a window shows 10,000 cards before it does.
 */
export function scoreboardFrom(
  input: CardsById,
  today: IsoDate,
  standing: Standing,
): PreparedScoreboard {
  let made: Scoreboard | null = null
  const measured = () => {
    made ??= createScoreboard({ ...input, cards: [...input.cards.values()] }, today)
    return made
  }
  const strengths = strengthsOf(input, today)
  return {
    prepare: () => void measured(),
    score: () => made?.score() ?? standing.score,
    biggestGap: (moment) => (made ? made.biggestGap(moment) : standing.gaps[moment]),
    strengthOf: (cardId) => (made ? made.strengthOf(cardId) : strengths(cardId)),
    explain: (moment) => measured().explain(moment),
    view: (moment) => measured().view(moment),
    putCard: (card) => measured().putCard(card),
    removeCard: (cardId) => measured().removeCard(cardId),
    putTopic: (topic) => measured().putTopic(topic),
    removeTopic: (topicId) => measured().removeTopic(topicId),
    putCheck: (check) => measured().putCheck(check),
    removeCheck: (checkId) => measured().removeCheck(checkId),
    setColumns: (columns) => measured().setColumns(columns),
    setSettings: (settings) => measured().setSettings(settings),
  }
}

/**
 * The scoreboard of a plan of which only some cards are known: its standing, whatever is edited, for
 * nothing can be measured. Of a moment it explains only what the cards known do.
 */
export function standingScoreboard(
  input: CardsById,
  today: IsoDate,
  standing: Standing,
): PreparedScoreboard {
  const nothing = () => {}
  const known = scoreboardFrom(input, today, standing)
  return {
    prepare: nothing,
    score: () => standing.score,
    biggestGap: (moment) => standing.gaps[moment],
    strengthOf: strengthsOf(input, today),
    explain: known.explain,
    view: known.view,
    putCard: nothing,
    removeCard: nothing,
    putTopic: nothing,
    removeTopic: nothing,
    putCheck: nothing,
    removeCheck: nothing,
    setColumns: nothing,
    setSettings: nothing,
  }
}

/** Strengths of single cards, with nothing else of the plan measured. */
function strengthsOf({ cards, columns }: CardsById, today: IsoDate): Scoreboard['strengthOf'] {
  const progress = new Map(columns.map((column) => [column.id, column.progress]))
  return (cardId) => {
    const card = cards.get(cardId)
    return card ? cardStrength(card, progress.get(card.columnId) ?? 0, today) : null
  }
}
