import type { Call, Path } from './call.ts'
import { PLAN_CALLS } from './plan-calls.ts'
import { PLAYBOOK_CALLS } from './playbook-calls.ts'
import { AUDIT_CALLS } from './audit-calls.ts'
import { CARD_CALLS } from './card-calls.ts'
import { COVERAGE_CALLS } from './coverage-calls.ts'
import { CREATOR_CALLS } from './creator-calls.ts'
import { HISTORY_CALLS } from './history-calls.ts'
import { JOURNEY_CALLS } from './journey-calls.ts'
import { KEYWORD_CALLS } from './keyword-calls.ts'
import { MESSAGE_CALLS } from './message-calls.ts'
import { PLACE_CALLS } from './place-calls.ts'
import { RESULT_CALLS } from './result-calls.ts'
import { SERIES_CALLS } from './series-calls.ts'
import { SETUP_CALLS } from './setup-calls.ts'
import { TREND_CALLS } from './trend-calls.ts'
import { TALK_CALLS } from './talk-calls.ts'
import { VIEW_CALLS } from './view-calls.ts'

/** What each procedure of the contract must do and must refuse. */
export const PROCEDURES: Record<Path, Call> = {
  ...PLAN_CALLS,
  ...PLAYBOOK_CALLS,
  ...CARD_CALLS,
  ...KEYWORD_CALLS,
  ...TALK_CALLS,
  ...TREND_CALLS,
  ...VIEW_CALLS,
  ...HISTORY_CALLS,
  ...SERIES_CALLS,
  ...COVERAGE_CALLS,
  ...RESULT_CALLS,
  ...AUDIT_CALLS,
  ...SETUP_CALLS,
  ...JOURNEY_CALLS,
  ...CREATOR_CALLS,
  ...PLACE_CALLS,
  ...MESSAGE_CALLS,
}
