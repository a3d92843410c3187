import type { Touchpoint } from '#shared/domain/journey.ts'
import type { LifeStage } from '#shared/domain/stage.ts'

/** What can be done from the stages of a journey. */
export type StageDoing = {
  canWrite: boolean
  openCard: (cardId: string) => void
  startCard: (step: Touchpoint) => void
  pickCard: (step: Touchpoint) => void
  takeOut: (cardId: string, step: string) => void
  addStep: (stage: LifeStage) => void
  editStep: (step: Touchpoint) => void
  moveStep: (step: string, stage: LifeStage, beforeId: string | null) => void
  removeStep: (step: Touchpoint) => void
  skip: (stage: LifeStage, skipped: boolean) => void
}
