import { DomainError } from '#shared/domain/errors.ts'
import type { ActLabel } from '#shared/contract/history.ts'
import type { PlanReader } from '../store/plan-reader.ts'
import type { KeywordPlace } from '../store/repositories/keywords.ts'
import { keywordOf } from './find.ts'

/**
 * Where keywords stand, each once, in the order in which they came: all that acts on a hundred
 * thousand need, and an order in which they are quickly written.
 *
 * @throws DomainError NOT_FOUND naming the first given that is gone
 */
export function keywordPlaces(read: PlanReader, ids: readonly string[]): KeywordPlace[] {
  const wanted = [...new Set(ids)]
  const places = read.keywords.placesOf(wanted)
  if (places.length < wanted.length) {
    const found = new Set(places.map(({ id }) => id))
    const id = wanted.find((one) => !found.has(one))!
    throw new DomainError('NOT_FOUND', { what: 'keyword', id })
  }
  return places
}

/** The label of an act on keywords, named when it is only one. */
export function actOnKeywords(
  act: string,
  read: PlanReader,
  places: readonly KeywordPlace[],
): ActLabel {
  const subject = places.length === 1 ? keywordOf(read, places[0]!.id).phrase : ''
  return { act, subject, count: places.length }
}
