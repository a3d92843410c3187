import type { BoardTopic } from '#shared/domain/topic.ts'
import type { Card } from '#shared/domain/card.ts'
import type { Check } from '#shared/domain/check.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { byMoment, MOMENTS, type Moment } from '#shared/domain/moment.ts'
import type { PlanSettings } from '#shared/domain/plan.ts'
import { DemandTable } from './demand-table.ts'
import { biggestLoss, momentExplanation } from './explanation.ts'
import type { Loss, MomentExplanation } from './loss.ts'
import { momentScore } from './moment-score.ts'
import { partValuesOf } from './part-values.ts'
import { cardStrength, momentShare, type CardStrength } from './strength.ts'
import type { MomentView } from './shortfalls.ts'
import { StrengthIndex } from './strength-index.ts'
import { KnownWeights, knownWeight } from './topic-weight.ts'
import { FORMULA_VERSION, type CoverageInput, type MomentScore, type PlanScore } from './types.ts'
import { weightedMean } from './weighted-mean.ts'

/**
 * The score of a plan that keeps up with edits: an edit changes only the groups it touches, and only
 * the moments they belong to are measured again when the score is next read (coverage-model §§2–4).
 */
export type Scoreboard = {
  score(): PlanScore
  explain(moment: Moment): MomentExplanation
  /** The same as `biggestGap(explain(moment))`, at a fraction of the cost. */
  biggestGap(moment: Moment): Loss | null
  /** `null` for a card that is not on the board; an archived one has a strength, but counts nowhere. */
  strengthOf(cardId: string): CardStrength | null
  /** The moment as it stands now; to be read at once, since the next edit changes it. */
  view(moment: Moment): MomentView
  putCard(card: Card): void
  removeCard(cardId: string): void
  putTopic(topic: BoardTopic): void
  removeTopic(topicId: string): void
  putCheck(check: Check): void
  removeCheck(checkId: string): void
  setColumns(columns: CoverageInput['columns']): void
  setSettings(settings: PlanSettings): void
}

type ScoredCard = { card: Card; strength: CardStrength }

export function createScoreboard(input: CoverageInput, today: IsoDate): Scoreboard {
  return new IncrementalScoreboard(input, today)
}

class IncrementalScoreboard implements Scoreboard {
  readonly #today: IsoDate
  #settings: PlanSettings
  #progress: ReadonlyMap<string, number>
  readonly #cards = new Map<string, ScoredCard>()
  readonly #topics = new Map<string, BoardTopic>()
  readonly #checks = new Map<string, Check>()
  readonly #index = new StrengthIndex()
  readonly #knownWeights: KnownWeights
  readonly #demand
  readonly #scores = new Map<Moment, MomentScore>()
  readonly #explanations = new Map<Moment, MomentExplanation>()

  constructor(input: CoverageInput, today: IsoDate) {
    this.#today = today
    this.#settings = input.settings
    this.#progress = progressById(input.columns)
    for (const topic of input.topics) this.#topics.set(topic.id, topic)
    this.#knownWeights = new KnownWeights(
      [...this.#topics.values()].flatMap((topic) => countedWeight(topic)?.point ?? []),
    )
    const ofUnknown = this.#knownWeights.ofUnknown()
    this.#demand = byMoment(() => new DemandTable(ofUnknown))
    // Nothing is tabulated yet, so that no card touches a score; where two share an id the last stands.
    const cards = new Map(input.cards.map((card) => [card.id, card]))
    for (const card of cards.values()) this.#hold(card)
    for (const topic of this.#topics.values()) this.#tabulate(topic)
    for (const check of input.checks) this.putCheck(check)
  }

  score(): PlanScore {
    const moments = byMoment((moment) => this.#momentScore(moment))
    const weights = this.#settings.momentWeights
    const overall = weightedMean(
      MOMENTS.map((moment) => ({ moment, weight: weights[moment] })),
      ({ moment }) => moments[moment].score,
    )
    return { formula: FORMULA_VERSION, today: this.#today, overall: overall ?? 0, moments }
  }

  explain(moment: Moment): MomentExplanation {
    let explanation = this.#explanations.get(moment)
    if (!explanation) {
      explanation = momentExplanation(this.view(moment))
      this.#explanations.set(moment, explanation)
    }
    return explanation
  }

  biggestGap(moment: Moment): Loss | null {
    return biggestLoss(this.view(moment))
  }

  strengthOf(cardId: string): CardStrength | null {
    return this.#cards.get(cardId)?.strength ?? null
  }

  putCard(card: Card): void {
    this.removeCard(card.id)
    this.#hold(card)
    if (!card.archived) this.#cardTouched(card)
  }

  removeCard(cardId: string): void {
    const scored = this.#cards.get(cardId)
    if (!scored) return
    this.#cards.delete(cardId)
    if (scored.card.archived) return
    this.#index.remove(scored.card)
    this.#cardTouched(scored.card)
  }

  putTopic(topic: BoardTopic): void {
    this.removeTopic(topic.id)
    this.#topics.set(topic.id, topic)
    const weight = countedWeight(topic)
    if (weight) this.#knownWeights.add(weight.point)
    this.#tabulate(topic)
    this.#weighUnknown()
  }

  removeTopic(topicId: string): void {
    const topic = this.#topics.get(topicId)
    if (!topic) return
    this.#topics.delete(topicId)
    if (topic.moment === null) return
    const weight = countedWeight(topic)
    if (weight) this.#knownWeights.remove(weight.point)
    this.#demand[topic.moment].remove(topicId)
    this.#momentTouched(topic.moment)
    this.#weighUnknown()
  }

  putCheck(check: Check): void {
    this.removeCheck(check.id)
    this.#checks.set(check.id, check)
    this.#momentTouched(check.moment)
  }

  removeCheck(checkId: string): void {
    const check = this.#checks.get(checkId)
    if (!check) return
    this.#checks.delete(checkId)
    this.#momentTouched(check.moment)
  }

  setColumns(columns: CoverageInput['columns']): void {
    const before = this.#progress
    this.#progress = progressById(columns)
    for (const { card } of [...this.#cards.values()]) {
      if (before.get(card.columnId) !== this.#progress.get(card.columnId)) this.putCard(card)
    }
  }

  setSettings(settings: PlanSettings): void {
    this.#settings = settings
    MOMENTS.forEach((moment) => this.#momentTouched(moment))
  }

  #hold(card: Card): void {
    const strength = cardStrength(card, this.#progress.get(card.columnId) ?? 0, this.#today)
    this.#cards.set(card.id, { card, strength })
    if (!card.archived) this.#index.put(card, strength.strength)
  }

  #momentScore(moment: Moment): MomentScore {
    let score = this.#scores.get(moment)
    if (!score) {
      const checks = this.#checksOf(moment)
      score = momentScore(
        partValuesOf(this.#settings, moment, this.#index, checks),
        this.#demand[moment].measure(),
        this.#settings.pillarWeights[moment],
      )
      this.#scores.set(moment, score)
    }
    return score
  }

  view(moment: Moment): MomentView {
    return {
      moment,
      settings: this.#settings,
      index: this.#index,
      demand: this.#demand[moment],
      checks: this.#checksOf(moment),
      topicTitle: (topicId) => this.#topics.get(topicId)!.title,
      card: (cardId) => this.#cards.get(cardId)!,
    }
  }

  /** There are at most a few hundred checks in a plan, so that they need no index. */
  #checksOf(moment: Moment): Check[] {
    return [...this.#checks.values()].filter((check) => check.moment === moment)
  }

  #tabulate(topic: BoardTopic): void {
    if (topic.moment === null) return
    const covered = this.#index.answers.value(topic.id)
    this.#demand[topic.moment].put(topic.id, knownWeight(topic.demand), covered)
    this.#momentTouched(topic.moment)
  }

  #weighUnknown(): void {
    const ofUnknown = this.#knownWeights.ofUnknown()
    for (const moment of MOMENTS) {
      if (this.#demand[moment].weighUnknown(ofUnknown)) this.#momentTouched(moment)
    }
  }

  #cardTouched(card: Card): void {
    for (const topicId of card.topics) {
      const moment = this.#topics.get(topicId)?.moment
      if (!moment) continue
      this.#demand[moment].cover(topicId, this.#index.answers.value(topicId))
      this.#momentTouched(moment)
    }
    const check = card.checkId === null ? undefined : this.#checks.get(card.checkId)
    if (check) this.#momentTouched(check.moment)
    for (const moment of MOMENTS) {
      if (momentShare(card, moment) > 0) this.#momentTouched(moment)
    }
  }

  #momentTouched(moment: Moment): void {
    this.#scores.delete(moment)
    this.#explanations.delete(moment)
  }
}

function progressById(columns: CoverageInput['columns']): ReadonlyMap<string, number> {
  return new Map(columns.map((column) => [column.id, column.progress]))
}

/** The known weight of a topic that counts: one with a moment. */
function countedWeight(topic: BoardTopic) {
  return topic.moment === null ? null : knownWeight(topic.demand)
}
