import type { ActionId } from '#shared/actions/actions.ts'

/** In the order in which equals are shown. */
export const ENTRY_KINDS = ['action', 'view', 'plan', 'card', 'topic'] as const
export type EntryKind = (typeof ENTRY_KINDS)[number]

/** Something that the palette can do or go to. */
export type Entry = {
  /** Names it over time, for what was used of late. */
  key: string
  kind: EntryKind
  title: string
  action?: ActionId
  /** The address within the window. */
  path?: string
}
