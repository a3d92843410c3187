import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { type Metric, unitOf, wentBy } from '#shared/domain/metric.ts'
import { shareOfChange } from '#shared/results/series.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** By how much a figure moved and whether that is for the better; shares and positions in points. */
export type Change = { text: string; went: 'better' | 'worse' | 'same' }

export function useChange(): (metric: Metric, before: number, after: number) => Change {
  const { t } = useTranslation('results')
  const format = useFormat()
  return useCallback(
    (metric, before, after) => {
      const unit = unitOf(metric)
      const difference = after - before
      const inPoints = unit === 'share' || unit === 'rank'
      const points = Math.round(difference * (unit === 'share' ? 1_000 : 10)) / 10
      const share = shareOfChange(before, after)
      const isSame = inPoints ? points === 0 : Math.abs(share ?? difference) < 0.0005
      if (isSame) return { text: t('change.same'), went: 'same' }
      const went = wentBy(metric, difference)
      const sign = difference > 0 ? '+' : '−'
      const by = (text: string) => t(`change.${went}`, { change: `${sign}${text}` })
      if (inPoints) {
        const shown = format.points(Math.abs(points))
        return {
          text: by(unit === 'share' ? t('change.percentPoints', { points: shown }) : shown),
          went,
        }
      }
      return {
        text: by(
          share === null ? format.amount(Math.abs(difference)) : format.evenRate(Math.abs(share)),
        ),
        went,
      }
    },
    [format, t],
  )
}
