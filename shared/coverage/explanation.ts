import type { Card } from '#shared/domain/card.ts'
import type { Check } from '#shared/domain/check.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { PlanSettings } from '#shared/domain/plan.ts'
import { countedChecks, decisionElements, expectedChannels, tacticsInForce } from './aims.ts'
import { compareText } from './compare-text.ts'
import { contributionsOf } from './contributions.ts'
import type { DemandTable } from './demand-table.ts'
import type { Contribution, Loss, MomentExplanation, PartExplanation } from './loss.ts'
import { PART_OF, partShares, PARTS, type Part, type PartValues } from './moment-score.ts'
import type { CardStrength } from './strength.ts'
import type { StrengthIndex } from './strength-index.ts'
import { partValuesOf } from './part-values.ts'

/** What the explanation of one moment is made from. */
export type MomentView = {
  moment: Moment
  settings: PlanSettings
  index: StrengthIndex
  demand: DemandTable
  checks: Iterable<Check>
  topicTitle: (topicId: string) => string
  card: (cardId: string) => { card: Card; strength: CardStrength }
}

/** A loss not yet weighed: `missing` is 1 less how far the aim is served, both 0 to 1. */
type Shortfall = {
  weight: number
  missing: number
  name: string
  loss: (points: number) => Loss
}

/** coverage-model §6. */
export function momentExplanation(view: MomentView): MomentExplanation {
  const weights = view.settings.pillarWeights[view.moment]
  const values: PartValues = {
    ...partValuesOf(view.settings, view.moment, view.index, view.checks),
    demand: view.demand.measure().value,
  }
  const { shares, measured } = partShares(values, weights)
  const parts =
    measured > 0
      ? PARTS.map((part) => partExplanation(view, part, shares[part], values[part]))
      : nothingMeasured(values, weights)
  const points = parts.reduce((sum, part) => sum + part.points, 0)
  const lost = parts.reduce((sum, part) => sum + part.lost, 0)
  return { moment: view.moment, score: Math.min(100, points), points, lost, parts }
}

function partExplanation(
  view: MomentView,
  part: Part,
  share: number,
  value: number | null,
): PartExplanation {
  const { pillar } = PART_OF[part]
  if (value === null || share === 0) {
    return { part, pillar, share, value, points: 0, lost: 0, losses: [] }
  }
  const points = 100 * share * value
  const shortfalls = SHORTFALLS[part](view)
  const total = shortfalls.reduce((sum, { weight }) => sum + weight, 0)
  const losses = shortfalls
    .filter(({ missing }) => missing > 0)
    .map(({ weight, missing, name, loss }) => {
      const lostPoints = (100 * share * weight * missing) / total
      return { name, lostPoints, loss }
    })
    .toSorted((a, b) => b.lostPoints - a.lostPoints || compareText(a.name, b.name))
    .map(({ lostPoints, loss }) => loss(lostPoints))
  return { part, pillar, share, value, points, lost: 100 * share - points, losses }
}

/** A moment with nothing measured counts 0, so its weighted pillars have all 100 points to lose. */
function nothingMeasured(
  values: PartValues,
  weights: PlanSettings['pillarWeights']['know'],
): PartExplanation[] {
  const all: PartValues = { demand: 0, reach: 0, tactics: 0, persuasion: 0, checks: 0 }
  const wished = partShares(all, weights)
  const { shares } = wished.measured > 0 ? wished : partShares(all, [1, 1, 1])
  return PARTS.map((part) => {
    const lost = 100 * shares[part]
    const losses: Loss[] =
      lost > 0 ? [{ kind: 'nothing-measured', part, points: lost, contributing: [] }] : []
    const { pillar } = PART_OF[part]
    return { part, pillar, share: shares[part], value: values[part], points: 0, lost, losses }
  })
}

const SHORTFALLS: Readonly<Record<Part, (view: MomentView) => Shortfall[]>> = {
  demand: (view) =>
    view.demand.rows().map(({ topicId, weight, covered }) => ({
      weight,
      missing: 1 - covered,
      name: topicId,
      loss: (points) => {
        const contributing = contributors(view, view.index.answers.cardIds(topicId))
        const base = { topicId, title: view.topicTitle(topicId), points, contributing }
        return covered > 0
          ? { kind: 'topic-partly-answered', answered: covered, ...base }
          : { kind: 'topic-unanswered', ...base }
      },
    })),

  reach: (view) => {
    const groups = view.index.moments[view.moment].channels
    return expectedChannels(view.settings, view.moment).map(({ id, title, weight }) => {
      const served = groups.value(id)
      return {
        weight,
        missing: 1 - served,
        name: id,
        loss: (points) => {
          const contributing = contributors(view, groups.cardIds(id))
          const base = { channelId: id, title, points, contributing }
          return served > 0
            ? { kind: 'channel-partly-served', served, ...base }
            : { kind: 'channel-unserved', ...base }
        },
      }
    })
  },

  tactics: (view) => {
    const groups = view.index.moments[view.moment].tactics
    return tacticsInForce(view.settings, view.moment).map(({ id, title, weight }) => {
      const used = groups.value(id)
      return {
        weight,
        missing: 1 - used,
        name: id,
        loss: (points) => {
          const contributing = contributors(view, groups.cardIds(id))
          const base = { tacticId: id, title, weight, points, contributing }
          return used > 0
            ? { kind: 'tactic-partly', used, ...base }
            : { kind: 'tactic-unused', ...base }
        },
      }
    })
  },

  persuasion: (view) => {
    const groups = view.index.moments[view.moment].elements
    return decisionElements(view.settings.path).map(({ id: element, weight }) => {
      const served = groups.value(element)
      return {
        weight,
        missing: 1 - served,
        name: element,
        loss: (points) => {
          const base = {
            element,
            points,
            contributing: contributors(view, groups.cardIds(element)),
          }
          return served > 0
            ? { kind: 'element-partly', served, ...base }
            : { kind: 'element-missing', ...base }
        },
      }
    })
  },

  checks: (view) =>
    countedChecks(view.checks).map(({ id, title, weight, passes }) => {
      const fixing = passes ? 1 : view.index.fixes.value(id)
      return {
        weight,
        missing: 1 - fixing,
        name: id,
        loss: (points) => {
          const contributing = contributors(view, view.index.fixes.cardIds(id))
          const base = { checkId: id, title, severity: weight, fixing, points, contributing }
          return { kind: 'check-failing', ...base }
        },
      }
    }),
}

function contributors(view: MomentView, cardIds: readonly string[]): Contribution[] {
  return contributionsOf(cardIds, view.card)
}
