import type { ComponentType } from 'react'
import type { SetupStep } from '#shared/domain/setup.ts'
import type { Playbook } from '#shared/playbook/playbook.ts'
import { CardsStep } from './cards-step.tsx'
import { ChannelsStep } from './channels-step.tsx'
import { GapsStep } from './gaps-step.tsx'
import { GoalStep } from './goal-step.tsx'
import { KeywordsStep } from './keywords-step.tsx'
import { PathStep } from './path-step.tsx'
import { PlanStep } from './plan-step.tsx'
import { TargetsStep } from './targets-step.tsx'

const STEPS: Record<SetupStep, ComponentType<{ playbook: Playbook }>> = {
  plan: PlanStep,
  goal: GoalStep,
  path: PathStep,
  channels: ChannelsStep,
  targets: TargetsStep,
  keywords: KeywordsStep,
  gaps: GapsStep,
  cards: CardsStep,
}

export function StepPanel(props: { step: SetupStep; playbook: Playbook }) {
  const Step = STEPS[props.step]
  return <Step playbook={props.playbook} />
}
