import type { Moment } from '#shared/domain/moment.ts'
import type { Change } from '#shared/merge/change.ts'
import { settingEach } from './changes.ts'

/** What a keyword's fields say once a person decided its moment: no import changes it any more. */
export const decided = (moment: Moment | null) =>
  ({ moment, second: null, confirmed: true, cue: '' }) as const

/** Keywords take a moment that a person decided. */
export function takeOverMoment(
  keywordIds: Iterable<string>,
  moment: Moment | null,
): Generator<Change> {
  return settingEach('keyword', keywordIds, decided(moment))
}
