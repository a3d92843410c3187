import { bandOf, type Band } from '#shared/coverage/bands.ts'
import { biggestGap, explainMoment } from '#shared/coverage/explain.ts'
import { heatmap, type Heatmap } from '#shared/coverage/heatmap.ts'
import { compareText } from '#shared/coverage/compare-text.ts'
import type { Loss, MomentExplanation } from '#shared/coverage/loss.ts'
import { scorePlan } from '#shared/coverage/score.ts'
import { cardStrength } from '#shared/coverage/strength.ts'
import type { MomentScore, PlanScore } from '#shared/coverage/types.ts'
import type { ReportOptions } from '#shared/contract/reports.ts'
import type { Board } from '#shared/domain/board.ts'
import type { BriefJson } from '#shared/domain/plan-contents.ts'
import type { PictureOf } from './brief-html.ts'
import type { Card } from '#shared/domain/card.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { Keyword } from '#shared/domain/keyword.ts'
import { byMoment, MOMENTS, type ByMoment, type Moment } from '#shared/domain/moment.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'

/** A topic as the report lists it. `answered` 0 to 1: how well the cards that answer it do so. */
export type TopicLine = {
  topic: BoardTopic
  phrases: string[]
  answers: number
  answered: number
}

/** A card as the board's table lists it. `strength` 0 to 1. */
export type CardLine = {
  card: Card
  column: string
  strength: number
  rightsEnded: boolean
  overdue: boolean
}

export type MomentData = {
  moment: Moment
  score: MomentScore
  band: Band
  target: number
  explanation: MomentExplanation
  gap: Loss | null
  /** By demand, largest first. */
  topics: TopicLine[]
}

/** Everything the report says, as plain data; the sections only lay it out. */
export type ReportData = {
  board: Board
  options: ReportOptions
  today: IsoDate
  score: PlanScore
  /** Of the plan's score. */
  band: Band
  moments: ByMoment<MomentData>
  channels: Heatmap
  /** By moment, column and place on the board; archived cards are left out. */
  cards: CardLine[]
  archived: number
  /** Topics that wait without a moment. */
  unsorted: number
  /** Of cards by id; empty where the report is asked for without. */
  briefs: ReadonlyMap<string, BriefJson>
  pictureOf: PictureOf
}

const PHRASES_PER_TOPIC = 3

export type ReportInput = {
  board: Board
  /** A topic's keywords; a topic that is missing is listed without phrases. */
  keywordsByTopic: ReadonlyMap<string, readonly Keyword[]>
  today: IsoDate
  options: ReportOptions
  /** Left out: the report has none. */
  briefs?: ReadonlyMap<string, BriefJson>
  pictureOf?: PictureOf
}

/** Asks the coverage functions once for all sections; no score is computed here. */
export function gatherReport(input: ReportInput): ReportData {
  const { board, keywordsByTopic, today, options } = input
  const score = scorePlan(board, today)
  const cards = cardLines(board, today)
  const answers = countAnswers(cards)
  return {
    board,
    options,
    today,
    score,
    band: bandOf(score.overall),
    moments: byMoment((moment) => {
      const explanation = explainMoment(board, today, moment)
      return {
        moment,
        score: score.moments[moment],
        band: bandOf(score.moments[moment].score),
        target: board.settings.targets[moment],
        explanation,
        gap: biggestGap(explanation),
        topics: topicLines(board, moment, explanation, answers, keywordsByTopic),
      }
    }),
    channels: heatmap(board, today, 'channel'),
    cards,
    archived: board.cards.length - cards.length,
    unsorted: board.topics.filter((topic) => topic.moment === null).length,
    briefs: input.briefs ?? new Map(),
    pictureOf: input.pictureOf ?? (() => null),
  }
}

function cardLines(board: Board, today: IsoDate): CardLine[] {
  const place = new Map(board.columns.map((column, index) => [column.id, { column, index }]))
  const columnIndex = (card: Card): number => place.get(card.columnId)?.index ?? -1
  return board.cards
    .filter((card) => !card.archived)
    .toSorted(
      (a, b) =>
        MOMENTS.indexOf(a.moment) - MOMENTS.indexOf(b.moment) ||
        columnIndex(a) - columnIndex(b) ||
        compareText(a.order, b.order) ||
        compareText(a.id, b.id),
    )
    .map((card) => {
      const column = place.get(card.columnId)?.column
      const progress = column?.progress ?? 0
      const { strength, rightsEnded } = cardStrength(card, progress, today)
      const overdue = progress < 1 && card.dueOn !== null && card.dueOn < today
      return { card, column: column?.title ?? '', strength, rightsEnded, overdue }
    })
}

function countAnswers(cards: readonly CardLine[]): Map<string, number> {
  const answers = new Map<string, number>()
  for (const { card } of cards)
    for (const topicId of card.topics) answers.set(topicId, (answers.get(topicId) ?? 0) + 1)
  return answers
}

function topicLines(
  board: Board,
  moment: Moment,
  explanation: MomentExplanation,
  answers: ReadonlyMap<string, number>,
  keywordsByTopic: ReportInput['keywordsByTopic'],
): TopicLine[] {
  const losses = explanation.parts.flatMap((part) => part.losses)
  const answered = new Map<string, number>()
  for (const loss of losses) {
    if (loss.kind === 'topic-unanswered') answered.set(loss.topicId, 0)
    if (loss.kind === 'topic-partly-answered') answered.set(loss.topicId, loss.answered)
  }
  return board.topics
    .filter((topic) => topic.moment === moment)
    .toSorted((a, b) => b.demand.sum - a.demand.sum || compareText(a.title, b.title))
    .map((topic) => ({
      topic,
      phrases: (keywordsByTopic.get(topic.id) ?? [])
        .slice(0, PHRASES_PER_TOPIC)
        .map((keyword) => keyword.phrase),
      answers: answers.get(topic.id) ?? 0,
      // What loses no points is fully answered (coverage-model §6).
      answered: answered.get(topic.id) ?? 1,
    }))
}
