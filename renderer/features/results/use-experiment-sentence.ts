import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Experiment } from '#shared/domain/experiment.ts'
import { addsUp } from '#shared/domain/metric.ts'
import type { Window } from '#shared/results/series.ts'
import type { ExperimentFigures } from '#shared/results/weigh-experiment.ts'
import { useFormat } from '../../i18n/use-format.ts'
import { useChange } from './use-change.ts'
import { useMetricWords } from './use-metric-words.ts'

/** What the numbers of an experiment say, and what they cannot say, in sentences. */
export function useExperimentSentence(): (
  experiment: Experiment,
  figures: ExperimentFigures,
) => string[] {
  const { t } = useTranslation('results')
  const format = useFormat()
  const words = useMetricWords()
  const change = useChange()
  return useCallback(
    ({ metric }, { says, before, during, cut, currency }) => {
      const name = words.name(metric)
      const mean = ({ mean: value }: Window) =>
        value === null
          ? ''
          : t(addsUp(metric) ? 'weigh.aDay' : 'weigh.mean', {
              value: words.value(metric, value, currency),
            })
      const cutOff = cut > 0 ? [t('weigh.cut', { count: cut })] : []
      switch (says) {
        case 'not-begun':
          return []
        case 'no-numbers':
          return [
            t('weigh.noNumbers', {
              metric: name,
              from: format.fullDay(before.from),
              to: format.fullDay(during.to),
            }),
            ...cutOff,
          ]
        case 'too-few':
          return [
            t('weigh.tooFew', {
              before: mean(before),
              during: mean(during),
              measuredBefore: before.measured,
              measuredDuring: during.measured,
              count: before.days,
            }),
            ...cutOff,
          ]
        case 'measured': {
          const moved = change(metric, before.mean!, during.mean!)
          const isWhole = before.measured === before.days && during.measured === during.days
          const parts = isWhole
            ? []
            : [
                t('weigh.inPart', {
                  measuredBefore: before.measured,
                  measuredDuring: during.measured,
                  count: before.days,
                }),
              ]
          return [
            t('weigh.measured', {
              metric: name,
              before: mean(before),
              during: mean(during),
              change: moved.text,
              count: before.days,
            }),
            ...parts,
            ...cutOff,
          ]
        }
      }
    },
    [change, format, t, words],
  )
}
