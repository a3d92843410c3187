import type { CardKind } from '#shared/domain/card.ts'

export const SECTIONS = [
  'place',
  'message',
  'answers',
  'brief',
  'address',
  'check',
  'checklist',
  'playbook',
  'audience',
  'links',
  'journeys',
  'dates',
  'rights',
  'asset',
  'strength',
] as const
export type Section = (typeof SECTIONS)[number]

export const PLAYBOOK_FIELDS = ['channels', 'tactics', 'elements', 'stages'] as const
export type PlaybookField = (typeof PLAYBOOK_FIELDS)[number]

/** What a kind of card is about, and so comes first; the rest follows in the usual order. */
const FIRST: Readonly<Record<CardKind, readonly Section[]>> = {
  guide: ['answers', 'brief', 'address'],
  tutorial: ['answers', 'brief', 'address'],
  creator: ['rights', 'asset', 'address', 'playbook', 'brief'],
  place: ['place', 'address', 'dates', 'audience', 'brief'],
  message: ['message', 'playbook', 'audience', 'brief'],
  fix: ['check', 'checklist', 'brief'],
}

const FIRST_IN_PLAYBOOK: Readonly<Record<CardKind, readonly PlaybookField[]>> = {
  guide: ['elements'],
  tutorial: ['elements'],
  creator: ['channels', 'elements'],
  place: ['channels', 'stages'],
  message: ['channels', 'stages'],
  fix: ['tactics'],
}

const withFirst = <T>(first: readonly T[], all: readonly T[]): T[] => [
  ...first,
  ...all.filter((one) => !first.includes(one)),
]

/** Every section of the panel once, what matters for the kind first. */
export const sectionsOf = (kind: CardKind): Section[] => withFirst(FIRST[kind], SECTIONS)

export const playbookFieldsOf = (kind: CardKind): PlaybookField[] =>
  withFirst(FIRST_IN_PLAYBOOK[kind], PLAYBOOK_FIELDS)
