import type { Card, CardKind } from '#shared/domain/card.ts'
import type { BoardTopic } from '#shared/domain/topic.ts'

/** `null`: no filter; `''` for owner and channel: those that have none. */
export type BoardFilter = {
  text: string
  kind: CardKind | null
  owner: string | null
  channel: string | null
}

export const NO_FILTER: BoardFilter = { text: '', kind: null, owner: null, channel: null }

export function isNoFilter(filter: BoardFilter): boolean {
  return !filter.text.trim() && !filter.kind && filter.owner === null && filter.channel === null
}

export function keepsCard(filter: BoardFilter, card: Card): boolean {
  if (filter.kind !== null && card.kind !== filter.kind) return false
  if (filter.owner !== null && (card.owner ?? '') !== filter.owner) return false
  if (filter.channel === '' && card.channels.length > 0) return false
  if (filter.channel && !card.channels.includes(filter.channel)) return false
  return holds(filter.text, [card.title, ...card.tags])
}

/** Kind, owner and channel are matters of cards: topics stay. */
export function keepsTopic(filter: BoardFilter, topic: BoardTopic): boolean {
  return holds(filter.text, [topic.title, ...topic.tags])
}

function holds(text: string, values: readonly string[]): boolean {
  const wanted = fold(text)
  return wanted === '' || values.some((value) => fold(value).includes(wanted))
}

function fold(text: string): string {
  return text.normalize('NFC').trim().toLowerCase()
}
