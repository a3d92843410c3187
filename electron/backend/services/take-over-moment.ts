import type { Moment } from '#shared/domain/moment.ts'
import type { Change } from '#shared/merge/change.ts'
import { setting } from './changes.ts'

/** Keywords take a moment that a person decided: no import changes it any more. */
export function* takeOverMoment(
  keywordIds: Iterable<string>,
  moment: Moment | null,
): Generator<Change> {
  for (const id of keywordIds) {
    yield setting('keyword', id, 'moment', moment)
    yield setting('keyword', id, 'second', null)
    yield setting('keyword', id, 'confirmed', true)
    yield setting('keyword', id, 'cue', '')
  }
}
