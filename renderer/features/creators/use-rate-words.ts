import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { CreatorRate } from '#shared/domain/creator.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** `€400 per post`. */
export function useRateWords(): (rate: CreatorRate) => string {
  const { t } = useTranslation('creators')
  const format = useFormat()
  return useCallback(
    ({ amount, currency, per }) => {
      const sum = format.money(amount, currency)
      return per === '' ? sum : t('rate.words', { sum, per })
    },
    [format, t],
  )
}
