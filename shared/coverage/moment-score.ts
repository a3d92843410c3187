import type { PillarWeights } from '#shared/domain/plan.ts'
import type { DemandMeasure } from './demand-table.ts'
import type { Measure, MomentScore } from './types.ts'
import { weightedMean } from './weighted-mean.ts'

export const PARTS = ['demand', 'reach', 'tactics', 'persuasion', 'checks'] as const
export type Part = (typeof PARTS)[number]
export const PILLARS = ['there', 'useful', 'quick'] as const
export type Pillar = (typeof PILLARS)[number]

/** Where each part belongs, and its weight inside the pillar (coverage-model §3). */
export const PART_OF: Readonly<Record<Part, { pillar: Pillar; weight: number }>> = {
  demand: { pillar: 'there', weight: 0.7 },
  reach: { pillar: 'there', weight: 0.3 },
  tactics: { pillar: 'useful', weight: 0.6 },
  persuasion: { pillar: 'useful', weight: 0.4 },
  checks: { pillar: 'quick', weight: 1 },
}

export type PartValues = Record<Part, Measure>

/** The score of a moment from its measured parts (coverage-model §§3–4). */
export function momentScore(
  parts: Omit<PartValues, 'demand'>,
  demand: DemandMeasure,
  weights: PillarWeights,
): MomentScore {
  const values = { ...parts, demand: demand.value }
  const { shares, measured } = partShares(values, weights)
  const score = scoreOf(values, shares)
  return {
    score,
    low: Math.min(score, scoreOf({ ...parts, demand: demand.low }, shares)),
    high: Math.max(score, scoreOf({ ...parts, demand: demand.high }, shares)),
    measured,
    pillars: {
      there: pillarValue('there', values),
      useful: pillarValue('useful', values),
      quick: pillarValue('quick', values),
    },
    parts: {
      demand: values.demand,
      reach: values.reach,
      tactics: values.tactics,
      persuasion: values.persuasion,
    },
  }
}

/**
 * Each part's share of the score, 0 to 1: all add up to 1, or are all 0 where nothing of any weight is
 * measured. `measured` is the share of the pillar weights whose pillars are measured.
 */
export function partShares(
  values: PartValues,
  weights: PillarWeights,
): { shares: Record<Part, number>; measured: number } {
  const shares: Record<Part, number> = { demand: 0, reach: 0, tactics: 0, persuasion: 0, checks: 0 }
  const present = PILLARS.map((pillar) => measuredParts(pillar, values))
  const total = weights[0] + weights[1] + weights[2]
  const measured = weights.reduce((sum, w, i) => sum + (present[i]!.length > 0 ? w : 0), 0)
  if (!(measured > 0)) return { shares, measured: 0 }
  for (const [i, parts] of present.entries()) {
    const inPillar = parts.reduce((sum, part) => sum + PART_OF[part].weight, 0)
    for (const part of parts) {
      shares[part] = (weights[i]! / measured) * (PART_OF[part].weight / inPillar)
    }
  }
  return { shares, measured: measured === total ? 1 : measured / total }
}

function scoreOf(values: PartValues, shares: Record<Part, number>): number {
  const score = PARTS.reduce((sum, part) => sum + 100 * shares[part] * (values[part] ?? 0), 0)
  return Math.min(100, score)
}

function pillarValue(pillar: Pillar, values: PartValues): Measure {
  return weightedMean(
    measuredParts(pillar, values).map((part) => ({ part, weight: PART_OF[part].weight })),
    ({ part }) => values[part]!,
  )
}

function measuredParts(pillar: Pillar, values: PartValues): Part[] {
  return PARTS.filter((part) => PART_OF[part].pillar === pillar && values[part] !== null)
}
