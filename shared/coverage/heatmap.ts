import type { Card } from '#shared/domain/card.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { byMoment, MOMENTS, type ByMoment, type Moment } from '#shared/domain/moment.ts'
import type { PlanSettings } from '#shared/domain/plan.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'
import { expectedChannels } from './aims.ts'
import { anyOf } from './any.ts'
import { DemandTable } from './demand-table.ts'
import { groupByLens, isByMeans, type Lens, type LensGroup, type LensValue } from './lens.ts'
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

/** One row of cells a moment, in the order of `values`. */
export type Heatmap = { lens: Lens; values: LensValue[]; rows: ByMoment<HeatCell[]> }

/** What every cell reads of the plan, whatever its value. */
type Plan = {
  settings: PlanSettings
  strength: (card: Card) => number
  topics: ByMoment<BoardTopic[]>
  topicIds: ByMoment<string[]>
  weightOf: (topic: BoardTopic) => TopicWeight
  totalWeight: ByMoment<number>
}

/** How well each moment is covered for each value of a lens (coverage-model §5). */
export function heatmap(input: CoverageInput, today: IsoDate, lens: Lens): Heatmap {
  const cards = lastById(input.cards).filter((card) => !card.archived)
  const topics = lastById(input.topics).filter((topic) => topic.moment !== null)
  const plan = readPlan(input, cards, topics, today)
  const groups = groupByLens(lens, input.settings, cards, topics)
  const rows: ByMoment<HeatCell[]> = { know: [], go: [], do: [], buy: [] }
  for (const group of groups) {
    const index = new StrengthIndex()
    for (const card of group.cards) index.put(card, plan.strength(card))
    for (const moment of MOMENTS) {
      const cell = isByMeans(lens) ? meansCell : audienceCell
      rows[moment].push(cell(plan, moment, group, index, lens))
    }
  }
  return { lens, values: groups.map(({ value }) => value), rows }
}

/** Who and what for: the score of the value's own cards and topics, without be quick. */
function audienceCell(
  plan: Plan,
  moment: Moment,
  group: LensGroup,
  index: StrengthIndex,
): HeatCell {
  const topics = group.topics.filter((topic) => topic.moment === moment)
  const topicIds = topics.map(({ id }) => id)
  const cardIds = countingCards(group.cards, moment, new Set(topicIds))
  const demand = new DemandTable({ point: 1, low: 1, high: 1 })
  for (const topic of topics) {
    demand.put(topic.id, plan.weightOf(topic), index.answers.value(topic.id))
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

/** By what means: half presence in the moment, half the moment's demand that these cards answer. */
function meansCell(
  plan: Plan,
  moment: Moment,
  group: LensGroup,
  index: StrengthIndex,
  lens: Lens,
): HeatCell {
  const topics = plan.topics[moment]
  const topicIds = plan.topicIds[moment]
  const cardIds = countingCards(group.cards, moment, new Set(topicIds))
  const presence = anyOf(group.cards.map((card) => plan.strength(card) * momentShare(card, moment)))
  const answered =
    topics.length === 0
      ? null
      : topics.reduce(
          (sum, topic) => sum + plan.weightOf(topic).point * index.answers.value(topic.id),
          0,
        ) / plan.totalWeight[moment]
  const measures = { presence, answered, cardIds, topicIds }

  const { id } = group.value
  const expected =
    lens !== 'channel' ||
    id === null ||
    expectedChannels(plan.settings, moment).some((channel) => channel.id === id)
  if (!expected) return { state: 'not-expected', value: null, ...measures }
  // Nobody asks for cards without a value, so an unassigned cell without a card is no gap.
  const nothingThere = cardIds.length === 0 && (topics.length === 0 || id === null)
  if (nothingThere) return { state: 'empty', value: null, ...measures }
  const value = 100 * (answered === null ? presence : 0.5 * presence + 0.5 * answered)
  return { state: 'scored', value, ...measures }
}

/** Cards that serve the moment or answer one of the topics. */
function countingCards(cards: readonly Card[], moment: Moment, topicIds: Set<string>): string[] {
  return cards
    .filter(
      (card) =>
        momentShare(card, moment) > 0 || card.topics.some((topicId) => topicIds.has(topicId)),
    )
    .map(({ id }) => id)
}

function readPlan(
  input: CoverageInput,
  cards: readonly Card[],
  topics: readonly BoardTopic[],
  today: IsoDate,
): Plan {
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
  const topicsOf = byMoment((moment) => topics.filter((topic) => topic.moment === moment))
  return {
    settings: input.settings,
    strength: (card) => strengths.get(card.id)!,
    topics: topicsOf,
    topicIds: byMoment((moment) => topicsOf[moment].map(({ id }) => id)),
    weightOf,
    totalWeight: byMoment((moment) =>
      topicsOf[moment].reduce((sum, topic) => sum + weightOf(topic).point, 0),
    ),
  }
}

function lastById<T extends { id: string }>(items: readonly T[]): T[] {
  return [...new Map(items.map((item) => [item.id, item])).values()]
}
