import { lastColumn } from '../coverage/card-when-done.ts'
import { compareText } from '../coverage/compare-text.ts'
import { createScoreboard, type Scoreboard } from '../coverage/scoreboard.ts'
import type { Board } from '../domain/board.ts'
import { type Card, type CardDraft, emptyCardFields } from '../domain/card.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import { MOMENTS } from '../domain/moment.ts'
import type { BoardTopic } from '../domain/topic.ts'
import { draftFromTactic } from '../playbook/card-from-tactic.ts'
import { factsOf, type Playbook } from '../playbook/playbook.ts'

/** A card that a plan may begin with. `gain`: points that its score gains with it live, after those before it. */
export type FirstCard = {
  /** The same for the same idea, whatever else is in the plan. */
  id: string
  draft: CardDraft
  /** What it carries out and answers; `null`: neither. */
  tacticId: string | null
  topicId: string | null
  checkId: string | null
  gain: number
}

type Idea = Omit<FirstCard, 'gain'>

/** Topics of a moment that are looked at, the most searched first. */
const TOPICS_OF_A_MOMENT = 12
/** What rounding leaves of nothing, in points. */
const NOTHING = 1e-9

/**
 * Cards for a plan to begin with, each worth most after those before it: a tactic in force that nobody
 * carries out, made as the playbook has it, together with a topic that nobody answers where a guide, a
 * tutorial or a place would answer it; and fixes of failing checks. Greedy on the score itself, with the
 * worth of each looked at again only when it comes up (coverage-model §7).
 */
export function firstCards(
  board: Omit<Board, 'planId'>,
  today: IsoDate,
  playbook: Pick<Playbook, 'tactics'>,
  most: number,
): FirstCard[] {
  const last = lastColumn(board.columns)
  if (!last) return []
  const scoreboard = createScoreboard(board, today)
  const lived = (idea: Idea): Card => ({
    ...emptyCardFields(),
    ...defined(idea.draft),
    checklist: [],
    id: `first ${idea.id}`,
    columnId: last.id,
    publishedOn: last.progress >= 1 ? today : null,
    order: 'a0',
  })
  const gainOf = (idea: Idea): number => gainWith(scoreboard, lived(idea))

  let waiting = ideas(board, playbook)
    .map((idea) => ({ ...idea, gain: gainOf(idea) }))
    .toSorted(byGain)
  const chosen: FirstCard[] = []
  while (chosen.length < most && waiting.length > 0) {
    // What was worth most before is worth at most that now: only as many are weighed again as could win.
    let best: FirstCard | null = null
    for (const [i, idea] of waiting.entries()) {
      if (best && byGain(best, idea) <= 0) break
      const now = { ...idea, gain: gainOf(idea) }
      waiting[i] = now
      if (!best || byGain(now, best) < 0) best = now
    }
    if (!best || best.gain <= NOTHING) break
    chosen.push(best)
    scoreboard.putCard(lived(best))
    const { tacticId, topicId, checkId } = best
    waiting = waiting
      .filter(
        (idea) =>
          (tacticId === null || idea.tacticId !== tacticId) &&
          (topicId === null || idea.topicId !== topicId) &&
          (checkId === null || idea.checkId !== checkId),
      )
      .toSorted(byGain)
  }
  return chosen
}

function gainWith(scoreboard: Scoreboard, card: Card): number {
  const before = scoreboard.score().overall
  scoreboard.putCard(card)
  const after = scoreboard.score().overall
  scoreboard.removeCard(card.id)
  return after - before
}

function byGain(a: FirstCard, b: FirstCard): number {
  const difference = Math.round(b.gain * 1e9) - Math.round(a.gain * 1e9)
  return difference === 0 ? compareText(a.id, b.id) : difference
}

function ideas(board: Omit<Board, 'planId'>, { tactics }: Pick<Playbook, 'tactics'>): Idea[] {
  const { settings } = board
  const cards = board.cards.filter(({ archived }) => !archived)
  const carried = new Set(cards.flatMap((card) => card.tactics))
  const answered = new Set(cards.flatMap((card) => card.topics))
  const fixed = new Set(cards.map((card) => card.checkId))
  const open = MOMENTS.flatMap((moment) =>
    board.topics
      .filter((topic) => topic.moment === moment && !answered.has(topic.id))
      .toSorted((a, b) => b.demand.sum - a.demand.sum || compareText(a.id, b.id))
      .slice(0, TOPICS_OF_A_MOMENT),
  )
  const plan = { locale: settings.locale, channels: settings.channels, checks: board.checks }
  const ofTactics = settings.tactics
    .filter(({ id, off }) => !off && !carried.has(id))
    .flatMap((tactic): Idea[] => {
      const draft = draftFromTactic(tactic, factsOf(tactics, tactic.id), plan)
      const alone = {
        id: `tactic ${tactic.id}`,
        draft,
        tacticId: tactic.id,
        topicId: null,
        checkId: draft.checkId ?? null,
      }
      const topics = ANSWERING.has(draft.kind)
        ? open.filter(({ moment }) => moment === draft.moment)
        : []
      return [
        alone,
        ...topics.map((topic) => ({
          ...alone,
          id: `tactic ${tactic.id} topic ${topic.id}`,
          draft: answering(draft, topic),
          topicId: topic.id,
        })),
      ]
    })
  const ofChecks = board.checks
    .filter(({ id, state }) => state === 'fail' && !fixed.has(id))
    .map(({ id, title, moment }): Idea => {
      const draft: CardDraft = { kind: 'fix', title, moment, checkId: id }
      return { id: `check ${id}`, draft, tacticId: null, topicId: null, checkId: id }
    })
  return [...ofTactics, ...ofChecks]
}

/** Kinds of cards that answer what people search for; the others fix, send or show. */
const ANSWERING: ReadonlySet<string> = new Set(['guide', 'tutorial', 'place'])

function answering(draft: CardDraft, topic: BoardTopic): CardDraft {
  const { title, audiences, products, markets, stages, tags } = topic
  return {
    ...draft,
    title,
    topics: [topic.id],
    audiences,
    products,
    markets,
    stages: [...new Set([...(draft.stages ?? []), ...stages])],
    tags,
  }
}

function defined(draft: CardDraft) {
  const { kind, title, moment, ...rest } = draft
  const given = Object.entries(rest).filter(([, value]) => value !== undefined)
  return { kind, title, moment, ...(Object.fromEntries(given) as Partial<Card>) }
}
