import { byMoment, MOMENTS, type Moment } from '#shared/domain/moment.ts'
import type { Card } from '#shared/domain/card.ts'
import { PARTS, partShares, type Part } from './moment-score.ts'
import { partValuesOf } from './part-values.ts'
import type { Scoreboard } from './scoreboard.ts'
import { SHORTFALLS, type Shortfall } from './shortfalls.ts'
import { eachAimOf, type AimTables } from './strength-index.ts'

/**
 * An aim that is not fully served. `open`: the points of the plan's score that it would win, 0 to 100.
 * `untouched`: no card serves it, not even one that counts for nothing yet.
 */
export type OpenAim = {
  moment: Moment
  part: Part
  shortfall: Shortfall
  open: number
  untouched: boolean
}

/** By how much a card comes nearer to which aims: `closes` 0 to 1 of what is open at `aims`. */
export type Reach = { aims: readonly number[]; closes: readonly number[] }

/**
 * All that a plan could still win. Which parts are measured does not hang on the cards, so the plan's
 * score is a sum over its aims, each aim's worth times `any` of its cards (coverage-model §§2–4). What
 * is open at an aim is its worth times the `Π(1 − s)` of its cards: a card that rises from `s` to `t`
 * closes the share `(t − s) / (1 − s)` of it, whatever else is done. That makes gains cheap to try.
 */
export class OpenAims {
  readonly aims: readonly OpenAim[]
  readonly #numbers: AimTables<Map<string, number>> = {
    answers: new Map(),
    fixes: new Map(),
    moments: byMoment(() => ({ channels: new Map(), tactics: new Map(), elements: new Map() })),
  }

  constructor(scoreboard: Scoreboard) {
    this.aims = MOMENTS.flatMap((moment) => openAimsOf(scoreboard, moment))
    for (const [number, { moment, part, shortfall }] of this.aims.entries()) {
      tableOf(this.#numbers, part, moment).set(shortfall.id, number)
    }
  }

  /** What a card closes when its strength rises from `from` to `to`, both 0 to 1. */
  reachOf(card: Card, from: number, to: number): Reach {
    const aims: number[] = []
    const closes: number[] = []
    eachAimOf(card, this.#numbers, (numbers, id, share) => {
      const aim = numbers.get(id)
      if (aim === undefined || !(to > from)) return
      aims.push(aim)
      closes.push((share * (to - from)) / (1 - share * from))
    })
    return { aims, closes }
  }

  /** Points of the plan's score, 0 to 100. */
  gainOf({ aims, closes }: Reach): number {
    let gain = 0
    for (let i = 0; i < aims.length; i += 1) gain += this.aims[aims[i]!]!.open * closes[i]!
    return gain
  }
}

function openAimsOf(scoreboard: Scoreboard, moment: Moment): OpenAim[] {
  const view = scoreboard.view(moment)
  const { momentWeights, pillarWeights } = view.settings
  const total = MOMENTS.reduce((sum, each) => sum + momentWeights[each], 0)
  if (!(momentWeights[moment] > 0)) return []
  const values = {
    ...partValuesOf(view.settings, moment, view.index, view.checks),
    demand: view.demand.measure().value,
  }
  const { shares } = partShares(values, pillarWeights[moment])
  return PARTS.filter((part) => shares[part] > 0).flatMap((part) => {
    const shortfalls = SHORTFALLS[part](view)
    const weights = shortfalls.reduce((sum, { weight }) => sum + weight, 0)
    const worth = (100 * shares[part] * momentWeights[moment]) / total / weights
    const groups = tableOf(view.index, part, moment)
    return shortfalls
      .filter(({ missing }) => missing > 0)
      .map((shortfall) => ({
        moment,
        part,
        shortfall,
        open: worth * shortfall.weight * shortfall.missing,
        untouched: groups.cardIds(shortfall.id).length === 0,
      }))
  })
}

function tableOf<T>(tables: AimTables<T>, part: Part, moment: Moment): T {
  switch (part) {
    case 'demand':
      return tables.answers
    case 'checks':
      return tables.fixes
    case 'reach':
      return tables.moments[moment].channels
    case 'tactics':
      return tables.moments[moment].tactics
    case 'persuasion':
      return tables.moments[moment].elements
  }
}
