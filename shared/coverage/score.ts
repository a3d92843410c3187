import type { IsoDate } from '#shared/domain/iso-date.ts'
import { createScoreboard } from './scoreboard.ts'
import type { CoverageInput, PlanScore } from './types.ts'

/** The score of a whole plan on a day (coverage-model §§2–4). Where two share an id the last stands. */
export function scorePlan(input: CoverageInput, today: IsoDate): PlanScore {
  return createScoreboard(input, today).score()
}
