import type { Place, PlacePatch } from '#shared/domain/place.ts'
import type { ActContext } from './act-context.ts'
import { putDetail } from './put-detail.ts'

/**
 * Writes what is known of a place.
 *
 * @throws DomainError NOT_FOUND
 */
export const putPlace = (
  context: ActContext,
  input: { cardId: string; patch: { [F in keyof PlacePatch]?: PlacePatch[F] | undefined } },
): Place => putDetail(context, 'place', { act: 'places.put', ...input })
