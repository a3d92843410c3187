import { anyOf } from '../coverage/any.ts'
import { cardStrength } from '../coverage/strength.ts'
import type { Card } from '../domain/card.ts'
import type { Check } from '../domain/check.ts'
import type { IsoDate } from '../domain/iso-date.ts'
import type { Moment } from '../domain/moment.ts'
import type { PlanSettings } from '../domain/plan.ts'

/** A card that fixes a check; `progress` is that of its column, `strength` what it takes away of the loss. */
export type FixCard = { card: Card; progress: number; strength: number }

/** The cards that fix checks, by check; archived ones fix nothing any more. */
export function fixCardsByCheck(
  cards: Iterable<Card>,
  progressOf: ReadonlyMap<string, number>,
  today: IsoDate,
): Map<string, FixCard[]> {
  const byCheck = new Map<string, FixCard[]>()
  for (const card of cards) {
    if (card.checkId === null || card.archived) continue
    const progress = progressOf.get(card.columnId) ?? 0
    const { strength } = cardStrength(card, progress, today)
    const list = byCheck.get(card.checkId)
    if (list) list.push({ card, progress, strength })
    else byCheck.set(card.checkId, [{ card, progress, strength }])
  }
  return byCheck
}

/** The share of a fail's loss that its cards take away together, 0 to 1 (coverage-model §3). */
export const taken = (fixes: readonly FixCard[]): number =>
  anyOf(fixes.map(({ strength }) => strength))

/** A failing check whose fix is live: whoever planned it believes it is done, and nobody looked yet. */
export const asksAgain = (check: Pick<Check, 'state'>, fixes: readonly FixCard[]): boolean =>
  check.state === 'fail' && fixes.some(({ progress }) => progress >= 1)

/**
 * The points of its moment's score that a failing check costs, before and after what its cards take
 * away (coverage-model §§3, 6).
 *
 * @param pillars the moment's pillars; one that is not measured shares its weight among the others
 * @param checks all checks of the moment
 */
export function pointsLost(
  check: Check,
  moment: Moment,
  fixes: readonly FixCard[],
  checks: readonly Check[],
  settings: Pick<PlanSettings, 'pillarWeights'>,
  pillars: { there: number | null; useful: number | null },
): { whole: number; left: number } {
  const [there, useful, quick] = settings.pillarWeights[moment]
  const weights =
    (pillars.there === null ? 0 : there) + (pillars.useful === null ? 0 : useful) + quick
  const counted = checks.filter(({ state }) => state === 'pass' || state === 'fail')
  const severities = counted.reduce((sum, { severity }) => sum + severity, 0)
  if (weights === 0 || severities === 0) return { whole: 0, left: 0 }
  const whole = (100 * quick * check.severity) / (weights * severities)
  return { whole, left: whole * (1 - taken(fixes)) }
}
