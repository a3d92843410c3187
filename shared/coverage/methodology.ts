import type { Card } from '#shared/domain/card.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { countedChecks, decisionElements, expectedChannels, tacticsInForce } from './aims.ts'
import { compareText } from './compare-text.ts'
import type { DemandMeasure } from './demand-table.ts'
import { PART_OF, PARTS, partShares, type Part, type Pillar } from './moment-score.ts'
import { createScoreboard } from './scoreboard.ts'
import type { MomentView } from './shortfalls.ts'
import { momentShare, type CardStrength } from './strength.ts'
import type { CoverageInput, Measure, MomentScore, PlanScore } from './types.ts'

/** A card that bears on the moment, with what its strength is the product of (coverage-model §2). */
export type MethodCard = CardStrength & {
  cardId: string
  title: string
  columnId: string
  /**
   * How much of its strength counts in the moment: 1, ½ where it also serves it, and 0 for one of
   * another moment, which counts in full for the topics it answers and the check it fixes.
   */
  share: number
}

/** Something a part is the mean over (coverage-model §3). `value`: how far it is served, 0 to 1. */
export type MethodAim = {
  id: string
  /** Empty for a decision element, which has no title but its id. */
  title: string
  weight: number
  value: number
  /** The cards that serve it; none counts for a check that passes. */
  cardIds: readonly string[]
  /** Of a topic: monthly searches (`null`: none known), and the ends of its weight. */
  searches?: number | null
  low?: number
  high?: number
  /** Of a check. */
  passes?: boolean
}

/** A part with its weight inside its pillar and its share of the score (0 where not measured). */
export type MethodPart = {
  part: Part
  pillar: Pillar
  weight: number
  value: Measure
  share: number
  aims: readonly MethodAim[]
}

/** Every figure that one moment's score is made of: all that is needed to make it again by hand. */
export type MomentMethod = {
  moment: Moment
  score: MomentScore
  pillarWeights: readonly [number, number, number]
  demand: DemandMeasure
  parts: readonly MethodPart[]
  /** By title. */
  cards: readonly MethodCard[]
}

export type PlanMethod = {
  score: PlanScore
  momentWeights: Readonly<Record<Moment, number>>
  of: (moment: Moment) => MomentMethod
}

/**
 * How a plan's score comes about on a day, step by step (coverage-model §§2–4). The figures are those
 * the score itself is made from, none is worked out anew.
 */
export function planMethod(input: CoverageInput, today: IsoDate): PlanMethod {
  const scoreboard = createScoreboard(input, today)
  const score = scoreboard.score()
  const topics = new Map(input.topics.map((topic) => [topic.id, topic]))
  return {
    score,
    momentWeights: input.settings.momentWeights,
    of: (moment) =>
      momentMethod(
        scoreboard.view(moment),
        score.moments[moment],
        topics,
        input.cards.filter((card) => !card.archived && momentShare(card, moment) > 0),
      ),
  }
}

function momentMethod(
  view: MomentView,
  score: MomentScore,
  topics: ReadonlyMap<string, BoardTopic>,
  own: readonly Card[],
): MomentMethod {
  const pillarWeights = view.settings.pillarWeights[view.moment]
  const demand = view.demand.measure()
  const aims = aimsOf(view, topics)
  const values = { ...score.parts, checks: score.pillars.quick }
  const { shares } = partShares(values, pillarWeights)
  const parts = PARTS.map((part) => ({
    part,
    ...PART_OF[part],
    value: values[part],
    share: shares[part],
    aims: aims[part],
  }))
  const cards = cardsOf(view, parts, own)
  return { moment: view.moment, score, pillarWeights, demand, parts, cards }
}

function aimsOf(
  { moment, settings, index, demand, checks, topicTitle }: MomentView,
  topics: ReadonlyMap<string, BoardTopic>,
): Record<Part, MethodAim[]> {
  const groups = index.moments[moment]
  return {
    demand: demand
      .rows()
      .map(({ topicId: id, covered: value, ...weights }): MethodAim => {
        const { known = 0, sum = 0 } = topics.get(id)?.demand ?? {}
        const searches = known > 0 ? sum : null
        const cardIds = index.answers.cardIds(id)
        return { id, title: topicTitle(id), ...weights, value, searches, cardIds }
      })
      .toSorted((a, b) => b.weight - a.weight || byTitle(a, b)),
    reach: expectedChannels(settings, moment).map((channel) => ({
      ...channel,
      value: groups.channels.value(channel.id),
      cardIds: groups.channels.cardIds(channel.id),
    })),
    tactics: tacticsInForce(settings, moment).map(({ id, title, weight }) => ({
      ...{ id, title, weight },
      value: groups.tactics.value(id),
      cardIds: groups.tactics.cardIds(id),
    })),
    persuasion: decisionElements(settings.path).map(({ id, weight }) => ({
      ...{ id, title: '', weight },
      value: groups.elements.value(id),
      cardIds: groups.elements.cardIds(id),
    })),
    checks: countedChecks(checks).map((check) => ({
      ...check,
      value: check.passes ? 1 : index.fixes.value(check.id),
      cardIds: check.passes ? [] : index.fixes.cardIds(check.id),
    })),
  }
}

/** Every card that counts in the moment, and those of others that answer its topics or fix its checks. */
function cardsOf(
  view: MomentView,
  parts: readonly MethodPart[],
  own: readonly Card[],
): MethodCard[] {
  const ids = new Set(own.map(({ id }) => id))
  for (const { aims } of parts) for (const aim of aims) aim.cardIds.forEach((id) => ids.add(id))
  return [...ids]
    .map((cardId) => {
      const { card, strength } = view.card(cardId)
      const { title, columnId } = card
      return { cardId, title, columnId, ...strength, share: momentShare(card, view.moment) }
    })
    .toSorted((a, b) => byTitle(a, b) || compareText(a.cardId, b.cardId))
}

const byTitle = (a: { title: string }, b: { title: string }) => compareText(a.title, b.title)

/** The moments with their weights in the plan's score. */
export const weighedMoments = ({ score, momentWeights }: PlanMethod) =>
  MOMENTS.map((moment) => ({
    moment,
    weight: momentWeights[moment],
    value: score.moments[moment].score,
  }))
