import type { z } from 'zod'
import actionPlans from '#resources/playbook/action-plans.json' with { type: 'json' }
import channels from '#resources/playbook/channels.json' with { type: 'json' }
import checks from '#resources/playbook/checks.json' with { type: 'json' }
import evidence from '#resources/playbook/evidence.json' with { type: 'json' }
import goals from '#resources/playbook/goals.json' with { type: 'json' }
import journeys from '#resources/playbook/journeys.json' with { type: 'json' }
import messaging from '#resources/playbook/messaging.json' with { type: 'json' }
import moments from '#resources/playbook/moments.json' with { type: 'json' }
import paths from '#resources/playbook/paths.json' with { type: 'json' }
import places from '#resources/playbook/places.json' with { type: 'json' }
import stages from '#resources/playbook/stages.json' with { type: 'json' }
import tactics from '#resources/playbook/tactics.json' with { type: 'json' }
import workflow from '#resources/playbook/workflow.json' with { type: 'json' }
import type { Locale } from '../domain/plan.ts'
import * as schema from './schema.ts'

export type MomentFacts = z.infer<typeof schema.momentFactsSchema>
export type TacticFacts = z.infer<typeof schema.tacticFactsSchema>
export type ChannelFacts = z.infer<typeof schema.channelFactsSchema>
export type StageFacts = z.infer<typeof schema.stageFactsSchema>
export type CheckFacts = z.infer<typeof schema.checkFactsSchema>
export type MessageTrigger = z.infer<typeof schema.triggerSchema>
export type PathFacts = z.infer<typeof schema.pathsSchema>['paths'][number]
export type ElementFacts = z.infer<typeof schema.pathsSchema>['elements'][number]
export type PlaceFacts = z.infer<typeof schema.placeFactsSchema>
export type Evidence = z.infer<typeof schema.evidenceSchema>
export type GoalFacts = z.infer<typeof schema.goalsSchema>[number]
export type JourneyStarter = z.infer<typeof schema.journeysSchema>[number]
export type ActionPlan = z.infer<typeof schema.actionPlansSchema>[number]

export type Playbook = {
  moments: readonly MomentFacts[]
  tactics: readonly TacticFacts[]
  channels: readonly ChannelFacts[]
  stages: readonly StageFacts[]
  checks: readonly CheckFacts[]
  workflow: z.infer<typeof schema.workflowSchema>
  decision: z.infer<typeof schema.pathsSchema>
  messaging: z.infer<typeof schema.messagingSchema>
  evidence: Evidence
  actionPlans: readonly ActionPlan[]
  journeys: readonly JourneyStarter[]
  goals: readonly GoalFacts[]
  places: readonly PlaceFacts[]
}

/**
 * What the product knows about shopping moments (resources/playbook), checked as it loads: a broken
 * file fails at the start of the program and in the tests, never as a hole on a screen. Pure, so that
 * what nobody asks for is left out of the page.
 */
export const MOMENT_FACTS: readonly MomentFacts[] =
  /* @__PURE__ */ schema.momentsSchema.parse(moments)
export const TACTICS: readonly TacticFacts[] = /* @__PURE__ */ schema.tacticsSchema.parse(tactics)
export const CHANNELS: readonly ChannelFacts[] =
  /* @__PURE__ */ schema.channelsSchema.parse(channels)
export const STAGES: readonly StageFacts[] = /* @__PURE__ */ schema.stagesSchema.parse(stages)
export const CHECKS: readonly CheckFacts[] = /* @__PURE__ */ schema.checksSchema.parse(checks)
export const WORKFLOW = /* @__PURE__ */ schema.workflowSchema.parse(workflow)
export const DECISION = /* @__PURE__ */ schema.pathsSchema.parse(paths)
export const MESSAGING = /* @__PURE__ */ schema.messagingSchema.parse(messaging)
export const EVIDENCE: Evidence = /* @__PURE__ */ schema.evidenceSchema.parse(evidence)
export const ACTION_PLANS: readonly ActionPlan[] =
  /* @__PURE__ */ schema.actionPlansSchema.parse(actionPlans)

const JOURNEY_STARTERS: readonly JourneyStarter[] =
  /* @__PURE__ */ schema.journeysSchema.parse(journeys)
const GOALS: readonly GoalFacts[] = /* @__PURE__ */ schema.goalsSchema.parse(goals)

const PLACE_FACTS: readonly PlaceFacts[] = /* @__PURE__ */ schema.placesSchema.parse(places)

/** Everything of it under one name, as the studio came with it. */
export const PLAYBOOK: Playbook = {
  moments: MOMENT_FACTS,
  tactics: TACTICS,
  channels: CHANNELS,
  stages: STAGES,
  checks: CHECKS,
  workflow: WORKFLOW,
  decision: DECISION,
  messaging: MESSAGING,
  evidence: EVIDENCE,
  actionPlans: ACTION_PLANS,
  journeys: JOURNEY_STARTERS,
  goals: GOALS,
  places: PLACE_FACTS,
}

/** The text in a person's language. */
export function inLocale(text: schema.Localised, locale: Locale): string {
  return text[locale]
}

/** The facts of an id of the playbook; `undefined` for a plan's own ids. */
export function factsOf<T extends { id: string }>(list: readonly T[], id: string): T | undefined {
  return list.find((facts) => facts.id === id)
}
