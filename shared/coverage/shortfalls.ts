import type { Card } from '#shared/domain/card.ts'
import type { Check } from '#shared/domain/check.ts'
import type { Moment } from '#shared/domain/moment.ts'
import type { PlanSettings } from '#shared/domain/plan.ts'
import { countedChecks, decisionElements, expectedChannels, tacticsInForce } from './aims.ts'
import { contributionsOf } from './contributions.ts'
import type { DemandTable } from './demand-table.ts'
import type { Contribution, Loss } from './loss.ts'
import type { Part } from './moment-score.ts'
import type { CardStrength } from './strength.ts'
import type { StrengthIndex } from './strength-index.ts'

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

/**
 * An aim of a part and what it lacks: `missing` is 1 less how far it is served, both 0 to 1. `loss` spells
 * it out with its cards, which for an aim of thousands of cards is better done only when asked for.
 */
export type Shortfall = {
  weight: number
  missing: number
  id: string
  loss: (points: number) => Loss
}

/** Every aim of each part, served or not. */
export const SHORTFALLS: Readonly<Record<Part, (view: MomentView) => Shortfall[]>> = {
  demand: (view) =>
    view.demand.rows().map(({ topicId, weight, covered }) => ({
      weight,
      missing: 1 - covered,
      id: topicId,
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
        id,
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
        id,
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
        id: element,
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
        id,
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
