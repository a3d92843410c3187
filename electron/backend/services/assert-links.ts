import { readLink } from '#shared/domain/card-link.ts'
import type { Card, CardPatch } from '#shared/domain/card.ts'
import { DomainError } from '#shared/domain/errors.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { cardOf, checkOf, topicOf } from './find.ts'

/**
 * New links must point at what is there, and at no card itself. Links that the card has already may
 * stay, as those to a topic or card in the trash do until undo brings it back.
 *
 * @throws DomainError NOT_FOUND for the topic, check or card; INVALID for a link to itself
 */
export function assertLinks(
  read: PlanReader,
  before: Pick<Card, 'id' | 'topics' | 'checkId' | 'links'>,
  { topics, checkId, links }: Pick<CardPatch, 'topics' | 'checkId' | 'links'>,
): void {
  for (const id of newOf(topics, before.topics)) topicOf(read, id)
  if (checkId && checkId !== before.checkId) checkOf(read, checkId)
  for (const text of newOf(links, before.links)) {
    const { cardId } = readLink(text)!
    if (cardId === before.id) {
      throw new DomainError('INVALID', { field: 'links', reason: 'link-to-itself' })
    }
    cardOf(read, cardId)
  }
}

function newOf(after: readonly string[] | undefined, before: readonly string[]): string[] {
  if (!after || after.length === 0) return []
  const known = new Set(before)
  return after.filter((one) => !known.has(one))
}
