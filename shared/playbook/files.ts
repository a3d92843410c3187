import { z } from 'zod'
import type { Playbook } from './playbook.ts'
import * as schema from './schema.ts'

/** The playbook as a client is told it. */
export const playbookSchema = z.object({
  moments: schema.momentsSchema.readonly(),
  tactics: schema.tacticsSchema.readonly(),
  channels: schema.channelsSchema.readonly(),
  stages: schema.stagesSchema.readonly(),
  checks: schema.checksSchema.readonly(),
  workflow: schema.workflowSchema,
  decision: schema.pathsSchema,
  messaging: schema.messagingSchema,
  evidence: schema.evidenceSchema,
  actionPlans: schema.actionPlansSchema.readonly(),
  places: schema.placesSchema.readonly(),
  journeys: schema.journeysSchema.readonly(),
  goals: schema.goalsSchema.readonly(),
})

/** Which file of resources/playbook holds which part. */
export const PLAYBOOK_FILES: Readonly<Record<keyof Playbook, string>> = {
  moments: 'moments.json',
  tactics: 'tactics.json',
  channels: 'channels.json',
  stages: 'stages.json',
  checks: 'checks.json',
  workflow: 'workflow.json',
  decision: 'paths.json',
  messaging: 'messaging.json',
  evidence: 'evidence.json',
  actionPlans: 'action-plans.json',
  places: 'places.json',
  journeys: 'journeys.json',
  goals: 'goals.json',
}
export const PARTS = Object.keys(PLAYBOOK_FILES) as (keyof Playbook)[]

/** What can be wrong in a file that a person edited. */
export const PLAYBOOK_FLAWS = [
  'no-file',
  'syntax',
  'unknown-key',
  'missing-key',
  'wrong-value',
  'twice',
  'unknown-id',
  'not-the-moments',
] as const

/** What the studio does about it: its own entry stands in, the entry or the mention is left out, or nothing is lost. */
export const PLAYBOOK_REMEDIES = ['own', 'left-out', 'as-read'] as const

export const playbookProblemSchema = z.object({
  file: z.string(),
  /** From 1; `null` when the file is not there. */
  line: z.number().int().min(1).nullable(),
  /** Id of the entry, else its place in its list from 1; empty outside of entries. */
  entry: z.string(),
  /** The key in the entry, as `title.ru` or `checklist.2`; empty when it is about all of it. */
  key: z.string(),
  what: z.enum(PLAYBOOK_FLAWS),
  /** The value as it stands; empty when there is none. */
  found: z.string(),
  /** What may stand there: `know, go, do, buy`, `≤ 3`, or a JSON type; empty when that is plain. */
  expected: z.string(),
  remedy: z.enum(PLAYBOOK_REMEDIES),
})
export type PlaybookProblem = z.infer<typeof playbookProblemSchema>
