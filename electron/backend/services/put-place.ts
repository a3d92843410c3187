import { DomainError } from '#shared/domain/errors.ts'
import type { Place, PlacePatch, PlaceFields } from '#shared/domain/place.ts'
import { problemOfField } from '#shared/places/field-problems.ts'
import type { ActContext } from './act-context.ts'
import { putDetail } from './put-detail.ts'

type Patch = { [F in keyof PlacePatch]?: PlacePatch[F] | undefined }

/**
 * Writes what is known of a place.
 *
 * @throws DomainError NOT_FOUND, INVALID with the field and why it cannot be
 */
export function putPlace(context: ActContext, input: { cardId: string; patch: Patch }): Place {
  assertPlace(input.patch)
  return putDetail(context, 'place', { act: 'places.put', ...input })
}

/** @throws DomainError INVALID: a phone number as an address, a link that is none … */
export function assertPlace(patch: Patch): void {
  for (const [field, value] of Object.entries(patch)) {
    const reason = problemOfField(field as keyof PlaceFields, value)
    if (reason) throw new DomainError('INVALID', { field, reason })
  }
}
