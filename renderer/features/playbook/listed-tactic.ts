import type { Locale, PlanSettings, Tactic } from '#shared/domain/plan.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { inLocale, type Playbook, type TacticFacts } from '#shared/playbook/playbook.ts'

/** How a tactic stands in the plan. */
export const TACTIC_STATES = ['unused', 'carried', 'off', 'absent'] as const
export type TacticState = (typeof TACTIC_STATES)[number]

/** A tactic of the playbook, of the plan, or of both. */
export type ListedTactic = {
  id: string
  title: string
  moment: Moment
  /** `null`: the team's own. */
  facts: TacticFacts | null
  /** `null`: not in the plan. */
  tactic: Tactic | null
  state: TacticState
  /** Ids of the cards that carry it, archived ones left out. */
  cardIds: readonly string[]
}

/** Groups of the view: the moments, and what fits any of them. */
export const SECTIONS = [...MOMENTS, 'any'] as const
export type Section = (typeof SECTIONS)[number]

export function sectionOf({ facts, moment }: ListedTactic): Section {
  return facts?.anyMoment ? 'any' : moment
}

/**
 * All tactics: the playbook's in its order, then the plan's own. A title that the plan changed is the
 * plan's; others are in the reader's language.
 */
export function listTactics(
  playbook: Playbook,
  settings: PlanSettings,
  cardsOf: ReadonlyMap<string, readonly string[]>,
  locale: Locale,
): ListedTactic[] {
  const inPlan = new Map(settings.tactics.map((tactic) => [tactic.id, tactic]))
  const known = new Set(playbook.tactics.map(({ id }) => id))
  const listed = (
    id: string,
    facts: TacticFacts | null,
    tactic: Tactic | null,
    rest: Pick<ListedTactic, 'title' | 'moment'>,
  ): ListedTactic => {
    const cardIds = cardsOf.get(id) ?? []
    return { id, ...rest, facts, tactic, state: stateOf(tactic, cardIds), cardIds }
  }
  return [
    ...playbook.tactics.map((facts) => {
      const tactic = inPlan.get(facts.id) ?? null
      const isRenamed = tactic !== null && !Object.values(facts.title).includes(tactic.title)
      const title = isRenamed ? tactic.title : inLocale(facts.title, locale)
      return listed(facts.id, facts, tactic, { title, moment: tactic?.moment ?? facts.moment })
    }),
    ...settings.tactics
      .filter(({ id }) => !known.has(id))
      .map((tactic) => listed(tactic.id, null, tactic, tactic)),
  ]
}

function stateOf(tactic: Tactic | null, cardIds: readonly string[]): TacticState {
  if (!tactic) return 'absent'
  if (tactic.off) return 'off'
  return cardIds.length > 0 ? 'carried' : 'unused'
}

/** Ids of the cards of a plan by what stands in one of their fields; archived ones are left out. */
export function cardsBy(
  cards: Iterable<{ id: string; archived: boolean } & Record<'tactics' | 'channels', string[]>>,
  field: 'tactics' | 'channels',
): Map<string, string[]> {
  const by = new Map<string, string[]>()
  for (const card of cards) {
    if (card.archived) continue
    for (const id of card[field]) {
      const ids = by.get(id)
      if (ids) ids.push(card.id)
      else by.set(id, [card.id])
    }
  }
  return by
}

/** Whether a tactic has all words of a search somewhere in what the reader sees of it. */
export function matchesTactic(
  { title, facts, tactic }: ListedTactic,
  words: readonly string[],
  locale: Locale,
): boolean {
  if (words.length === 0) return true
  const texts = [
    title,
    tactic?.note ?? '',
    tactic?.reason ?? '',
    ...(facts ? [facts.why, ...facts.checklist].map((text) => inLocale(text, locale)) : []),
  ]
  const text = texts.join(' ').toLocaleLowerCase(locale)
  return words.every((word) => text.includes(word))
}
