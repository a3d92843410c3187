import type { Check } from '#shared/domain/check.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { PlanSettings } from '#shared/domain/plan.ts'
import { countedChecks, decisionElements, expectedChannels, tacticsInForce } from './aims.ts'
import type { PartValues } from './moment-score.ts'
import type { StrengthIndex } from './strength-index.ts'
import { weightedMean } from './weighted-mean.ts'

/** Every part of a moment but demand, from the cards in the index (coverage-model §3). */
export function partValuesOf(
  settings: PlanSettings,
  moment: Moment,
  index: StrengthIndex,
  checks: Iterable<Check>,
): Omit<PartValues, 'demand'> {
  const groups = index.moments[moment]
  return {
    reach: weightedMean(expectedChannels(settings, moment), ({ id }) => groups.channels.value(id)),
    tactics: weightedMean(tacticsInForce(settings, moment), ({ id }) => groups.tactics.value(id)),
    persuasion: weightedMean(decisionElements(settings.path), ({ id }) =>
      groups.elements.value(id),
    ),
    checks: weightedMean(countedChecks(checks), ({ id, passes }) =>
      passes ? 1 : index.fixes.value(id),
    ),
  }
}
