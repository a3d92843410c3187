import type { Playbook } from '../playbook/playbook.ts'
import type { Starter } from './starter-schema.ts'

type Known = Pick<Playbook, 'channels' | 'tactics' | 'stages' | 'checks' | 'messaging'>
type Named = { id: string }

/** `cards.guest.tactics` names `gust-checkout`, which is nowhere. */
export type Dangling = { place: string; id: string }

/** What a starter speaks of that is nowhere; empty: all is there. */
export function danglingIn(starter: Starter, playbook: Known): Dangling[] {
  const known = {
    channels: idsOf(starter.channels),
    tactics: idsOf(playbook.tactics),
    stages: idsOf(playbook.stages),
    topics: idsOf(starter.topics),
    audiences: new Set(Object.keys(starter.audiences)),
    products: new Set(Object.keys(starter.products)),
  }
  return [
    ...lost('channels', idsOf(playbook.channels), [...known.channels]),
    ...lost(
      'off',
      known.tactics,
      starter.off.map(({ tactic }) => tactic),
    ),
    ...twice('topics', starter.topics),
    ...twice('cards', starter.cards),
    ...starter.topics.flatMap((topic) =>
      (['audiences', 'products'] as const).flatMap((field) =>
        lost(`topics.${topic.id}.${field}`, known[field], topic[field]),
      ),
    ),
    ...starter.cards.flatMap((card) => [
      ...(['channels', 'tactics', 'stages', 'topics', 'audiences', 'products'] as const).flatMap(
        (field) => lost(`cards.${card.id}.${field}`, known[field], card[field]),
      ),
      ...lost(`cards.${card.id}.check`, idsOf(playbook.checks), card.check ? [card.check] : []),
      ...inMessage(card, playbook),
    ]),
    ...inJourney(starter, known),
  ]
}

function inMessage({ id, message }: Starter['cards'][number], { messaging }: Known): Dangling[] {
  if (!message) return []
  const trigger = typeof message.trigger === 'string' ? [message.trigger] : []
  return [
    ...lost(`cards.${id}.message.goal`, idsOf(messaging.goals), [message.goal]),
    ...lost(`cards.${id}.message.trigger`, idsOf(messaging.triggers), trigger),
  ]
}

function inJourney(
  { journey, cards }: Starter,
  known: Record<'audiences' | 'channels', ReadonlySet<string>>,
): Dangling[] {
  const ofCards = idsOf(cards)
  return [
    ...lost('journey.audience', known.audiences, [journey.audience]),
    ...journey.steps.flatMap((step, i) => [
      ...lost(`journey.steps.${i}.channel`, known.channels, [step.channel]),
      ...lost(`journey.steps.${i}.cards`, ofCards, step.cards),
    ]),
  ]
}

const idsOf = (all: readonly Named[]): ReadonlySet<string> => new Set(all.map(({ id }) => id))

const lost = (place: string, among: ReadonlySet<string>, asked: readonly string[]): Dangling[] =>
  asked.filter((id) => !among.has(id)).map((id) => ({ place, id }))

const twice = (place: string, all: readonly Named[]): Dangling[] =>
  all
    .filter(({ id }, i) => all.findIndex((one) => one.id === id) !== i)
    .map(({ id }) => ({ place, id }))
