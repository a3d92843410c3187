import type { IsoDate } from '#shared/domain/iso-date.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { Loss, MomentExplanation } from './loss.ts'
import { createScoreboard } from './scoreboard.ts'
import type { CoverageInput } from './types.ts'

export type { Contribution, Loss, LossKind, MomentExplanation, PartExplanation } from './loss.ts'

/** Where a moment's points come from and where they are lost (coverage-model §6). */
export function explainMoment(
  input: CoverageInput,
  today: IsoDate,
  moment: Moment,
): MomentExplanation {
  return createScoreboard(input, today).explain(moment)
}

/** The single loss that costs most, over all parts; `null` when nothing is lost. */
export function biggestGap(explanation: MomentExplanation): Loss | null {
  let biggest: Loss | null = null
  for (const { losses } of explanation.parts) {
    const first = losses[0]
    if (first && (!biggest || first.points > biggest.points)) biggest = first
  }
  return biggest
}
