import type { Check } from '#shared/domain/check.ts'
import { MOMENTS, type Moment } from '#shared/domain/moment.ts'
import type { PlanSettings } from '#shared/domain/plan.ts'
import type { PlanScore } from './types.ts'
import { weightedMean } from './weighted-mean.ts'

/** Why a pillar is not measured. Be useful always is: decision elements are never without a measure. */
export const UNMEASURED = ['no-checks', 'checks-not-looked-at', 'no-topics-no-channels'] as const
export type Unmeasured = (typeof UNMEASURED)[number]

/**
 * `measured`: the share of the plan's weights that could be measured, 0 to 1, by moment weight as the
 * plan's score. `missing`: what could not, by reason, with the moments that lack it.
 */
export type Confidence = { measured: number; missing: { why: Unmeasured; moments: Moment[] }[] }

export function confidenceOf(
  score: Pick<PlanScore, 'moments'>,
  settings: Pick<PlanSettings, 'momentWeights' | 'pillarWeights'>,
  checks: Iterable<Pick<Check, 'moment' | 'state'>>,
): Confidence {
  const all = [...checks]
  const missing = UNMEASURED.map((why) => ({
    why,
    moments: MOMENTS.filter(
      (moment) =>
        settings.momentWeights[moment] > 0 &&
        unmeasuredIn(score, settings, all, moment).includes(why),
    ),
  }))
  const measured = weightedMean(
    MOMENTS.map((moment) => ({ moment, weight: settings.momentWeights[moment] })),
    ({ moment }) => score.moments[moment].measured,
  )
  return { measured: measured ?? 0, missing: missing.filter(({ moments }) => moments.length > 0) }
}

/** What of a moment is not measured although it has a weight. */
export function unmeasuredIn(
  score: Pick<PlanScore, 'moments'>,
  settings: Pick<PlanSettings, 'pillarWeights'>,
  checks: Iterable<Pick<Check, 'moment' | 'state'>>,
  moment: Moment,
): Unmeasured[] {
  const { pillars } = score.moments[moment]
  const [there, , quick] = settings.pillarWeights[moment]
  const found: Unmeasured[] = []
  if (there > 0 && pillars.there === null) found.push('no-topics-no-channels')
  if (quick > 0 && pillars.quick === null) {
    const waiting = [...checks].some((one) => one.moment === moment && one.state === 'unchecked')
    found.push(waiting ? 'checks-not-looked-at' : 'no-checks')
  }
  return found
}
