import { CARD_KINDS, ELEMENTS, emptyCardFields, type Card } from '#shared/domain/card.ts'
import { CHECK_STATES } from '#shared/domain/check.ts'
import type { Keyword } from '#shared/domain/keyword.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import type { PlanContents } from '#shared/domain/plan-contents.ts'
import type { Topic } from '#shared/domain/topic.ts'
import type { Volume } from '#shared/domain/volume.ts'
import { defaultPlan } from '#shared/playbook/default-plan.ts'
import { diceOf, type Dice } from './dice.ts'
import { phrasesOf } from './phrases.ts'

export type PlanSize = { cards: number; topics: number; keywords: number; links: number }

/** What issue texts call the big plan; `SCORED` has the topics of the score's own figure. */
export const BIG: PlanSize = { cards: 10_000, topics: 2_000, keywords: 100_000, links: 30_000 }
export const SCORED: PlanSize = { ...BIG, topics: 10_000 }
export const SMALL: PlanSize = { cards: 500, topics: 100, keywords: 5_000, links: 1_500 }

const OWNERS = ['Mei', 'Anna', 'Jonas', 'Olu', null]
const DAY = 86_400_000
const FIRST_DAY = Date.parse('2025-01-01T00:00:00Z')
const dayOf = (dice: Dice) => new Date(FIRST_DAY + dice.below(700) * DAY).toISOString().slice(0, 10)

/** A made-up plan of that size; the same seed gives the same plan. */
export function bigPlan(size: PlanSize, seed = 1): PlanContents {
  const dice = diceOf(seed)
  const phrases = phrasesOf(dice)
  const plan = defaultPlan({
    name: `Plan of ${size.cards} cards`,
    client: 'Fernwell',
    locale: 'en',
    path: 'search',
  })
  const topics = Array.from({ length: size.topics }, (_, at) => topicOf(at, phrases, dice))
  const keywords = Array.from({ length: size.keywords }, (_, at) =>
    keywordOf(at, topics[at % topics.length]!, phrases, dice),
  )
  const answers = linksOf(size, dice)
  const cards = Array.from({ length: size.cards }, (_, at) =>
    cardOf(
      at,
      plan,
      answers[at]!.map((topic) => topics[topic]!.id),
      phrases,
      dice,
    ),
  )
  return {
    planId: null,
    settings: plan.settings,
    columns: plan.columns,
    checks: plan.checks.map((check) => ({ ...check, state: dice.pick(CHECK_STATES) })),
    topics,
    keywords,
    cards,
    briefs: [],
  }
}

/** For each card the numbers of the topics it answers; `links` in all, none twice. */
function linksOf({ cards, topics, links }: PlanSize, dice: Dice): number[][] {
  const answers = Array.from({ length: cards }, () => new Set<number>())
  for (let made = 0; made < links;) {
    const answered = answers[dice.below(cards)]!
    const before = answered.size
    made += answered.add(dice.below(topics)).size - before
  }
  return answers.map((answered) => [...answered])
}

function topicOf(at: number, phrases: Iterator<string>, dice: Dice): Topic {
  return {
    id: `topic-${at}`,
    title: nextOf(phrases),
    moment: dice.chance(0.04) ? null : dice.pick(MOMENTS),
    audiences: [],
    products: [],
    markets: dice.chance(0.5) ? ['United Kingdom'] : [],
    stages: [],
    tags: [],
    extra: {},
  }
}

function keywordOf(at: number, topic: Topic, phrases: Iterator<string>, dice: Dice): Keyword {
  const volume = volumeOf(dice)
  const source = { tool: 'google-keyword-planner', file: 'stats.csv', on: '2026-06-30', volume }
  return {
    id: `keyword-${at}`,
    topicId: topic.id,
    phrase: nextOf(phrases),
    volume,
    difficulty: dice.chance(0.5) ? dice.below(101) : null,
    cpc: dice.chance(0.5) ? dice.below(500) / 100 : null,
    market: topic.markets[0] ?? null,
    moment: topic.moment,
    second: null,
    confirmed: dice.chance(0.2),
    cue: '',
    sources: [source],
    excluded: false,
    extra: {},
  }
}

/** Long-tailed; a fifth as a range, a tenth unknown. */
function volumeOf(dice: Dice): Volume {
  if (dice.chance(0.1)) return null
  const low = 10 ** (1 + dice.below(4))
  if (dice.chance(0.2)) return { low, high: low * 10 }
  return Math.round((dice.next() * low) / 10) * 10
}

type Plan = ReturnType<typeof defaultPlan>

function cardOf(
  at: number,
  { settings, columns, checks }: Plan,
  topics: string[],
  phrases: Iterator<string>,
  dice: Dice,
): PlanContents['cards'][number] {
  const moment = dice.pick(MOMENTS)
  const fitting = settings.tactics.filter((tactic) => tactic.moment === moment)
  const column = dice.pick(columns)
  const card: Omit<Card, 'order'> = {
    ...emptyCardFields(),
    id: `card-${at}`,
    kind: dice.pick(CARD_KINDS),
    title: nextOf(phrases),
    moment,
    columnId: column.id,
    topics,
    alsoServes: dice.chance(0.2) ? [dice.pick(MOMENTS.filter((other) => other !== moment))] : [],
    channels: [dice.pick(settings.channels).id],
    tactics: fitting.length > 0 ? [dice.pick(fitting).id] : [],
    elements: [dice.pick(ELEMENTS)],
    tags: dice.chance(0.3) ? [`tag-${dice.below(50)}`] : [],
    owner: dice.pick(OWNERS),
    dueOn: dice.chance(0.5) ? dayOf(dice) : null,
    publishedOn: column.progress === 1 ? dayOf(dice) : null,
    checkId: dice.chance(0.05) ? dice.pick(checks).id : null,
    checklist: dice.chance(0.3)
      ? ['Brief', 'Draft', 'Proof'].map((text) => ({ text, done: dice.chance(0.5) }))
      : [],
  }
  return card
}

function nextOf(phrases: Iterator<string>): string {
  return (phrases.next() as IteratorYieldResult<string>).value
}
