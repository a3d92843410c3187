import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Loss } from '#shared/coverage/loss.ts'
import { lossText } from '#shared/coverage/loss-text.ts'
import { useFormat } from '../../i18n/use-format.ts'

/** A loss as a sentence, its figures in the reader's language. */
export function useLossSentence() {
  const { t } = useTranslation('coverage')
  const format = useFormat()
  return useCallback(
    (loss: Loss): string => {
      const { key, params } = lossText(loss)
      const shown = Object.fromEntries(
        Object.entries(params).map(([name, value]) => [
          name,
          typeof value === 'number' ? format.points(value) : value,
        ]),
      )
      return t(key, shown)
    },
    [t, format],
  )
}
