import type { Entity } from '#shared/merge/change.ts'
import { usePlanQuery } from '../../backend/plan-query.ts'

/** What the outline of a plan's messages follows from. */
const TABLES: readonly Entity[] = ['message', 'result', 'card']

/** What is known of the plan's messages but their words. */
export const useOutline = () =>
  usePlanQuery(['message-outline'], TABLES, (client, planId) => client.messages.outline({ planId }))
