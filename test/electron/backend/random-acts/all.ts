import fc from 'fast-check'
import type { ActingPath } from '#test/contract/acting.ts'
import type { TestClient } from '../in-process-client.ts'
import { AUDIT_ACTS } from './audit-acts.ts'
import { CARD_ACTS } from './card-acts.ts'
import { JOURNEY_ACTS } from './journey-acts.ts'
import { CREATOR_ACTS } from './creator-acts.ts'
import { KEYWORD_ACTS } from './keyword-acts.ts'
import { PLAN_ACTS } from './plan-acts.ts'
import { PLAYBOOK_ACTS } from './playbook-acts.ts'
import { RESULT_ACTS } from './result-acts.ts'
import { MESSAGE_ACTS } from './message-acts.ts'
import { PLACE_ACTS } from './place-acts.ts'
import { SETUP_ACTS } from './setup-acts.ts'
import { given, type Numbers, type RandomAct } from './random-act.ts'

/** Every procedure that changes an open plan: one without a generator does not compile. */
export const RANDOM_ACTS: Record<ActingPath, RandomAct> = {
  ...CARD_ACTS,
  ...KEYWORD_ACTS,
  ...PLAN_ACTS,
  ...PLAYBOOK_ACTS,
  ...RESULT_ACTS,
  ...AUDIT_ACTS,
  ...SETUP_ACTS,
  ...JOURNEY_ACTS,
  ...CREATOR_ACTS,
  ...PLACE_ACTS,
  ...MESSAGE_ACTS,
}

const number = fc.nat(1_000)
export const arbitraryAct = fc.record({
  act: fc.constantFrom(...(Object.keys(RANDOM_ACTS) as ActingPath[])),
  a: number,
  b: number,
  c: number,
})
export const arbitraryActs = fc.array(arbitraryAct, { maxLength: 25 })

/** Runs an act where there is something it can act on. A refusal counts as having run. */
export async function runAct(
  client: TestClient,
  planId: string,
  { act, ...numbers }: { act: ActingPath } & Numbers,
): Promise<void> {
  const refusals = ['INVALID', ...(act === 'activity.restoreField' ? ['NOT_FOUND'] : [])]
  try {
    await RANDOM_ACTS[act](await given(client, planId, numbers))
  } catch (error) {
    if (!refusals.includes((error as { code?: string }).code ?? '')) throw error
  }
}
