import { z } from 'zod'

/**
 * The stages of the mobile shopping life cycle in their order, then the two that follow for teams that
 * plan them. What happens in each stands in resources/playbook/stages.json.
 */
export const LIFE_STAGES = [
  ...(['pre-buy', 'in-transit', 'on-location', 'selection', 'purchase', 'post-purchase'] as const),
  ...(['retain', 'reactivate'] as const),
] as const
export const lifeStageSchema = z.enum(LIFE_STAGES)
export type LifeStage = z.infer<typeof lifeStageSchema>
