import { CARD_KINDS, ELEMENTS, type Card } from '#shared/domain/card.ts'
import { LIFE_STAGES } from '#shared/domain/stage.ts'
import type { PlanSettings } from '#shared/domain/plan.ts'
import type { BoardTopic, SharedLensField } from '#shared/domain/topic.ts'
import { compareText } from './compare-text.ts'

/** The dimensions a heatmap can have beside the four moments (coverage-model §5). */
export const LENSES = [
  'channel',
  'kind',
  'element',
  'owner',
  'audience',
  'product',
  'market',
  'stage',
  'tag',
] as const
export type Lens = (typeof LENSES)[number]

/**
 * `id: null` stands for *unassigned*, with an empty title. Titles are the plan's own words; for kind and
 * element they are the id, to be named in the reader's language.
 */
export type LensValue = { id: string | null; title: string }

type Reader = {
  /** Values that the plan knows before any card carries them, in order; `null`: what is carried is all. */
  known: (settings: PlanSettings) => LensValue[] | null
  /** Values that come first, in order and also when nothing carries them; others follow. */
  first?: readonly LensValue[]
  ofCard: (card: Card) => readonly string[]
  /** `null`: topics carry no value of this lens ("by what means"). */
  ofTopic: ((topic: BoardTopic) => readonly string[]) | null
}

function shared(field: SharedLensField): Reader {
  return { known: () => null, ofCard: (card) => card[field], ofTopic: (topic) => topic[field] }
}

const READERS: Readonly<Record<Lens, Reader>> = {
  channel: {
    known: (settings) => settings.channels.map(({ id, title }) => ({ id, title })),
    ofCard: (card) => card.channels,
    ofTopic: null,
  },
  kind: { known: () => CARD_KINDS.map(named), ofCard: (card) => [card.kind], ofTopic: null },
  element: { known: () => ELEMENTS.map(named), ofCard: (card) => card.elements, ofTopic: null },
  owner: {
    known: () => null,
    ofCard: (card) => (card.owner ? [card.owner] : []),
    ofTopic: null,
  },
  audience: shared('audiences'),
  product: shared('products'),
  market: shared('markets'),
  stage: { ...shared('stages'), first: LIFE_STAGES.map(named) },
  tag: shared('tags'),
}

/** True for "by what means": only cards carry the values of the lens. */
export function isByMeans(lens: Lens): boolean {
  return READERS[lens].ofTopic === null
}

/** The cards and topics that carry one value of a lens. */
export type LensGroup = { value: LensValue; cards: Card[]; topics: BoardTopic[] }

/**
 * Sorts cards and topics by the values they carry. A known list keeps its order and its empty values,
 * and a value that is not on it counts as none; other values stand in order of text, behind those that
 * come first in any case. *Unassigned*
 * comes last, and only where something is unassigned.
 */
export function groupByLens(
  lens: Lens,
  settings: PlanSettings,
  cards: Iterable<Card>,
  topics: Iterable<BoardTopic>,
): LensGroup[] {
  const reader = READERS[lens]
  const known = reader.known(settings)
  const groups = new Map<string, LensGroup>()
  const first = reader.first ?? []
  for (const value of known ?? first) groups.set(value.id!, { value, cards: [], topics: [] })
  const unassigned: LensGroup = { value: { id: null, title: '' }, cards: [], topics: [] }

  const groupsOf = (ids: readonly string[]): LensGroup[] => {
    const found = new Set<LensGroup>()
    for (const id of ids) {
      if (!known && !groups.has(id)) groups.set(id, { value: named(id), cards: [], topics: [] })
      const group = groups.get(id)
      if (group) found.add(group)
    }
    return found.size > 0 ? [...found] : [unassigned]
  }
  for (const card of cards)
    for (const group of groupsOf(reader.ofCard(card))) group.cards.push(card)
  for (const topic of reader.ofTopic ? topics : []) {
    for (const group of groupsOf(reader.ofTopic!(topic))) group.topics.push(topic)
  }

  const ordered = [...groups.values()]
  if (!known) {
    const rest = ordered.splice(first.length)
    ordered.push(...rest.sort((a, b) => compareText(a.value.title, b.value.title)))
  }
  const anyUnassigned = unassigned.cards.length + unassigned.topics.length > 0
  return anyUnassigned ? [...ordered, unassigned] : ordered
}

function named(id: string): LensValue {
  return { id, title: id }
}
