import { anyOf } from './any.ts'
import type { MomentMethod, PlanMethod } from './methodology.ts'
import { weighedMoments } from './methodology.ts'
import { PARTS, partShares, type PartValues } from './moment-score.ts'
import type { Measure } from './types.ts'
import { weightedMean } from './weighted-mean.ts'

/**
 * How many decimal places a page shows: `score` of scores and points, `figures` of everything that
 * they are made of.
 */
export type Places = { score: number; figures: number }

/** A figure as it is shown. */
export const shown = (value: number, places: number): number => Number(value.toFixed(places))

const FEWEST: Places = { score: 2, figures: 4 }
/** More than rounding in a calculator makes of a score of 0 to 100. */
const BY_ORDER = 1e-9
const MOST: Places = { score: 5, figures: 15 }

/**
 * So many places that whoever takes the figures as they are shown, be it from the cards on, from what
 * the topics, tactics and so on come to, or from the parts, gets the score and its range as they are
 * shown. More places of the score are needed only where it lies between two figures.
 */
export function placesOf(method: MomentMethod): Places {
  const { score, low, high } = method.score
  return fewestPlaces((figures) => {
    const [fromParts, ...others] = [valuesOf(method, figures), ...fromBelow(method, figures)]
    const demand = { low: method.demand.low, high: method.demand.high }
    return [
      ...[fromParts, ...others].map(
        (values) => [score, scoreFrom(method, values, figures)] as const,
      ),
      [low, scoreFrom(method, { ...fromParts, demand: rounded(demand.low, figures) }, figures)],
      [high, scoreFrom(method, { ...fromParts, demand: rounded(demand.high, figures) }, figures)],
    ]
  })
}

/** The same for the plan's score from those of its moments, which are its figures. */
export function overallPlaces(method: PlanMethod): Places {
  return fewestPlaces((figures) => {
    const mean = weightedMean(
      weighedMoments(method).map(({ weight, value }) => ({ weight, value: shown(value, figures) })),
      ({ value }) => value,
    )
    return [[method.score.overall, mean ?? 0]]
  })
}

/** `remake`: pairs of what is to be shown and what it comes to from figures of so many places. */
function fewestPlaces(remake: (figures: number) => readonly (readonly [number, number])[]): Places {
  for (let score = FEWEST.score; score <= MOST.score; score += 1) {
    for (let figures = FEWEST.figures; figures <= MOST.figures; figures += 1) {
      if (remake(figures).every(([is, comes]) => showsAs(is, comes, score))) {
        return { score, figures }
      }
    }
  }
  return MOST
}

/** Also to whoever adds up in another order: half-way between two figures that would decide. */
function showsAs(is: number, comes: number, places: number): boolean {
  const text = is.toFixed(places)
  return [Math.max(0, comes - BY_ORDER), comes + BY_ORDER].every((x) => x.toFixed(places) === text)
}

function rounded(value: Measure, places: number): Measure {
  return value === null ? null : shown(value, places)
}

function valuesOf({ parts }: MomentMethod, places: number): PartValues {
  return valuesBy((at) => rounded(parts[at]!.value, places))
}

/** The parts from their aims as shown, and from the cards as shown. */
function fromBelow({ parts, cards }: MomentMethod, places: number): PartValues[] {
  const counts = new Map(
    cards.map(({ cardId, strength, share }) => [
      cardId,
      { full: shown(strength, places), inMoment: shown(strength * share, places) },
    ]),
  )
  const meanOf = (at: number, valueOf: (aim: (typeof parts)[0]['aims'][0]) => number) =>
    parts[at]!.value === null
      ? null
      : weightedMean(
          parts[at]!.aims.map((aim) => ({ aim, weight: shown(aim.weight, places) })),
          ({ aim }) => valueOf(aim),
        )
  return [
    valuesBy((at) => meanOf(at, ({ value }) => shown(value, places))),
    valuesBy((at) => {
      const inFull = parts[at]!.part === 'demand' || parts[at]!.part === 'checks'
      return meanOf(at, ({ passes, cardIds }) =>
        passes ? 1 : anyOf(cardIds.map((id) => counts.get(id)![inFull ? 'full' : 'inMoment'])),
      )
    }),
  ]
}

const valuesBy = (valueAt: (at: number) => Measure): PartValues =>
  Object.fromEntries(PARTS.map((part, at) => [part, valueAt(at)])) as PartValues

function scoreFrom({ pillarWeights }: MomentMethod, values: PartValues, places: number): number {
  const weights = pillarWeights.map((weight) => shown(weight, places))
  const { shares } = partShares(values, weights as [number, number, number])
  return Math.min(
    100,
    PARTS.reduce((sum, part) => sum + 100 * shares[part] * (values[part] ?? 0), 0),
  )
}
