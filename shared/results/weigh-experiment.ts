import { addDays, daysBetween, type IsoDate } from '../domain/iso-date.ts'
import type { Experiment } from '../domain/experiment.ts'
import { addsUp, wentBy } from '../domain/metric.ts'
import type { Result } from '../domain/result.ts'
import { byDays, daysOf, measure, shareOfChange, type Window } from './series.ts'

/**
 * What the numbers say of an experiment: the days of it against as many days right before it.
 *
 * - `not-begun`: its first day is still to come.
 * - `no-numbers`: nothing of its metric lies inside one of the two.
 * - `too-few`: less than half of the days of one of them are measured.
 * - `measured`: both means can be set side by side. That is a difference, no proof.
 */
export type ExperimentFigures = {
  says: 'not-begun' | 'no-numbers' | 'too-few' | 'measured'
  before: Window
  during: Window
  /** Figures that a first or last day cuts through: they belong to neither side and are left out. */
  cut: number
  currency: string
  /** Of `measured`: whether the mean became better, by the metric's sense. */
  went: 'better' | 'worse' | 'same' | null
  /** The change as a share of the mean before; `null` where that was nothing. */
  change: number | null
}

/** Means that differ by less than this share are said to be the same. */
const SAME = 0.005

export function weighExperiment(
  experiment: Pick<Experiment, 'cardId' | 'metric' | 'startsOn' | 'endsOn'>,
  results: readonly Result[],
  today: IsoDate,
): ExperimentFigures {
  const { metric, startsOn } = experiment
  const end = experiment.endsOn ?? today
  const to = startsOn > today ? end : end < today ? end : today
  const last = to < startsOn ? startsOn : to
  const days = daysBetween(startsOn, last) + 1
  const first = addDays(startsOn, -days)
  const all = results.filter(
    (result) => result.cardId === experiment.cardId && result.metric === metric,
  )
  // Money of two currencies cannot be added: that of the newest figure is spoken of.
  const currency = all.toSorted(byDays).at(-1)?.currency ?? ''
  const figures = all.filter((result) => result.currency === currency)
  const since = figures.flatMap((figure) => sinceFirst(figure, first))
  const before = measure(since, first, addDays(startsOn, -1))
  const during = measure(figures, startsOn, last)
  const cut = figures.filter(
    ({ from, to: until }) =>
      (from < startsOn && until >= startsOn) || (from <= last && until > last),
  ).length
  const base = { before, during, cut, currency, went: null, change: null }
  if (startsOn > today) return { says: 'not-begun', ...base }
  if (before.mean === null || during.mean === null) return { says: 'no-numbers', ...base }
  if (isThin(before) || isThin(during)) return { says: 'too-few', ...base }
  const difference = during.mean - before.mean
  const change = shareOfChange(before.mean, during.mean)
  const isSame = change === null ? difference === 0 : Math.abs(change) < SAME
  const went = isSame ? 'same' : wentBy(metric, difference)
  return { says: 'measured', ...base, went, change }
}

/**
 * A figure from before the first day that counts is taken for its later days, when those are most of
 * it: of a September that follows August, 30 of 31 days are wanted. Earlier days spoil nothing; a
 * first or last day of the experiment inside a figure does.
 */
function sinceFirst(figure: Result, first: IsoDate): Result[] {
  if (figure.from >= first || figure.to < first) return figure.to < first ? [] : [figure]
  const later = { ...figure, from: first }
  const share = daysOf(later) / daysOf(figure)
  if (share <= 0.5) return [figure]
  return [addsUp(figure.metric) ? { ...later, value: figure.value * share } : later]
}

const isThin = ({ measured, days }: Window) => measured * 2 < days
