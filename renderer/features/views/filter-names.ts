import type { TFunction } from 'i18next'
import { type CardFilter, FILTER_FIELDS, asks, NONE } from '#shared/domain/card-filter.ts'
import { CARD_KINDS, ELEMENTS } from '#shared/domain/card.ts'
import { MOMENTS } from '#shared/domain/moment.ts'
import type { Locale } from '#shared/domain/plan.ts'
import { inLocale, STAGES } from '#shared/playbook/playbook.ts'
import type { PlanState } from '../../backend/plan-state.ts'

type T = TFunction<'views'>

/** Conditions that hold several labels or ids and may ask for cards without any. */
export const LABEL_FIELDS = [
  'owners',
  'channels',
  'tactics',
  'elements',
  'stages',
  'audiences',
  'products',
  'markets',
  'tags',
  'topics',
] as const satisfies readonly (keyof CardFilter)[]
export type LabelField = (typeof LABEL_FIELDS)[number]

/** What the panel offers as lists, in its order. */
export const LIST_FIELDS = ['moments', 'kinds', 'columns', ...LABEL_FIELDS] as const
export type ListField = (typeof LIST_FIELDS)[number]

/** Longest name that is written out; longer ones are cut for the eye, never in the filter. */
const LONGEST = 60

export const shortened = (text: string): string =>
  text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text

/** The name of one value of a condition, for a person. */
export function valueName(
  field: keyof CardFilter,
  value: string,
  plan: Pick<PlanState, 'columns' | 'settings' | 'topics'>,
  t: T,
  locale: Locale,
): string {
  if (value === NONE && (LABEL_FIELDS as readonly string[]).includes(field)) {
    return t(`none.${field as LabelField}`)
  }
  const titled = (list: readonly { id: string; title: string }[]) =>
    list.find(({ id }) => id === value)?.title
  switch (field) {
    case 'moments':
      return t(`app:moment.${value as CardFilter['moments'][number]}`)
    case 'kinds':
      return t(`app:kind.${value as CardFilter['kinds'][number]}`)
    case 'elements':
      return t(`board:element.${value as (typeof ELEMENTS)[number]}`)
    case 'due':
      return t(`due.${value as CardFilter['due'][number]}`)
    case 'rights':
      return t(`rights.${value as CardFilter['rights'][number]}`)
    case 'strength':
      return t(`coverage:band.${value as CardFilter['strength'][number]}`)
    case 'archived':
      return t(`archived.${value as CardFilter['archived']}`)
    case 'columns':
      return titled(plan.columns) ?? value
    case 'channels':
      return titled(plan.settings.channels) ?? value
    case 'tactics':
      return titled(plan.settings.tactics) ?? value
    case 'topics':
      return plan.topics.get(value)?.title ?? value
    case 'stages': {
      const stage = STAGES.find(({ id }) => id === value)
      return stage ? inLocale(stage.title, locale) : value
    }
    case 'owners':
    case 'audiences':
    case 'products':
    case 'markets':
    case 'tags':
    case 'text':
    case 'stale':
    case 'failingCheck':
      return value
  }
}

/** A condition in use, as a chip says it. */
export type Condition = { field: keyof CardFilter; text: string }

/** The conditions in use but for the search, which stands in its own field. */
export function conditionsOf(
  filter: CardFilter,
  plan: Pick<PlanState, 'columns' | 'settings' | 'topics'>,
  t: T,
  locale: Locale,
): Condition[] {
  return FILTER_FIELDS.filter((field) => field !== 'text' && asks(filter, field)).map((field) => ({
    field,
    text: t('filter.chip', { field: t(`field.${field}`), values: valuesText(field) }),
  }))

  function valuesText(field: keyof CardFilter): string {
    if (field === 'stale' || field === 'failingCheck') return t(`flag.${field}`)
    const value = filter[field]
    const values = Array.isArray(value) ? value : [String(value)]
    const named = values.slice(0, 2).map((one) => shortened(valueName(field, one, plan, t, locale)))
    const more = values.length - named.length
    return [named.join(', '), more > 0 ? t('filter.more', { count: more }) : ''].join(' ').trim()
  }
}

/** Every value of a condition that the plan has, and `NONE` where that makes sense. */
export function choicesOf(field: ListField, plan: PlanState): string[] {
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  switch (field) {
    case 'moments':
      return [...MOMENTS]
    case 'kinds':
      return [...CARD_KINDS]
    case 'columns':
      return ids(plan.columns)
    case 'elements':
      return [NONE, ...ELEMENTS]
    case 'channels':
      return [NONE, ...ids(plan.settings.channels)]
    case 'tactics':
      return [NONE, ...ids(plan.settings.tactics)]
    case 'topics':
      return [NONE, ...topicsByDemand(plan)]
    case 'owners':
    case 'stages':
    case 'audiences':
    case 'products':
    case 'markets':
    case 'tags':
      return [NONE, ...valuesInUse(field, plan)]
  }
}

function topicsByDemand({ topics }: PlanState): string[] {
  return [...topics.values()].toSorted((a, b) => b.demand.sum - a.demand.sum).map(({ id }) => id)
}

function valuesInUse(
  field: Exclude<LabelField, 'elements' | 'channels' | 'tactics' | 'topics'>,
  { cards }: PlanState,
): string[] {
  const used = new Set<string>(field === 'stages' ? STAGES.map(({ id }) => id) : [])
  for (const card of cards.values()) {
    if (field === 'owners') {
      if (card.owner) used.add(card.owner)
    } else for (const value of card[field]) used.add(value)
  }
  return field === 'stages' ? [...used] : [...used].toSorted((a, b) => a.localeCompare(b))
}
