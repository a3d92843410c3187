import type { Card, CardPatch } from '#shared/domain/card.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import { checkOf, topicOf } from './find.ts'

/**
 * New links must point at what is there. Links that the card has already may stay, as those to a
 * topic in the trash do until undo brings it back.
 *
 * @throws DomainError NOT_FOUND for the topic or check
 */
export function assertLinks(
  read: PlanReader,
  before: Pick<Card, 'topics' | 'checkId'>,
  { topics, checkId }: Pick<CardPatch, 'topics' | 'checkId'>,
): void {
  for (const id of topics ?? []) if (!before.topics.includes(id)) topicOf(read, id)
  if (checkId && checkId !== before.checkId) checkOf(read, checkId)
}
