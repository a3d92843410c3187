import type { PillarWeights } from '#shared/domain/plan.ts'
import { compareText } from './compare-text.ts'
import type { Loss, MomentExplanation } from './loss.ts'
import { PART_OF, partShares, PARTS, type Part, type PartValues } from './moment-score.ts'
import { partValuesOf } from './part-values.ts'
import { SHORTFALLS, type MomentView } from './shortfalls.ts'
import type { Measure } from './types.ts'

/** A part with what it loses, most points first; each loss is spelled out only when called. */
type PartLosses = {
  part: Part
  share: number
  value: Measure
  points: number
  lost: number
  losses: { points: number; spellOut: () => Loss }[]
}

/** coverage-model §6. */
export function momentExplanation(view: MomentView): MomentExplanation {
  const parts = partLosses(view).map((part) => ({
    ...part,
    pillar: PART_OF[part.part].pillar,
    losses: part.losses.map(({ spellOut }) => spellOut()),
  }))
  const points = parts.reduce((sum, part) => sum + part.points, 0)
  const lost = parts.reduce((sum, part) => sum + part.lost, 0)
  return { moment: view.moment, score: Math.min(100, points), points, lost, parts }
}

/** The loss that costs most, without spelling out the others. */
export function biggestLoss(view: MomentView): Loss | null {
  let biggest: PartLosses['losses'][number] | null = null
  for (const { losses } of partLosses(view)) {
    const first = losses[0]
    if (first && (!biggest || first.points > biggest.points)) biggest = first
  }
  return biggest?.spellOut() ?? null
}

function partLosses(view: MomentView): PartLosses[] {
  const weights = view.settings.pillarWeights[view.moment]
  const values: PartValues = {
    ...partValuesOf(view.settings, view.moment, view.index, view.checks),
    demand: view.demand.measure().value,
  }
  const { shares, measured } = partShares(values, weights)
  if (measured === 0) return nothingMeasured(values, weights)
  return PARTS.map((part) => {
    const [share, value] = [shares[part], values[part]]
    if (value === null || share === 0) {
      return { part, share, value, points: 0, lost: 0, losses: [] }
    }
    const points = 100 * share * value
    const losses = rankedLosses(view, part, share)
    return { part, share, value, points, lost: 100 * share - points, losses }
  })
}

/** By points; equal ones by id, so that their order does not hang on the history of edits. */
function rankedLosses(view: MomentView, part: Part, share: number): PartLosses['losses'] {
  const aims = SHORTFALLS[part](view)
  const total = aims.reduce((sum, { weight }) => sum + weight, 0)
  return aims
    .filter(({ missing }) => missing > 0)
    .map((aim) => ({ aim, points: (100 * share * aim.weight * aim.missing) / total }))
    .toSorted((a, b) => b.points - a.points || compareText(a.aim.id, b.aim.id))
    .map(({ aim, points }) => ({ points, spellOut: () => aim.loss(points) }))
}

/** A moment with nothing measured counts 0, so its weighted pillars have all 100 points to lose. */
function nothingMeasured(values: PartValues, weights: PillarWeights): PartLosses[] {
  const all: PartValues = { demand: 0, reach: 0, tactics: 0, persuasion: 0, checks: 0 }
  const wished = partShares(all, weights)
  const { shares } = wished.measured > 0 ? wished : partShares(all, [1, 1, 1])
  return PARTS.map((part) => {
    const share = shares[part]
    const lost = 100 * share
    const spellOut = (): Loss => ({
      kind: 'nothing-measured',
      part,
      points: lost,
      contributing: [],
    })
    const losses = lost > 0 ? [{ points: lost, spellOut }] : []
    return { part, share, value: values[part], points: 0, lost, losses }
  })
}
