import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { IsoDate } from '#shared/domain/iso-date.ts'
import { type Metric, unitOf } from '#shared/domain/metric.ts'
import { useFormat, type Format } from '../../i18n/use-format.ts'

export type MetricWords = ReturnType<typeof useMetricWords>

/** Figures of results in the reader's language, each in its metric's unit. */
export function useMetricWords() {
  const { t } = useTranslation('results')
  const format = useFormat()
  return useMemo(
    () => ({
      name: (metric: Metric) => t(`metric.${metric}`),
      value: (metric: Metric, value: number, currency = '') => {
        const unit = unitOf(metric)
        if (unit === 'minutes' || unit === 'seconds')
          return t(unit, { value: format.amount(value) })
        return plain(format, unit, value, currency)
      },
      days: (from: IsoDate, to: IsoDate) =>
        from === to ? format.fullDay(from) : format.dayRange(from, to),
    }),
    [format, t],
  )
}

function plain(
  format: Format,
  unit: Exclude<ReturnType<typeof unitOf>, 'minutes' | 'seconds'>,
  value: number,
  currency: string,
): string {
  switch (unit) {
    case 'share':
      return format.rate(value)
    case 'money':
      return currency === '' ? format.amount(value) : format.money(value, currency)
    case 'rank':
      return format.points(value)
    case 'count':
      return format.amount(value)
  }
}
