import type { Card } from '#shared/domain/card.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { byMoment, type ByMoment, type Moment } from '#shared/domain/moment.ts'
import type { PlanSettings } from '#shared/domain/plan.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'
import { expectedChannels } from './aims.ts'
import { anyOf } from './any.ts'
import { DemandTable } from './demand-table.ts'
import { isByMeans, type Lens, type LensValue } from './lens.ts'
import { momentScore } from './moment-score.ts'
import { partValuesOf } from './part-values.ts'
import { cardStrength, momentShare } from './strength.ts'
import { StrengthIndex } from './strength-index.ts'
import { KnownWeights, knownWeight, type TopicWeight } from './topic-weight.ts'
import type { CoverageInput, Measure } from './types.ts'

/**
 * `value` 0–100, `null` unless scored. `presence` and `answered` (0–1) only "by what means".
 * `cardIds`: the cards that count in the cell. `topicIds`: the topics it is measured on.
 */
export type HeatCell = {
  state: 'scored' | 'empty' | 'not-expected'
  value: number | null
  presence?: number
  answered?: Measure
  cardIds: string[]
  topicIds: string[]
}

/** What every cell reads of the plan, whatever its value. */
export type HeatPlan = {
  settings: PlanSettings
  /** Those that count. */
  cards: Card[]
  topics: BoardTopic[]
  strength: (card: Card) => number
  /** The topics of a moment, out of these; worked out once for each list. */
  topicsIn: (topics: readonly BoardTopic[], moment: Moment) => TopicsOfMoment
}

/** Topics with their weights in the plan, by id. */
export type TopicsOfMoment = { ids: string[]; weights: Map<string, number>; total: number }

/** The one or two values that a cell stands for. */
export type CellValues = readonly { lens: Lens; value: LensValue }[]

export function readHeatPlan(input: CoverageInput, today: IsoDate): HeatPlan {
  const cards = lastById(input.cards).filter((card) => !card.archived)
  const topics = lastById(input.topics).filter((topic) => topic.moment !== null)
  const progress = new Map(input.columns.map((column) => [column.id, column.progress]))
  const strengths = new Map(
    cards.map((card) => [
      card.id,
      cardStrength(card, progress.get(card.columnId) ?? 0, today).strength,
    ]),
  )
  // A topic weighs in a cell what it weighs in the plan, so that cells of one row compare.
  const known = new Map(topics.map((topic) => [topic.id, knownWeight(topic.demand)]))
  const ofUnknown = new KnownWeights(
    [...known.values()].flatMap((weight) => weight?.point ?? []),
  ).ofUnknown()
  const weightOf = (topic: BoardTopic) => known.get(topic.id) ?? ofUnknown
  const lists = new WeakMap<readonly BoardTopic[], ByMoment<TopicsOfMoment>>()
  return {
    settings: input.settings,
    cards,
    topics,
    strength: (card) => strengths.get(card.id)!,
    topicsIn: (of, moment) => {
      let byList = lists.get(of)
      if (!byList) lists.set(of, (byList = byMoment((m) => weighed(of, m, weightOf))))
      return byList[moment]
    },
  }
}

function weighed(
  topics: readonly BoardTopic[],
  moment: Moment,
  weightOf: (topic: BoardTopic) => TopicWeight,
): TopicsOfMoment {
  const weights = new Map<string, number>()
  let total = 0
  for (const topic of topics) {
    if (topic.moment !== moment) continue
    const { point } = weightOf(topic)
    weights.set(topic.id, point)
    total += point
  }
  return { ids: [...weights.keys()], weights, total }
}

/** Who and what for: the score of the value's own cards and topics, without be quick. */
export function audienceCell(
  plan: HeatPlan,
  moment: Moment,
  cards: readonly Card[],
  { ids: topicIds, weights }: TopicsOfMoment,
  index: StrengthIndex,
): HeatCell {
  const cardIds = countingCards(cards, moment, weights)
  const demand = new DemandTable({ point: 1, low: 1, high: 1 })
  for (const [topicId, point] of weights) {
    demand.put(topicId, { point, low: point, high: point }, index.answers.value(topicId))
  }
  const { score, measured } = momentScore(
    partValuesOf(plan.settings, moment, index, []),
    demand.measure(),
    plan.settings.pillarWeights[moment],
  )
  // Where only be quick has weight, there is nothing to say about one audience.
  if (cardIds.length + topicIds.length === 0 || measured === 0) {
    return { state: 'empty', value: null, cardIds, topicIds }
  }
  return { state: 'scored', value: score, cardIds, topicIds }
}

/** By what means: half presence in the moment, half the demand that these cards answer. */
export function meansCell(
  plan: HeatPlan,
  moment: Moment,
  cards: readonly Card[],
  topics: TopicsOfMoment,
  values: CellValues,
): HeatCell {
  const { ids: topicIds, total } = topics
  const cardIds = countingCards(cards, moment, topics.weights)
  const presence = anyOf(cards.map((card) => plan.strength(card) * momentShare(card, moment)))
  const answered = topicIds.length === 0 ? null : answeredWeight(plan, cards, topics) / total
  const measures = { presence, answered, cardIds, topicIds }

  if (!isExpected(plan.settings, moment, values)) {
    return { state: 'not-expected', value: null, ...measures }
  }
  // Nobody asks for cards without a value, so an unassigned cell without a card is no gap.
  const unasked = values.some(({ lens, value }) => isByMeans(lens) && value.id === null)
  const nothingThere = cardIds.length === 0 && (topicIds.length === 0 || unasked)
  if (nothingThere) return { state: 'empty', value: null, ...measures }
  const value = 100 * (answered === null ? presence : 0.5 * presence + 0.5 * answered)
  return { state: 'scored', value, ...measures }
}

/** Every card of the cell, as strong as it is. */
export function indexOf(plan: HeatPlan, cards: readonly Card[]): StrengthIndex {
  const index = new StrengthIndex()
  for (const card of cards) index.put(card, plan.strength(card))
  return index
}

/** `Σ w × any(strengths of the cards that answer)`; topics that none of the cards names add nothing. */
function answeredWeight(
  plan: HeatPlan,
  cards: readonly Card[],
  { weights }: TopicsOfMoment,
): number {
  const missing = new Map<string, number>()
  for (const card of cards) {
    for (const topicId of new Set(card.topics)) {
      if (!weights.has(topicId)) continue
      missing.set(topicId, (missing.get(topicId) ?? 1) * (1 - plan.strength(card)))
    }
  }
  let sum = 0
  for (const [topicId, share] of missing) sum += weights.get(topicId)! * (1 - share)
  return sum
}

function isExpected(settings: PlanSettings, moment: Moment, values: CellValues): boolean {
  return values.every(
    ({ lens, value: { id } }) =>
      lens !== 'channel' ||
      id === null ||
      expectedChannels(settings, moment).some((channel) => channel.id === id),
  )
}

/** Cards that serve the moment or answer one of the topics. */
function countingCards(
  cards: readonly Card[],
  moment: Moment,
  topics: ReadonlyMap<string, number>,
): string[] {
  return cards
    .filter(
      (card) => momentShare(card, moment) > 0 || card.topics.some((topicId) => topics.has(topicId)),
    )
    .map(({ id }) => id)
}

function lastById<T extends { id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()]
}
