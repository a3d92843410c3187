import { type Card, type Element, ELEMENTS } from '#shared/domain/card.ts'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { byMoment, type ByMoment, MOMENTS, type Moment } from '#shared/domain/moment.ts'
import { type DecisionPath, PATHS, type PlanSettings } from '#shared/domain/plan.ts'
import { decisionElements } from './aims.ts'
import { AnyGroups } from './any.ts'
import { bandOf } from './bands.ts'
import { createScoreboard } from './scoreboard.ts'
import { cardStrength, momentShare } from './strength.ts'
import type { CoverageInput, Measure, PlanScore } from './types.ts'
import { weightedMean } from './weighted-mean.ts'

/** How well each element is served in a moment, 0 to 1. */
export type ElementValues = Readonly<Record<Element, number>>

/** An element in a moment with the cards that serve it. */
export type ElementCell = { value: number; cardIds: readonly string[] }

/** A path as it would be for this plan: its elements in order, and what the plan scores on it. */
export type PathOutlook = {
  path: DecisionPath
  elements: readonly { id: Element; weight: number }[]
  /** Over the moments, see `overMoments`. */
  persuasion: Measure
  score: PlanScore
}

export type Decision = {
  elements: Readonly<
    Record<Element, { moments: ByMoment<ElementCell>; overall: Measure; least: Moment }>
  >
  paths: readonly PathOutlook[]
}

type Weighing = Pick<PlanSettings, 'momentWeights' | 'targets'>

/**
 * The mean over the moments by their weight, as the plan's score is made (coverage-model §4); a moment
 * whose target is 0 is not aimed at and left out. `null`: the plan aims at none.
 */
export function overMoments(
  { momentWeights, targets }: Weighing,
  value: (moment: Moment) => number,
): Measure {
  const weighed = MOMENTS.map((moment) => ({
    moment,
    weight: targets[moment] > 0 ? momentWeights[moment] : 0,
  }))
  return weightedMean(weighed, ({ moment }) => value(moment))
}

/** The first of the moments aimed at that has the least; of all where none is aimed at. */
function leastServed(
  { targets }: Pick<Weighing, 'targets'>,
  value: (moment: Moment) => number,
): Moment {
  const aimed = MOMENTS.filter((moment) => targets[moment] > 0)
  return (aimed.length > 0 ? aimed : MOMENTS).reduce((least, moment) =>
    value(moment) < value(least) ? moment : least,
  )
}

/**
 * How well the plan serves need, touchpoint and trust, and what it scores on each of the three paths
 * (coverage-model §3, persuasion): the elements are the same, only what weighs most is another.
 */
export function decisionOf(input: CoverageInput, today: IsoDate): Decision {
  const { settings } = input
  const scoreboard = createScoreboard(input, today)
  const cellOf = (element: Element, moment: Moment): ElementCell => {
    const { elements } = scoreboard.view(moment).index.moments[moment]
    return { value: elements.value(element), cardIds: [...elements.cardIds(element)] }
  }
  const elements = Object.fromEntries(
    ELEMENTS.map((element) => {
      const moments = byMoment((moment) => cellOf(element, moment))
      const overall = overMoments(settings, (moment) => moments[moment].value)
      const least = leastServed(settings, (moment) => moments[moment].value)
      return [element, { moments, overall, least }]
    }),
  ) as Decision['elements']
  const paths = PATHS.map((path): PathOutlook => {
    scoreboard.setSettings({ ...settings, path })
    const score = scoreboard.score()
    const persuasion = overMoments(
      settings,
      (moment) => score.moments[moment].parts.persuasion ?? 0,
    )
    return { path, elements: decisionElements(path), persuasion, score }
  })
  return { elements, paths }
}

/** The same values of the elements in one walk over the cards, where no score is wanted. */
export function elementValues(
  cards: Iterable<Card>,
  progressOf: (columnId: string) => number,
  today: IsoDate,
): ByMoment<ElementValues> {
  const groups = byMoment(() => new AnyGroups())
  for (const card of cards) {
    if (card.archived || card.elements.length === 0) continue
    const { strength } = cardStrength(card, progressOf(card.columnId), today)
    for (const moment of MOMENTS) {
      const share = momentShare(card, moment)
      if (share === 0) continue
      for (const element of new Set(card.elements)) {
        groups[moment].add(element, card.id, strength * share)
      }
    }
  }
  return byMoment((moment) => ({
    need: groups[moment].value('need'),
    touchpoint: groups[moment].value('touchpoint'),
    trust: groups[moment].value('trust'),
  }))
}

/** Whether an element is thin: its percentage, as it is shown, lies in the band of gaps (below 40). */
export const isThin = (value: number): boolean => bandOf(Math.round(100 * value)) === 'gap'

/**
 * The element that comes first on the plan's path, which the plan must not lack: how well it is served
 * over the moments, and the moment aimed at where it is served worst. `null`: none is aimed at.
 */
export function firstElement(
  settings: Weighing & { path: DecisionPath },
  values: ByMoment<ElementValues>,
): { path: DecisionPath; element: Element; overall: number; thinnest: Moment } | null {
  const { path } = settings
  const element = decisionElements(path)[0]!.id
  const valueIn = (moment: Moment) => values[moment][element]
  const overall = overMoments(settings, valueIn)
  if (overall === null) return null
  return { path, element, overall, thinnest: leastServed(settings, valueIn) }
}
