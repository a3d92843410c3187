import type { Board } from '#shared/domain/board.ts'
import type { Card } from '#shared/domain/card.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'

/**
 * The coverage model written down once more, sentence by sentence and with no thought of speed, to
 * hold the real one against. It shares no formula with it.
 */
export type Reference = { overall: number; moments: Record<string, ReferenceMoment> }
type ReferenceMoment = {
  score: number
  low: number
  high: number
  measured: number
  there: number | null
  useful: number | null
  quick: number | null
  demand: number | null
  reach: number | null
  tactics: number | null
  persuasion: number | null
}

export const any = (s: number[]) => 1 - s.reduce((product, x) => product * (1 - x), 1)

const MONTHS = { guide: 12, tutorial: 18, place: 6, message: 12, creator: null, fix: null }

export function strengthOf(card: Card, board: Board, today: string): number {
  if (card.rights.length && card.rights.every((r) => r.endsOn !== null && r.endsOn < today))
    return 0
  const progress = board.columns.find((c) => c.id === card.columnId)?.progress ?? 0
  const done = card.checklist.filter((i) => i.done).length
  const quality = card.checklist.length ? 0.5 + (0.5 * done) / card.checklist.length : 1
  const date = card.refreshedOn ?? card.publishedOn
  const life = card.shelfLifeMonths === 'kind' ? MONTHS[card.kind] : card.shelfLifeMonths
  let freshness = 1
  if (progress === 1 && date && life) {
    const age = (Date.parse(today) - Date.parse(date)) / 86_400_000 / 30.4375
    if (age > life) freshness = Math.max(0.5, 1 - (0.5 * (age - life)) / life)
  }
  return progress * freshness * quality
}

const mean = (pairs: [weight: number, value: number][]) => {
  const total = pairs.reduce((sum, [w]) => sum + w, 0)
  return total > 0 ? pairs.reduce((sum, [w, v]) => sum + w * v, 0) / total : null
}
/** A mean of what is measured only. */
const meanOf = (pairs: [number, number | null][]) =>
  mean(pairs.filter((pair): pair is [number, number] => pair[1] !== null))

export const pointWeight = (topic: BoardTopic, topics: BoardTopic[]): number => {
  if (topic.demand.known) return Math.log10(10 + topic.demand.sum)
  const others = otherWeights(topics)
  if (others.length === 0) return 1
  const middle = others.length / 2
  return others.length % 2
    ? others[Math.floor(middle)]!
    : (others[middle - 1]! + others[middle]!) / 2
}
const otherWeights = (topics: BoardTopic[]) =>
  topics
    .filter((t) => t.moment && t.demand.known)
    .map((t) => Math.log10(10 + t.demand.sum))
    .sort((a, b) => a - b)
const ends = (topic: BoardTopic, topics: BoardTopic[]): [number, number] => {
  if (topic.demand.known)
    return [Math.log10(10 + topic.demand.low), Math.log10(10 + topic.demand.high)]
  const others = otherWeights(topics)
  return others.length ? [others[0]!, others.at(-1)!] : [1, 1]
}

export function reference(board: Board, today: string): Reference {
  const moments: Record<string, ReferenceMoment> = {}
  for (const m of MOMENTS) moments[m] = referenceMoment(board, today, m)
  const overall = mean(MOMENTS.map((m) => [board.settings.momentWeights[m], moments[m]!.score]))
  return { overall: overall ?? 0, moments }
}

function referenceMoment(board: Board, today: string, m: Moment): ReferenceMoment {
  const cards = board.cards.filter((c) => !c.archived)
  const full = (c: Card) => strengthOf(c, board, today)
  const inMoment = (c: Card) =>
    c.moment === m ? full(c) : c.alsoServes.includes(m) ? full(c) / 2 : 0
  const { channels, tactics: allTactics, path, pillarWeights } = board.settings

  const topics = board.topics.filter((t) => t.moment === m)
  const answer = (t: BoardTopic) => any(cards.filter((c) => c.topics.includes(t.id)).map(full))
  const demandBy = (weightOf: (t: BoardTopic, i: number) => number) =>
    mean(topics.map((t, i) => [weightOf(t, i), answer(t)]))
  const demand = demandBy((t) => pointWeight(t, board.topics))

  const reach = mean(
    channels
      .filter((h) => h.moments.includes(m))
      .map((h) => [1, any(cards.filter((c) => c.channels.includes(h.id)).map(inMoment))]),
  )
  const tactics = mean(
    allTactics
      .filter((t) => t.moment === m && !t.off)
      .map((t) => [t.weight, any(cards.filter((c) => c.tactics.includes(t.id)).map(inMoment))]),
  )
  const order = {
    search: ['need', 'touchpoint', 'trust'],
    interest: ['touchpoint', 'need', 'trust'],
    social: ['trust', 'need', 'touchpoint'],
  } as const
  const persuasion = mean(
    order[path].map((e, i) => [
      [0.5, 0.3, 0.2][i]!,
      any(cards.filter((c) => c.elements.includes(e)).map(inMoment)),
    ]),
  )
  const quick = mean(
    board.checks
      .filter((k) => k.moment === m && (k.state === 'pass' || k.state === 'fail'))
      .map((k) => [
        k.severity,
        k.state === 'pass' ? 1 : any(cards.filter((c) => c.checkId === k.id).map(full)),
      ]),
  )
  const useful = meanOf([
    [0.6, tactics],
    [0.4, persuasion],
  ])
  const [wThere, wUseful, wQuick] = pillarWeights[m]
  const thereFor = (d: number | null) =>
    meanOf([
      [0.7, d],
      [0.3, reach],
    ])
  const scoreFor = (d: number | null) =>
    100 *
    (meanOf([
      [wThere, thereFor(d)],
      [wUseful, useful],
      [wQuick, quick],
    ]) ?? 0)

  // Every corner of the box of weights: a weighted mean has its bounds there.
  const scores = [scoreFor(demand)]
  for (let corner = 0; corner < 2 ** topics.length; corner += 1) {
    scores.push(scoreFor(demandBy((t, i) => ends(t, board.topics)[(corner >> i) & 1]!)))
  }
  const measured =
    (thereFor(demand) === null ? 0 : wThere) +
    (useful === null ? 0 : wUseful) +
    (quick === null ? 0 : wQuick)
  return {
    score: scoreFor(demand),
    low: Math.min(...scores),
    high: Math.max(...scores),
    measured: measured / (wThere + wUseful + wQuick),
    there: thereFor(demand),
    useful,
    quick,
    demand,
    reach,
    tactics,
    persuasion,
  }
}
